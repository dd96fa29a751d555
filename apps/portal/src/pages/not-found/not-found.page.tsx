import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { toArticleCard } from '../../article/article-card.ts';
import { toApiLanguage } from '../../catalogues/language.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { notFoundOperation } from './not-found.operations.ts';

/** A former address leads on; any other gets the columns and the newest articles. */
export const notFoundPage = definePage({
  operation: notFoundOperation,
  variables: ({ language, path, query }) => ({
    language: toApiLanguage(language),
    path: query.size === 0 ? path : `${path}?${query.toString()}`,
  }),
  view: ({ redirect, categories, articles }, { language, texts, path }) => {
    // Only a path of our own, never `//elsewhere`, and never in a circle.
    if (redirect !== null && /^\/(?!\/)/.test(redirect) && redirect !== path) return { movedTo: redirect };
    const columns = categories.filter(({ parent }) => parent === null);
    return {
      status: 404,
      head: { title: texts.notFound.title, description: texts.notFound.text, canonical: path, noIndex: true },
      content: (
        <>
          <header className="max-w-text">
            <p className="text-sm font-semibold text-accent">404</p>
            <h1 className="mt-1 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{texts.notFound.title}</h1>
            <p className="mt-3 text-lg text-ink-soft">{texts.notFound.text}</p>
          </header>
          <div className="mt-10 grid gap-12 lg:grid-cols-2">
            <nav aria-labelledby="columns">
              <h2 id="columns" className="section-title">
                {texts.notFound.columns}
              </h2>
              <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
                {columns.map((column) => (
                  <li key={column.id}>
                    <a
                      href={paths.category(language, column.slug)}
                      className="block py-1.5 text-ink no-underline hover:text-accent hover:underline"
                    >
                      {column.name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <section aria-labelledby="newest">
              <h2 id="newest" className="section-title">
                {texts.notFound.newest}
              </h2>
              <ul className="mt-1 divide-y divide-line">
                {articles.nodes.map((article) => (
                  <li key={article.id} className="py-3">
                    <ArticleCard article={toArticleCard(article, { language })} size="line" language={language} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </>
      ),
    };
  },
});
