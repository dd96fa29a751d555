import { isPrintedTime } from '#src/keyset.ts';
import { positionIn } from '#src/modules/article/article-list.service.ts';
import { listSource } from '#src/reading/list-source.ts';
import type { MakeSource } from '#src/reading/source.ts';

const position = positionIn('PUBLISHED_DESC');

/** Articles that mention a document, the newest first, for reading in one statement. */
export const citingArticlesSource: MakeSource = (field) =>
  listSource(field, {
    model: 'Article',
    order: {
      column: 'publishedAt',
      type: 'timestamptz',
      descending: true,
      isPrinted: isPrintedTime,
      positionOf: (row) => position(row as { id: string; publishedAt: Date | null }),
    },
    of: {
      needs: ['id'],
      condition: (
        alias,
        document,
      ) => `EXISTS (SELECT FROM document_reference mention WHERE mention.article_id = ${alias}.id
        AND mention.official_document_id = ${document}.id AND mention.decision <> 'REJECTED')`,
    },
  });
