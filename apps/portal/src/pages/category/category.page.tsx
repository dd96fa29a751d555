import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import { ArticleList } from '../../article/article-list.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { definePage } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { categoryOperation } from './category.operations.ts';

/** Chuyên mục: its articles and those of its sub-columns, newest first. */
export const categoryPage = definePage({
  operation: categoryOperation,
  variables: ({ params, query, language }) => ({
    slug: params['slug'] ?? '',
    language: toApiLanguage(language),
    ...listArguments(query),
  }),
  view: ({ category }, request) => {
    if (category === null) return null;
    const { language, texts, query, publicUrl } = request;
    const { slug, name, description, parent, children, articles } = category;
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const { previous, next } = neighbours(articles.pageInfo, query, (to) => paths.category(language, slug, to));
    const way = [
      { label: texts.home, href: paths.home(language) },
      ...(parent === null ? [] : [{ label: parent.name, href: paths.category(language, parent.slug) }]),
      { label: name },
    ];
    return {
      head: {
        title: isFirst ? name : `${name} (${texts.list.continued})`,
        description,
        canonical: paths.category(language, slug, position),
        alternates: isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.category(each, slug) })) : [],
        feeds: [{ title: `${texts.list.feed}: ${name}`, subject: [slug] }],
        previous,
        next,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.category(otherLanguage(language), slug),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <header className="mt-5 mb-8 max-w-text">
            <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{name}</h1>
            {description ? <p className="mt-2 text-lg text-ink-soft">{description}</p> : null}
            <p className="mt-3 text-sm">
              <a href={paths.feed(language, 'rss', [slug])} className={linkClass}>
                {texts.list.feed}
              </a>
            </p>
          </header>
          <div className="grid gap-10 lg:grid-cols-[minmax(0,54rem)_minmax(0,1fr)] lg:gap-14">
            <div className="min-w-0">
              <ArticleList
                articles={articles.nodes}
                request={request}
                previous={previous}
                next={next}
                emptyTitle={texts.list.emptyTitle}
                showCategory={children.length > 0}
              />
            </div>
            {children.length > 0 ? (
              <nav aria-labelledby="sub-columns" className="order-first self-start lg:order-none">
                <h2 id="sub-columns" className="section-title">
                  {texts.list.subColumns}
                </h2>
                <ul className="mt-2 divide-y divide-line">
                  {children.map((child) => (
                    <li key={child.id}>
                      <a
                        href={paths.category(language, child.slug)}
                        className="block py-2.5 text-ink no-underline hover:text-accent hover:underline"
                      >
                        {child.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            ) : null}
          </div>
        </>
      ),
    };
  },
});
