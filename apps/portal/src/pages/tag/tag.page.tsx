import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { ArticleList } from '../../article/article-list.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { definePage } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { tagOperation } from './tag.operations.ts';

/** Thẻ: every article that carries it, whatever its column. */
export const tagPage = definePage({
  operation: tagOperation,
  variables: ({ params, query, language }) => ({
    slug: params['slug'] ?? '',
    language: toApiLanguage(language),
    ...listArguments(query),
  }),
  view: ({ tag, articles }, request) => {
    if (tag === null) return null;
    const { language, texts, query, publicUrl } = request;
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const title = texts.list.tag(tag.name);
    const { previous, next } = neighbours(articles.pageInfo, query, (to) => paths.tag(language, tag.slug, to));
    const way = [{ label: texts.home, href: paths.home(language) }, { label: title }];
    return {
      head: {
        title: isFirst ? title : `${title} (${texts.list.continued})`,
        description: texts.list.tagDescription(tag.name),
        canonical: paths.tag(language, tag.slug, position),
        alternates: isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.tag(each, tag.slug) })) : [],
        feeds: [{ title, subject: ['the', tag.slug] }],
        previous,
        next,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.tag(otherLanguage(language), tag.slug),
      content: (
        <div className="max-w-[54rem]">
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <h1 className="mt-5 mb-8 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{title}</h1>
          <ArticleList
            articles={articles.nodes}
            request={request}
            previous={previous}
            next={next}
            emptyTitle={texts.list.emptyTag}
            showCategory
          />
        </div>
      ),
    };
  },
});
