import { rowsOf, type FoundText, type Searchable } from '#src/modules/search/search-entry.service.ts';
import { articlePath } from './article-text.service.ts';

const texts = { id: true, title: true, subtitle: true, lead: true, bodyText: true } as const;
type Texts = Record<keyof typeof texts, string>;

const textOf = ({ id, title, subtitle, lead, bodyText }: Texts): FoundText => ({
  nodeId: id,
  title,
  lead: [subtitle, lead].filter(Boolean).join('\n'),
  body: bodyText,
});

/** Articles in the search index: title, lead with the subtitle, body with byline, source and tags. */
export const articleSearch: Searchable = {
  type: 'ARTICLE',
  weight: 1,
  bodyShare: 1,
  ownShare: 0,
  path: articlePath,
  async load(db, ids) {
    const articles = await db.article.findMany({
      where: { id: { in: [...ids] } },
      select: {
        id: true,
        language: true,
        slug: true,
        title: true,
        subtitle: true,
        lead: true,
        bodyText: true,
        author: true,
        source: true,
        status: true,
        publishedAt: true,
        expiresAt: true,
        createdAt: true,
        categoryId: true,
        otherCategories: { select: { categoryId: true } },
        tags: { select: { tag: { select: { nameVi: true } } } },
      },
    });
    return articles.map((article) => ({
      nodeId: article.id,
      language: article.language,
      slug: article.slug,
      title: article.title,
      lead: `${article.subtitle}\n${article.lead}`,
      body: [article.bodyText, article.author, article.source, ...article.tags.map(({ tag }) => tag.nameVi)].join('\n'),
      status: article.status,
      visibleFrom: article.status === 'PUBLISHED' ? article.publishedAt : null,
      visibleUntil: article.expiresAt,
      date: article.publishedAt ?? article.createdAt,
      categoryIds: [
        ...(article.categoryId ? [article.categoryId] : []),
        ...article.otherCategories.map(({ categoryId }) => categoryId),
      ],
    }));
  },
  printed: texts,
  textOf,
  async texts(db, ids) {
    return (await db.article.findMany({ where: { id: { in: [...ids] } }, select: texts })).map(textOf);
  },
  ...rowsOf('article'),
};
