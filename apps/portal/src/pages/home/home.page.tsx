import type { ResultOf } from '@kheo/schema/public';
import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { toArticleCard } from '../../article/article-card.ts';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { homeOperation } from './home.operations.ts';

type HomeData = ResultOf<typeof homeOperation>;
type Column = HomeData['categories'][number];
type Story = HomeData['newest']['nodes'][number];

/** Trang chủ: what leads today, what is new, and the columns. */
export const homePage = definePage({
  operation: homeOperation,
  variables: ({ language }) => ({ language: toApiLanguage(language) }),
  view: (data, request) => {
    const { language, texts } = request;
    const site = readSite(data);
    return {
      head: {
        title: site.agencyName,
        description: site.slogan || site.agencyName,
        canonical: paths.home(language),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.home(each) })),
        feeds: [{ title: texts.front.newest, subject: [] }],
        jsonLd: [
          {
            '@type': 'GovernmentOrganization',
            name: site.agencyName,
            url: `${request.publicUrl}/`,
            parentOrganization: site.parentAgencyName
              ? { '@type': 'GovernmentOrganization', name: site.parentAgencyName }
              : undefined,
            address: site.address || undefined,
            telephone: site.phone || undefined,
            email: site.email || undefined,
          },
        ],
      },
      counterpart: paths.home(otherLanguage(language)),
      content: <HomeContent data={data} request={request} agencyName={site.agencyName} />,
    };
  },
});

/** Beside the opening story the list of new ones wants at least this many, before some move below it. */
const SHORTEST_LIST = 4;

/**
 * The story that opens the page is the newest featured one, else the newest. Three stories follow
 * below it: the other featured ones, then new ones as long as the list beside stays long enough. No
 * story stands twice above the columns.
 */
export function chooseStories<Item extends { id: string }>(
  featured: readonly Item[],
  newest: readonly Item[],
): { lead: Item | null; promoted: Item[]; latest: Item[] } {
  const lead = featured[0] ?? newest[0] ?? null;
  const others = newest.filter(({ id }) => id !== lead?.id && featured.every((story) => story.id !== id));
  const featuredBelow = featured.slice(1, 4);
  const wanted = 3 - featuredBelow.length;
  const moved = others.length - wanted >= SHORTEST_LIST ? wanted : 0;
  return {
    lead,
    promoted: [...featuredBelow, ...others.slice(0, moved)],
    latest: others.slice(moved, moved + 7),
  };
}

function HomeContent({ data, request, agencyName }: { data: HomeData; request: PageRequest; agencyName: string }) {
  const { language, texts } = request;
  const { lead, promoted, latest } = chooseStories<Story>(data.featured.nodes, data.newest.nodes);
  const columns = data.categories.filter(({ parent, articles }) => parent === null && articles.nodes.length > 0);
  if (lead === null) {
    return (
      <>
        <h1 className="sr-only">{agencyName}</h1>
        <EmptyState title={texts.front.emptyTitle}>{texts.front.emptyText}</EmptyState>
      </>
    );
  }
  const card = (story: Story) => toArticleCard(story, { language, showCategory: true });
  return (
    <>
      <h1 className="sr-only">{agencyName}</h1>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-12">
        <section aria-label={texts.front.featured}>
          <ArticleCard article={card(lead)} size="lead" heading="h2" language={language} priority />
        </section>
        {latest.length > 0 ? (
          <section aria-labelledby="newest">
            <h2 id="newest" className="section-title">
              {texts.front.newest}
            </h2>
            <ul className="mt-1 divide-y divide-line">
              {latest.map((story) => (
                <li key={story.id} className="py-3.5">
                  <ArticleCard article={toArticleCard(story, { language })} size="line" language={language} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      {promoted.length > 0 ? (
        <div className="mt-12 grid gap-8 border-t border-line pt-8 sm:grid-cols-3">
          {promoted.map((story) => (
            <ArticleCard key={story.id} article={card(story)} size="tall" heading="h2" language={language} />
          ))}
        </div>
      ) : null}
      <div className="mt-14 grid gap-x-10 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map((column) => (
          <ColumnBlock key={column.id} column={column} request={request} />
        ))}
      </div>
    </>
  );
}

function ColumnBlock({ column, request: { language, texts } }: { column: Column; request: PageRequest }) {
  const [first, ...others] = column.articles.nodes;
  const href = paths.category(language, column.slug);
  const headingId = `column-${column.slug}`;
  return (
    <section aria-labelledby={headingId} className="flex flex-col">
      <h2 id={headingId} className="section-title">
        <a href={href} className="text-ink no-underline hover:text-accent">
          {column.name}
        </a>
      </h2>
      <div className="mt-4">
        {first === undefined ? null : (
          <ArticleCard article={toArticleCard(first, { language })} size="compact" language={language} />
        )}
      </div>
      {others.length > 0 ? (
        <ul className="mt-4 divide-y divide-line border-t border-line">
          {others.map((story) => (
            <li key={story.id} className="py-3">
              <ArticleCard article={toArticleCard(story, { language })} size="line" language={language} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-auto pt-2 text-sm">
        <a href={href} className={linkClass} aria-label={texts.front.more(column.name)}>
          {texts.front.all}
        </a>
      </p>
    </section>
  );
}
