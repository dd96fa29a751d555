import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { RichText } from '@kheo/ui/rich-text/rich-text';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { aboutOperation } from './about.operations.ts';

/** Giới thiệu: the text that the agency writes about itself. */
export const aboutPage = definePage({
  operation: aboutOperation,
  variables: ({ language }) => ({ language: toApiLanguage(language) }),
  view: (data, { language, texts }) => {
    const site = readSite(data);
    const { aboutHtml } = data.about;
    return {
      head: {
        title: texts.about.title,
        description: `${texts.about.title}: ${site.agencyName}`,
        canonical: paths.about(language),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.about(each) })),
      },
      counterpart: paths.about(otherLanguage(language)),
      content: (
        <div className="max-w-text">
          <Breadcrumbs
            items={[{ label: texts.home, href: paths.home(language) }, { label: texts.about.title }]}
            label={texts.breadcrumbs}
          />
          <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{site.agencyName}</h1>
          {aboutHtml ? (
            <RichText html={aboutHtml} tableLabel={texts.article.table} className="mt-6" />
          ) : (
            <p className="mt-6 text-ink-soft">{texts.about.empty}</p>
          )}
        </div>
      ),
    };
  },
});
