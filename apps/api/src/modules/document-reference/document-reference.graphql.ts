import { queryFromInfo } from '@pothos/plugin-prisma';
import { badInput } from '#src/bad-input.ts';
import { builder, everyone } from '#src/builder.ts';
import { ArticleConnection } from '#src/article-connection.graphql.ts';
import { Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { isUuid, uuidOf } from '#src/global-id.ts';
import { connectionCost, pageOf, pageRequest } from '#src/keyset.ts';
import { articlePage, cursorColumns, positionIn } from '#src/modules/article/article-list.service.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { decideDocumentReference } from './document-reference.service.ts';

// Which articles mention a document, and what editors say of a mention.

builder.prismaObjectFields('OfficialDocument', (t) => ({
  citingArticles: t.field({
    type: ArticleConnection,
    subGraphs: everyone,
    description: 'Articles that mention it, newest first',
    args: pageArguments,
    complexity: connectionCost,
    select: { id: true },
    resolve: async (document, args, context, info) => {
      const request = pageRequest(args);
      const where = {
        documentReferences: { some: { officialDocumentId: document.id, decision: { not: 'REJECTED' as const } } },
      };
      const query = queryFromInfo({
        context,
        info,
        typeName: 'Article',
        paths: [['edges', 'node'], ['nodes']],
        select: cursorColumns,
      });
      const rows = await context.db.article.findMany({ ...query, ...articlePage(request, 'PUBLISHED_DESC', where) });
      return {
        ...pageOf(request, rows, positionIn('PUBLISHED_DESC')),
        totalCount: () => context.db.article.count({ where }),
      };
    },
  }),
}));

const ReferenceDecision = builder.enumType('ReferenceDecision', {
  values: {
    AUTOMATIC: { description: 'As found in the text' },
    CORRECTED: { description: 'An editor said which document is meant' },
    REJECTED: { description: 'An editor said that this is no reference' },
  } as const,
});

builder.prismaObjectFields('DocumentReference', (t) => ({
  decision: t.expose('decision', { type: ReferenceDecision, subGraphs: ['editorial'] }),
}));

const DecideDocumentReferenceInput = builder.inputType('DecideDocumentReferenceInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    decision: t.field({ type: ReferenceDecision, required: true }),
    officialDocumentId: t.id({ description: 'The document that is meant; needed for CORRECTED' }),
  }),
});

builder.mutationFields((t) => ({
  decideDocumentReference: t.prismaField({
    type: 'DocumentReference',
    description: 'Corrects or rejects a mention, or leaves it to the text again; later saves keep the decision',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: DecideDocumentReferenceInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      if (!isUuid(input.id)) throw badInput('This is not an id that Khéo has given out.');
      const officialDocumentId = input.officialDocumentId ? uuidOf('OfficialDocument', input.officialDocumentId) : null;
      await decideDocumentReference(context, { id: input.id, decision: input.decision, officialDocumentId });
      return context.db.documentReference.findUniqueOrThrow({ ...query, where: { id: input.id } });
    },
  }),
}));
