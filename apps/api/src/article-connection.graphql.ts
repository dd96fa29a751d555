import { builder, everyone } from './builder.ts';

/** Pages of articles, wherever they hang: the list, a category, a document that they mention. */
export const ArticleConnection = builder.connectionObject(
  {
    type: 'Article',
    name: 'ArticleConnection',
    subGraphs: everyone,
    fields: (t) => ({
      totalCount: t.int({
        subGraphs: everyone,
        description: 'Counted only when asked for',
        complexity: 20,
        resolve: (connection) => (connection as unknown as { totalCount(): Promise<number> }).totalCount(),
      }),
    }),
  },
  { name: 'ArticleEdge', subGraphs: everyone },
);
