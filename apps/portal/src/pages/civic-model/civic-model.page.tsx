import { AWARD_LEVEL_LABELS, CIVIC_FIELD_LABELS, MODEL_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { Badge } from '@kheo/ui/badge/badge';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import type { ReactNode } from 'react';
import { toArticleCard } from '../../article/article-card.ts';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { CivicModelStatus } from '../../civic-model/civic-model-status.tsx';
import { breadcrumbList } from '../../json-ld.ts';
import { documentName } from '../../official-document/document-name.ts';
import { definePage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { civicModelOperation, type CivicModel } from './civic-model.operations.ts';

/** Một mô hình, điển hình: what it does, where, and what became of it. */
export const civicModelPage = definePage({
  operation: civicModelOperation,
  variables: ({ params, language }) => ({ slug: params['slug'] ?? '', language: toApiLanguage(language) }),
  view: ({ civicModel: model }, request) => {
    if (model === null) return null;
    const { language, texts, publicUrl } = request;
    const path = paths.civicModel(language, model.slug);
    const way = [
      { label: texts.home, href: paths.home(language) },
      { label: texts.movements.title, href: paths.movements(language) },
      { label: texts.honours.nav.models, href: paths.civicModels(language) },
      { label: model.name },
    ];
    return {
      head: {
        title: model.name,
        description: model.summary,
        canonical: path,
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.civicModel(each, model.slug) })),
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.civicModel(otherLanguage(language), model.slug),
      content: (
        <>
          <div className="print:hidden">
            <Breadcrumbs items={way} label={texts.breadcrumbs} />
          </div>
          <HonoursNav current="models" language={language} texts={texts.honours} />
          <ModelContent model={model} request={request} />
          <p className="mt-8 hidden border-t border-line pt-2 text-xs print:block">
            {texts.article.printedFrom}: {publicUrl}
            {path}
          </p>
        </>
      ),
    };
  },
});

function ModelContent({ model, request }: { model: CivicModel; request: PageRequest }) {
  const { language, texts } = request;
  const labels = texts.movements.model;
  return (
    <div className="mt-8 max-w-text">
      <p className="font-semibold text-accent print:text-ink">{MODEL_KIND_LABELS[model.kind][language]}</p>
      <h1 lang="vi" className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">
        {model.name}
      </h1>
      <p className="mt-3 flex flex-wrap gap-2">
        <CivicModelStatus status={model.status} language={language} />
        {model.sample ? <Badge tone="accent">{texts.sample}</Badge> : null}
      </p>
      {model.status === 'WITHDRAWN' ? <Notice tone="error" title={labels.withdrawn} className="mt-5" /> : null}
      {model.status === 'DISCONTINUED' ? <Notice tone="warning" title={labels.discontinued} className="mt-5" /> : null}
      {model.summary === '' ? null : (
        <p lang="vi" className="mt-6 text-lg leading-[1.7]">
          {model.summary}
        </p>
      )}
      <ModelFacts model={model} request={request} />
      <ModelSteps model={model} request={request} />
      {model.replications.length === 0 ? null : (
        <section aria-labelledby="replications" className="mt-10">
          <h2 id="replications" className="section-title">
            {labels.replications}
          </h2>
          <ul lang="vi" className="mt-3 list-disc space-y-1.5 pl-5">
            {model.replications.map((replication) => (
              <li key={replication.slug}>
                <a href={paths.civicModel(language, replication.slug)} className={linkClass}>
                  {replication.name}
                </a>
                , {replication.unitName}
              </li>
            ))}
          </ul>
        </section>
      )}
      {model.articles.length === 0 ? null : (
        <section aria-labelledby="stories" className="mt-10">
          <h2 id="stories" className="section-title">
            {labels.stories}
          </h2>
          <ul className="mt-1 divide-y divide-line">
            {model.articles.map((article) => (
              <li key={article.id} className="py-5 print:py-2">
                <ArticleCard article={toArticleCard(article, { language })} size="compact" language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface PartProps {
  model: CivicModel;
  request: PageRequest;
}

function ModelFacts({ model, request: { language, texts } }: PartProps) {
  const labels = texts.movements.model;
  const vietnamese = (text: string) => (text === '' ? null : <span lang="vi">{text}</span>);
  const facts: [string, ReactNode][] = [
    [labels.unit, vietnamese(model.unitName)],
    [labels.place, vietnamese(model.place)],
    [labels.fields.field, CIVIC_FIELD_LABELS[model.field][language]],
    [
      labels.fields.movement,
      model.movement === null ? null : (
        <a href={paths.movement(language, model.movement.slug)} className={linkClass}>
          {model.movement.name}
        </a>
      ),
    ],
    [
      labels.origin,
      model.origin === null ? null : (
        <a href={paths.civicModel(language, model.origin.slug)} lang="vi" className={linkClass}>
          {model.origin.name}
        </a>
      ),
    ],
  ];
  return (
    <section aria-labelledby="facts" className="mt-8">
      <h2 id="facts" className="section-title">
        {labels.facts}
      </h2>
      <dl className="mt-1 divide-y divide-line">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] print:py-1.5">
              <dt className="text-sm text-ink-soft sm:text-base">{label}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** From registration to what came of it. */
function ModelSteps({ model, request: { language, texts } }: PartProps) {
  const labels = texts.movements.model;
  return (
    <section aria-labelledby="steps" className="mt-10">
      <h2 id="steps" className="section-title">
        {labels.steps}
      </h2>
      <ol className="mt-4 space-y-4 border-l-2 border-line pl-5">
        <li>
          <p className="font-semibold">{labels.registered}</p>
          <p className="text-ink-soft">
            <DateTime value={model.registeredOn} language={language} precision="day" />
          </p>
        </li>
        {model.steps.map((step) => (
          <li key={`${step.kind} ${step.on} ${step.level}`}>
            <p className="font-semibold">
              {labels.stepKinds[step.kind]}
              {step.level === null ? null : (
                <span className="font-normal"> ({AWARD_LEVEL_LABELS[step.level][language]})</span>
              )}
            </p>
            <p className="text-ink-soft">
              <DateTime value={step.on} language={language} precision="day" />
              {step.document === null ? null : (
                <>
                  , {texts.honours.byDecision}{' '}
                  <a href={paths.officialDocument(language, step.document.slug)} lang="vi" className={linkClass}>
                    {documentName(step.document)}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
