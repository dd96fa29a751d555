import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './modules/site/site.graphql.ts';
import './modules/category/category.graphql.ts';
import './modules/media-file/media-file.graphql.ts';
import './modules/official-document/official-document.graphql.ts';
import './modules/official-document/official-document-editing.graphql.ts';
import './modules/official-document/official-document.mutations.graphql.ts';
import './modules/document-reference/document-reference.graphql.ts';
import './modules/article/article.graphql.ts';
import './modules/article/article-editing.graphql.ts';
import './modules/article/article.mutations.graphql.ts';
import './modules/related-article/related-article.graphql.ts';
import './modules/related-article/related-trial.graphql.ts';
import './modules/staff/staff.graphql.ts';
import './modules/import-batch/import-batch.graphql.ts';
import './modules/import-batch/portal-page.graphql.ts';
import './modules/search/search.graphql.ts';
import './modules/organization/organization.graphql.ts';
import './modules/award/award-form.graphql.ts';
import './modules/award/award.graphql.ts';
import './modules/award/award-list.graphql.ts';
import './modules/award/award-statistics.graphql.ts';
import './modules/award/award-editing.graphql.ts';
import './modules/award/award.mutations.graphql.ts';
import './modules/award/verification.graphql.ts';
import './modules/movement/movement.graphql.ts';
import './modules/movement/movement.mutations.graphql.ts';
import './modules/civic-model/civic-model.graphql.ts';
import './modules/civic-model/civic-model.mutations.graphql.ts';
import './modules/recipient/recipient.graphql.ts';
import './modules/consultation/consultation.graphql.ts';
import './failures.graphql.ts';

export const publicSchema: GraphQLSchema = builder.toSchema({ subGraph: 'public' });
export const editorialSchema: GraphQLSchema = builder.toSchema({ subGraph: 'editorial' });

/** The contract as packages/schema keeps it. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
