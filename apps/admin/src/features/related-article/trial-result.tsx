import { relatednessSignals } from '@kheo/domain/relatedness/score';
import { Badge } from '@kheo/ui/badge/badge';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNumber } from '../../components/use-number.ts';
import { articleEditLink } from '../article/article.routes.ts';
import type { RelatedTrial } from './related-trial.operations.ts';

type Candidate = RelatedTrial['candidates'][number];
const tones = {
  LISTED: 'success',
  PINNED: 'info',
  EXCLUDED: 'danger',
  DUPLICATE: 'warning',
  BEYOND: 'neutral',
} as const;

/** What a text is about, which articles were considered, and what each score is made of. */
export function TrialResult({ trial }: { trial: RelatedTrial }) {
  const { t } = useTranslation();
  return (
    <>
      <section aria-labelledby="trial-terms">
        <h2 id="trial-terms" className="text-lg font-semibold">
          {t('related.trial.terms')}
        </h2>
        <ul className="mt-3 flex flex-wrap gap-2 text-sm">
          {trial.terms.map(({ text, articles }) => (
            <li key={text} className="rounded-md bg-sunken px-2.5 py-1">
              <span lang="vi">{text}</span>{' '}
              <span className="text-ink-soft">({t('related.trial.termCount', { count: articles })})</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="trial-candidates">
        <h2 id="trial-candidates" className="text-lg font-semibold">
          {t('related.trial.candidates')}
        </h2>
        <p role="status" className="mt-1 text-sm text-ink-soft">
          {trial.candidates.length === 0 ? `${t('related.trial.none')} ` : ''}
          {t('related.trial.summary', { articles: trial.articles, milliseconds: Math.round(trial.milliseconds) })}
        </p>
        <ol className="mt-3 divide-y divide-line border-y border-line empty:hidden">
          {trial.candidates.map((candidate) => (
            <li key={candidate.article.id} className="space-y-1.5 py-3.5">
              <CandidateText candidate={candidate} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function CandidateText({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const number = useNumber();
  const { article, score, shares, outcome, reasons } = candidate;
  const parts = relatednessSignals.filter((signal) => shares[signal] >= 0.005);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Link
          {...articleEditLink(article.id)}
          lang={article.language === 'EN' ? 'en' : 'vi'}
          className={`${linkClass} font-semibold`}
        >
          {article.title}
        </Link>
        <span className="flex items-center gap-3">
          <Badge tone={tones[outcome]}>{t(`related.trial.outcomes.${outcome}`)}</Badge>
          <strong className="tabular-nums">{number(score)}</strong>
        </span>
      </div>
      <p className="text-sm text-ink-soft empty:hidden">{reasons.join('\u00A0· ')}</p>
      <p className="text-sm tabular-nums">
        <span className="text-ink-soft">{t('related.trial.madeOf')}: </span>
        {parts.map((signal) => `${t(`related.trial.shares.${signal}`)} ${number(shares[signal])}`).join(' + ')}
      </p>
    </>
  );
}
