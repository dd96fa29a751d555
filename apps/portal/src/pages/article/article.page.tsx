import { readFragment } from '@kheo/schema/public';
import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { ArticleView, type ArticleViewData } from '@kheo/ui/article-view/article-view';
import { Breadcrumbs, type Breadcrumb } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import { pictureFragment } from '../../article/article-card.operations.ts';
import { toArticleCard, toPicture } from '../../article/article-card.ts';
import { fromApiLanguage, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList, newsArticle } from '../../json-ld.ts';
import { definePage, type PageRequest } from '../../page.tsx';
import { localizeDocumentLinks, paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { articleOperation, type Article } from './article.operations.ts';
import { ArticleHonours } from './article-honours.tsx';
import { ArticleTools } from './article-tools.tsx';
import { CitedDocuments } from './cited-documents.tsx';
import { RelatedArticles } from './related-articles.tsx';

/** Bài viết: everything the agency's former portal showed of an article, and what it could not. */
export const articlePage = definePage({
  operation: articleOperation,
  variables: ({ params, language }) => ({ slug: params['slug'] ?? '', language: toApiLanguage(language) }),
  view: (data, request) => {
    const { article } = data;
    if (article === null) return null;
    const { language, publicUrl } = request;
    const ownPath = paths.article(fromApiLanguage(article.language), article.slug);
    // A former slug, or the slug of an article in the other language.
    if (article.slug !== request.params['slug'] || fromApiLanguage(article.language) !== language) {
      return { movedTo: ownPath };
    }
    const site = readSite(data);
    const way = wayTo(article, request);
    const languages = [article, ...article.translations].map((version) => ({
      language: fromApiLanguage(version.language),
      path: paths.article(fromApiLanguage(version.language), version.slug),
    }));
    const cover = article.cover === null ? null : readFragment(pictureFragment, article.cover);
    const image = cover === null ? null : { path: sharePicture(cover.url), alt: cover.alt };
    return {
      articleId: article.id,
      head: {
        title: article.title,
        description: article.lead || article.subtitle,
        canonical: ownPath,
        canonicalUrl: article.canonicalUrl,
        alternates: languages.length > 1 ? languages : [],
        image,
        article: {
          publishedAt: article.publishedAt,
          modifiedAt: article.correctedAt,
          section: article.category?.name ?? null,
          tags: article.tags.map(({ name }) => name),
        },
        jsonLd: [
          newsArticle(
            {
              title: article.title,
              lead: article.lead,
              path: ownPath,
              language,
              publishedAt: article.publishedAt,
              modifiedAt: article.correctedAt,
              author: article.author,
              section: article.category?.name ?? null,
              keywords: article.tags.map(({ name }) => name),
              imagePath: image?.path ?? null,
              agencyName: site.agencyName,
              syndicatedFrom: article.syndicatedFrom,
            },
            publicUrl,
          ),
          breadcrumbList(way, publicUrl),
        ],
      },
      counterpart: languages.find((version) => version.language === otherLanguage(language))?.path,
      content: <ArticleContent article={article} request={request} way={way} path={ownPath} />,
    };
  },
});

function wayTo({ category, title }: Article, { language, texts }: PageRequest): Breadcrumb[] {
  const columns = category === null ? [] : [category.parent, category].filter((column) => column !== null);
  return [
    { label: texts.home, href: paths.home(language) },
    ...columns.map(({ slug, name }) => ({ label: name, href: paths.category(language, slug) })),
    { label: title },
  ];
}

/** The API keeps a copy cut for shared links (1200 × 630) beside the others. */
export function sharePicture(url: string): string {
  return url.replace(/[^/]+$/, 'share.jpg');
}

function toViewData(article: Article): ArticleViewData {
  const language = fromApiLanguage(article.language);
  return {
    title: article.title,
    subtitle: article.subtitle,
    lead: article.lead,
    leadHtml: localizeDocumentLinks(language, article.leadHtml),
    bodyHtml: localizeDocumentLinks(language, article.body.html),
    publishedAt: article.publishedAt,
    correctedAt: article.correctedAt,
    author: article.author,
    source: article.source || (article.syndicatedFrom?.agencyName ?? ''),
    sourceUrl: article.syndicatedFrom?.url ?? null,
    cover: article.cover === null ? null : toPicture(article.cover),
    coverCaption: article.coverCaption,
    coverCredit: article.cover?.credit ?? '',
    language,
    sample: article.sample,
  };
}

interface ArticleContentProps {
  article: Article;
  request: PageRequest;
  way: readonly Breadcrumb[];
  path: string;
}

function ArticleContent({ article, request, way, path }: ArticleContentProps) {
  const { language, texts, publicUrl } = request;
  const labels = texts.article;
  const address = `${publicUrl}${path}`;
  return (
    <>
      <div className="print:hidden">
        {/* The title is the heading right below; the way to it ends at its column. */}
        <Breadcrumbs items={way.slice(0, -1)} label={texts.breadcrumbs} />
      </div>
      <div className="mt-5 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,43rem)_minmax(0,1fr)] print:mt-0 print:block">
        <div className="min-w-0">
          <ArticleView
            article={toViewData(article)}
            labels={{ corrected: labels.corrected, source: labels.source, sample: texts.sample, table: labels.table }}
            tools={<ArticleTools texts={labels} title={article.title} address={address} />}
          />
          {article.translations.length > 0 ? (
            <section aria-labelledby="translations" className="mt-10 print:hidden">
              <h2 id="translations" className="section-title">
                {labels.translations}
              </h2>
              <ul className="mt-3">
                {article.translations.map((translation) => {
                  const lang = fromApiLanguage(translation.language);
                  return (
                    <li key={translation.id}>
                      <a href={paths.article(lang, translation.slug)} lang={lang} hrefLang={lang} className={linkClass}>
                        {translation.title}
                      </a>
                    </li>
                  );
                })}
              </ul>
            </section>
          ) : null}
          <CitedDocuments references={article.documentReferences} language={language} texts={texts} />
          <ArticleHonours article={article} language={language} texts={texts.honours} />
          {article.tags.length > 0 ? (
            <section aria-labelledby="tags" className="mt-10 print:hidden">
              <h2 id="tags" className="section-title">
                {labels.tags}
              </h2>
              <ul className="mt-3 flex flex-wrap gap-2">
                {article.tags.map((tag) => (
                  <li key={tag.id}>
                    <a
                      href={paths.tag(language, tag.slug)}
                      className="inline-block rounded-sm bg-surface px-3 py-1.5 text-sm text-ink no-underline ring-1 ring-line hover:text-accent hover:ring-accent"
                    >
                      {tag.name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <p className="mt-8 hidden border-t border-line pt-2 text-xs print:block">
            {labels.printedFrom}: {address}
          </p>
        </div>
        <aside className="flex flex-col gap-10 self-start print:hidden">
          <RelatedArticles related={article.relatedArticles} language={language} labels={labels} />
          {article.earlierArticles.length > 0 ? (
            <section aria-labelledby="earlier">
              <h2 id="earlier" className="section-title">
                {labels.earlier}
              </h2>
              <ul className="mt-1 divide-y divide-line">
                {article.earlierArticles.map((earlier) => (
                  <li key={earlier.id} className="py-3.5">
                    <ArticleCard article={toArticleCard(earlier, { language })} size="line" language={language} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}
