import { builder, everyone } from './builder.ts';

/** Pages of articles, wherever they hang: the list, a category, a document that they mention. */
export const ArticleConnection = builder.connectionObject(
  {
    type: 'Article',
    name: 'ArticleConnection',
    subGraphs: everyone,
  },
  { name: 'ArticleEdge', subGraphs: everyone },
);
