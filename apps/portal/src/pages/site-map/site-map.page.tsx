import type { ResultOf } from '@kheo/schema/public';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import { LANGUAGES, otherLanguage, toApiLanguage, type Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { writeSearch } from '../../official-document/register-search.ts';
import { definePage } from '../../page.tsx';
import { localizePath, paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { siteMapOperation } from './site-map.operations.ts';

type Column = ResultOf<typeof siteMapOperation>['categories'][number];
type Facets = ResultOf<typeof siteMapOperation>['officialDocumentFacets'];

/** Sơ đồ trang: every column and page at a glance. */
export const siteMapPage = definePage({
  operation: siteMapOperation,
  variables: ({ language }) => ({ language: toApiLanguage(language) }),
  view: (data, { language, texts }) => {
    const site = readSite(data);
    return {
      head: {
        title: texts.siteMap.title,
        description: texts.siteMap.description,
        canonical: paths.siteMap(language),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.siteMap(each) })),
      },
      counterpart: paths.siteMap(otherLanguage(language)),
      content: (
        <>
          <Breadcrumbs
            items={[{ label: texts.home, href: paths.home(language) }, { label: texts.siteMap.title }]}
            label={texts.breadcrumbs}
          />
          <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{texts.siteMap.title}</h1>
          <div className="mt-8 grid gap-12 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <div className="min-w-0">
              <section aria-labelledby="columns">
                <h2 id="columns" className="section-title">
                  {texts.siteMap.columns}
                </h2>
                <ColumnTree columns={data.categories} parentId={null} language={language} />
              </section>
              <DocumentGroups facets={data.officialDocumentFacets} language={language} texts={texts.documents} />
            </div>
            <div className="space-y-10">
              <LinkList id="honours" title={texts.honours.sections} links={honoursLinks(language, texts.honours)} />
              <LinkList
                id="pages"
                title={texts.siteMap.pages}
                links={[
                  ...site.menu.map(({ label, path }) => ({ label, href: localizePath(language, path) })),
                  { label: texts.search.title, href: paths.search(language) },
                ]}
              />
              <LinkList
                id="feeds"
                title={texts.siteMap.feeds}
                links={[
                  { label: texts.openData.title, href: paths.openData(language) },
                  { label: texts.apiGuide.title, href: paths.apiGuide(language) },
                  { label: texts.siteMap.rss, href: paths.feed(language, 'rss') },
                  { label: texts.siteMap.documentsRss, href: paths.feed(language, 'rss', ['van-ban']) },
                  { label: texts.siteMap.atom, href: paths.feed(language, 'atom') },
                  { label: texts.siteMap.jsonFeed, href: paths.feed(language, 'json') },
                  { label: texts.siteMap.xml, href: paths.sitemap() },
                ]}
              />
            </div>
          </div>
        </>
      ),
    };
  },
});

const honoursLinks = (language: Language, { nav }: Catalogue['honours']) => [
  { label: nav.awards, href: paths.awards(language) },
  { label: nav.movements, href: paths.movements(language) },
  { label: nav.models, href: paths.civicModels(language) },
  { label: nav.consultations, href: paths.consultations(language) },
  { label: nav.verification, href: paths.verification(language) },
];

interface ColumnTreeProps {
  columns: readonly Column[];
  parentId: string | null;
  language: Language;
}

function ColumnTree({ columns, parentId, language }: ColumnTreeProps) {
  const own = columns.filter(({ parent }) => (parent?.id ?? null) === parentId);
  if (own.length === 0) return null;
  return (
    <ul className={parentId === null ? 'mt-4 gap-x-10 sm:columns-2' : 'mt-1 border-l border-line pl-4'}>
      {own.map((column) => (
        <li key={column.id} className={parentId === null ? 'mb-5 break-inside-avoid' : 'py-1'}>
          <a
            href={paths.category(language, column.slug)}
            className={`text-ink no-underline hover:text-accent hover:underline ${parentId === null ? 'font-semibold' : ''}`}
          >
            {column.name}
          </a>
          <ColumnTree columns={columns} parentId={column.id} language={language} />
        </li>
      ))}
    </ul>
  );
}

interface DocumentGroupsProps {
  facets: Facets;
  language: Language;
  texts: Catalogue['documents'];
}

/** The register by type and by year: between them they lead to every document. */
function DocumentGroups({ facets, language, texts }: DocumentGroupsProps) {
  const groups = [
    { field: 'type', title: texts.byType, values: facets.types, lang: 'vi' },
    { field: 'year', title: texts.byYear, values: facets.years, lang: undefined },
  ] as const;
  return (
    <section aria-labelledby="documents" className="mt-12">
      <h2 id="documents" className="section-title">
        <a href={paths.officialDocuments(language)} className="text-ink no-underline hover:text-accent hover:underline">
          {texts.title}
        </a>
      </h2>
      {groups.map(({ field, title, values, lang }) => (
        <div key={field} className="mt-4">
          <h3 className="font-semibold">{title}</h3>
          <ul className="mt-1 flex flex-wrap gap-x-6">
            {values.map(({ value, count }) => (
              <li key={value}>
                <a
                  href={paths.officialDocuments(language, writeSearch({ [field]: value }))}
                  lang={lang}
                  className="inline-block py-1 text-ink no-underline hover:text-accent hover:underline"
                >
                  {value} <span className="text-ink-faint">({count})</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function LinkList({
  id,
  title,
  links,
}: {
  id: string;
  title: string;
  links: readonly { label: string; href: string }[];
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-title">
        {title}
      </h2>
      <ul className="mt-3">
        {links.map(({ label, href }) => (
          <li key={href} className="py-1">
            <a href={href} className={linkClass}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
