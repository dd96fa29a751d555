import { Badge } from '@kheo/ui/badge/badge';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import type { ReactNode } from 'react';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import type { FormTokens } from '../../opinion/form-token.ts';
import { definePage, type AnswerPage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ConsultationState, stateOf } from './consultation-state.tsx';
import { consultationOperation, type Consultation } from './consultation.operations.ts';
import { Nominees } from './nominees.tsx';
import { OpinionForm, type Submission } from './opinion-form.tsx';

/** What {@link consultationPage} needs besides the request. */
export interface ConsultationPageOptions {
  /** Null: this portal cannot hand opinions on, and says so. */
  tokens: FormTokens | null;
  /** A form that came back. */
  submission?: Submission & { token: string };
}

/** Một đợt lấy ý kiến: who is proposed for what, how long opinions are taken, and the form for one. */
export const consultationPage = (options: ConsultationPageOptions): AnswerPage =>
  definePage({
    operation: consultationOperation,
    variables: ({ params, language }) => ({ id: params['id'] ?? '', language: toApiLanguage(language) }),
    view: ({ consultation }, request) => {
      if (consultation === null) return null;
      const { language, texts, publicUrl } = request;
      const labels = texts.consultations;
      const path = paths.consultation(language, consultation.id);
      const way = [
        { label: texts.home, href: paths.home(language) },
        { label: labels.title, href: paths.consultations(language) },
        { label: consultation.title },
      ];
      const hasFailed = options.submission !== undefined;
      return {
        head: {
          title: hasFailed ? `${labels.opinion.failed}: ${consultation.title}` : consultation.title,
          description: labels.description,
          canonical: path,
          alternates: LANGUAGES.map((each) => ({ language: each, path: paths.consultation(each, consultation.id) })),
          noIndex: hasFailed,
          jsonLd: [breadcrumbList(way, publicUrl)],
        },
        counterpart: paths.consultation(otherLanguage(language), consultation.id),
        stamped: stateOf(consultation, request.now) === 'open',
        content: (
          <>
            <div className="print:hidden">
              {/* The title is the heading right below. */}
              <Breadcrumbs items={way.slice(0, -1)} label={texts.breadcrumbs} />
            </div>
            <HonoursNav current="consultations" language={language} texts={texts.honours} />
            <header className="mt-8 max-w-text">
              <p className="flex flex-wrap gap-2">
                <ConsultationState consultation={consultation} now={request.now} texts={labels} />
                {consultation.sample ? <Badge tone="accent">{texts.sample}</Badge> : null}
              </p>
              <h1 lang="vi" className="mt-2 text-2xl font-semibold tracking-[-0.01em] sm:text-3xl">
                {consultation.title}
              </h1>
            </header>
            <div className="mt-8 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,43rem)_minmax(0,1fr)]">
              <div className="min-w-0 space-y-12 lg:order-none">
                <Nominees entries={consultation.entries} language={language} texts={labels} />
                <Outcome consultation={consultation} request={request} />
                <OpinionPart consultation={consultation} request={request} {...options} />
              </div>
              <div className="min-w-0 self-start max-lg:order-first">
                <Clock consultation={consultation} request={request} />
              </div>
            </div>
          </>
        ),
      };
    },
  });

interface PartProps {
  consultation: Consultation;
  request: PageRequest;
}

/** How long opinions are taken, in working days, and by which rule. */
function Clock({ consultation, request: { language, texts, now } }: PartProps) {
  const labels = texts.consultations;
  const isOpen = stateOf(consultation, now) === 'open';
  const facts: [string, ReactNode][] = [
    [labels.opensOn, <DateTime key="opens" value={consultation.opensOn} language={language} precision="day" />],
    [labels.closesOn, <DateTime key="closes" value={consultation.closesOn} language={language} precision="day" />],
    [labels.workingDays, labels.days(consultation.workingDays)],
    [labels.basis, consultation.basis === '' ? null : <span lang="vi">{consultation.basis}</span>],
  ];
  return (
    <section aria-labelledby="clock">
      <h2 id="clock" className="section-title">
        {labels.clock}
      </h2>
      {isOpen ? <p className="mt-3 text-2xl font-semibold">{labels.left(consultation.workingDaysLeft)}</p> : null}
      <dl className="mt-2 divide-y divide-line">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label} className="py-2.5">
              <dt className="text-sm text-ink-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** What came of a consultation that is over. */
function Outcome({ consultation, request: { texts, now } }: PartProps) {
  const labels = texts.consultations;
  if (stateOf(consultation, now) !== 'closed') return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" className="section-title">
        {labels.summary}
      </h2>
      {consultation.summary === '' ? (
        <p className="mt-3 text-ink-soft">{labels.noSummary}</p>
      ) : (
        <p lang="vi" className="mt-3">
          {consultation.summary}
        </p>
      )}
    </section>
  );
}

function OpinionPart({ consultation, request, tokens, submission }: PartProps & ConsultationPageOptions) {
  const { language, texts } = request;
  const labels = texts.consultations.opinion;
  // A form that came back is shown whatever the day: nobody's text is taken from him.
  if (!consultation.open && submission === undefined) return null;
  return (
    <section aria-labelledby="gui-y-kien" className="print:hidden">
      <h2 id="gui-y-kien" className="section-title mb-4 scroll-mt-4">
        {labels.title}
      </h2>
      {tokens === null ? (
        <Notice tone="info">
          {labels.off}{' '}
          <a href={paths.contact(language)} className={linkClass}>
            {texts.contact.title}
          </a>
          .
        </Notice>
      ) : (
        <OpinionForm
          consultation={consultation}
          token={submission?.token ?? tokens.issue(consultation.id, request.now.getTime())}
          submission={submission ?? null}
          language={language}
          texts={labels}
        />
      )}
    </section>
  );
}
