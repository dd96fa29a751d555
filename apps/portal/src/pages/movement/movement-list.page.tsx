import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass, plainLinkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { AwardStatistics } from '../../award/award-statistics.tsx';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { MovementPhase, printPeriod } from '../../movement/movement-period.tsx';
import { definePage, type PageRequest } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { movementListOperation, type ListedMovement } from './movement-list.operations.ts';

const MOVEMENTS_A_PAGE = 20;

/** Phong trào thi đua: the movements, the latest first, and what has come of them in numbers. */
export const movementListPage = definePage({
  operation: movementListOperation,
  variables: ({ query, language }) => ({
    language: toApiLanguage(language),
    ...listArguments(query, MOVEMENTS_A_PAGE),
  }),
  view: ({ movements, awardStatistics }, request) => {
    const { language, texts, query, publicUrl } = request;
    const labels = texts.movements;
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const around = neighbours(movements.pageInfo, query, (to) => paths.movements(language, to));
    const way = [{ label: texts.home, href: paths.home(language) }, { label: labels.title }];
    return {
      head: {
        title: isFirst ? labels.title : `${labels.title} (${texts.list.continued})`,
        description: labels.description,
        canonical: paths.movements(language, position),
        alternates: isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.movements(each) })) : [],
        ...around,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.movements(otherLanguage(language)),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <header className="mt-5 mb-6">
            <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
            <p className="mt-2 text-lg text-ink-soft">{labels.description}</p>
            <HonoursNav current="movements" language={language} texts={texts.honours} />
          </header>
          {movements.nodes.length === 0 ? (
            <EmptyState title={labels.emptyTitle} />
          ) : (
            <ul className="divide-y divide-line">
              {movements.nodes.map((movement) => (
                <li key={movement.id} className="py-6 first:pt-2">
                  <MovementEntry movement={movement} request={request} />
                </li>
              ))}
            </ul>
          )}
          <div className="print:hidden">
            <Pagination
              previous={around.previous === null ? null : { href: around.previous }}
              next={around.next === null ? null : { href: around.next }}
              labels={{ region: labels.pages, previous: labels.newer, next: labels.older }}
            />
          </div>
          <AwardStatistics statistics={awardStatistics} search={{}} language={language} texts={labels} />
        </>
      ),
    };
  },
});

function MovementEntry({
  movement,
  request: { language, texts, now },
}: {
  movement: ListedMovement;
  request: PageRequest;
}) {
  const labels = texts.movements;
  const print = (count: number) => count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <MovementPhase period={movement} now={now} texts={labels} />
        {printPeriod(movement, language, labels)}
      </p>
      <h2 className="mt-1.5 max-w-text text-xl font-semibold">
        <a href={paths.movement(language, movement.slug)} className={plainLinkClass}>
          {movement.name}
        </a>
      </h2>
      {movement.summary === '' ? null : <p className="mt-1.5 max-w-text">{movement.summary}</p>}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
        <span>{movement.fields.map((field) => CIVIC_FIELD_LABELS[field][language]).join('\u00A0· ')}</span>
        {movement.models.totalCount === 0 ? null : (
          <a href={paths.civicModels(language, `phong-trao=${movement.slug}`)} className={linkClass}>
            {labels.modelCount(print(movement.models.totalCount))}
          </a>
        )}
        {movement.awards.totalCount === 0 ? null : (
          <a href={paths.awards(language, `phong-trao=${movement.slug}`)} className={linkClass}>
            {labels.awardCount(print(movement.awards.totalCount))}
          </a>
        )}
      </p>
    </article>
  );
}
