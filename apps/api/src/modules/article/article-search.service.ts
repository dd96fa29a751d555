import { rowsOf, type Searchable } from '#src/modules/search/search-entry.service.ts';
import { articlePath } from './article-text.service.ts';

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
  async texts(db, ids) {
    const articles = await db.article.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, title: true, subtitle: true, lead: true, bodyText: true },
    });
    return articles.map(({ id, title, subtitle, lead, bodyText }) => ({
      nodeId: id,
      title,
      lead: [subtitle, lead].filter(Boolean).join('\n'),
      body: bodyText,
    }));
  },
  ...rowsOf('article'),
};
