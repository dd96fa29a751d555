import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import { AwardStatistics } from '../../award/award-statistics.tsx';
import { AwardTable } from '../../award/award-table.tsx';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { CivicModelList } from '../../civic-model/civic-model-list.tsx';
import { breadcrumbList } from '../../json-ld.ts';
import { MovementPhase, printPeriod } from '../../movement/movement-period.tsx';
import { documentName } from '../../official-document/document-name.ts';
import { definePage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { movementOperation, type Movement } from './movement.operations.ts';

/** Một phong trào: what it asks for, the models on show, and the awards that came of it. */
export const movementPage = definePage({
  operation: movementOperation,
  variables: ({ params, language }) => ({ slug: params['slug'] ?? '', language: toApiLanguage(language) }),
  view: ({ movement, awardStatistics }, request) => {
    if (movement === null) return null;
    const { language, texts, publicUrl } = request;
    const labels = texts.movements;
    const path = paths.movement(language, movement.slug);
    const way = [
      { label: texts.home, href: paths.home(language) },
      { label: labels.title, href: paths.movements(language) },
      { label: movement.name },
    ];
    return {
      head: {
        title: movement.name,
        description: movement.summary,
        canonical: path,
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.movement(each, movement.slug) })),
        feeds: [{ title: movement.name, subject: ['thi-dua', movement.slug] }],
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.movement(otherLanguage(language), movement.slug),
      content: (
        <>
          <div className="print:hidden">
            <Breadcrumbs items={way} label={texts.breadcrumbs} />
          </div>
          <HonoursNav current="movements" language={language} texts={texts.honours} />
          <header className="mt-8 max-w-text">
            <p className="flex flex-wrap items-center gap-2">
              <MovementPhase period={movement} now={request.now} texts={labels} />
              {movement.sample ? <Badge tone="accent">{texts.sample}</Badge> : null}
            </p>
            <h1 className="mt-2 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{movement.name}</h1>
            {movement.summary === '' ? null : <p className="mt-3 text-lg text-ink-soft">{movement.summary}</p>}
          </header>
          <MovementFacts movement={movement} request={request} />
          <Models movement={movement} request={request} />
          <Awards movement={movement} request={request} />
          <AwardStatistics
            statistics={awardStatistics}
            search={{ movement: movement.slug }}
            language={language}
            texts={labels}
          />
          <p className="mt-8 hidden border-t border-line pt-2 text-xs print:block">
            {texts.article.printedFrom}: {publicUrl}
            {path}
          </p>
        </>
      ),
    };
  },
});

interface PartProps {
  movement: Movement;
  request: PageRequest;
}

const printCount = (count: number, { language }: PageRequest) =>
  count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

function MovementFacts({ movement, request: { language, texts } }: PartProps) {
  const labels = texts.movements;
  const { launchDocument } = movement;
  const facts: [string, ReactNode][] = [
    [labels.period, printPeriod(movement, language, labels)],
    [labels.launchedBy, movement.organization === null ? null : <span lang="vi">{movement.organization.name}</span>],
    [
      labels.launchDocument,
      launchDocument === null ? null : (
        <a href={paths.officialDocument(language, launchDocument.slug)} lang="vi" className={linkClass}>
          {documentName(launchDocument)}
        </a>
      ),
    ],
    [labels.fields, movement.fields.map((field) => CIVIC_FIELD_LABELS[field][language]).join('; ') || null],
  ];
  return (
    <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="facts" className="min-w-0">
        <h2 id="facts" className="section-title">
          {labels.facts}
        </h2>
        <dl className="mt-1 divide-y divide-line">
          {facts
            .filter(([, value]) => value !== null)
            .map(([label, value]) => (
              <div key={label} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] print:py-1.5">
                <dt className="text-sm text-ink-soft sm:text-base">{label}</dt>
                <dd className="min-w-0">{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      {movement.criteria.length === 0 ? null : (
        <section aria-labelledby="criteria" className="min-w-0">
          <h2 id="criteria" className="section-title">
            {labels.criteria}
          </h2>
          <ul className="mt-3 list-disc space-y-1.5 pl-5">
            {movement.criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Models({ movement: { models, slug }, request }: PartProps) {
  if (models.nodes.length === 0) return null;
  const { language, texts } = request;
  return (
    <section aria-labelledby="models" className="mt-12">
      <h2 id="models" className="section-title">
        {texts.movements.models}
        <span className="font-normal text-ink-soft"> ({printCount(models.totalCount, request)})</span>
      </h2>
      <CivicModelList models={models.nodes} language={language} />
      {models.totalCount > models.nodes.length ? (
        <p className="mt-2 print:hidden">
          <a href={paths.civicModels(language, `phong-trao=${slug}`)} className={linkClass}>
            {texts.movements.allModels(printCount(models.totalCount, request))}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Awards({ movement: { awards, slug }, request }: PartProps) {
  if (awards.nodes.length === 0) return null;
  const { language, texts } = request;
  return (
    <section aria-labelledby="awards" className="mt-12">
      <h2 id="awards" className="section-title">
        {texts.movements.awards}
        <span className="font-normal text-ink-soft"> ({printCount(awards.totalCount, request)})</span>
      </h2>
      <AwardTable awards={awards.nodes} language={language} texts={texts.honours} labelledBy="awards" />
      {awards.totalCount > awards.nodes.length ? (
        <p className="mt-4 print:hidden">
          <a href={paths.awards(language, `phong-trao=${slug}`)} className={linkClass}>
            {texts.movements.allAwards(printCount(awards.totalCount, request))}
          </a>
        </p>
      ) : null}
    </section>
  );
}
