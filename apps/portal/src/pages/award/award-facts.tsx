import {
  AWARD_LEVEL_LABELS,
  CIVIC_FIELD_LABELS,
  REWARD_KIND_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import { spell, writeSearch, type AwardSearch } from '../../award/award-search.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { documentName } from '../../official-document/document-name.ts';
import { paths } from '../../paths.ts';
import type { Award } from './award.operations.ts';

/** Props of {@link AwardFacts}. */
export interface AwardFactsProps {
  award: Award;
  language: Language;
  texts: Catalogue['honours'];
}

/** Everything the public register knows of an award; what it does not know is left out. */
export function AwardFacts({ award, language, texts }: AwardFactsProps) {
  const { fields } = texts;
  const day = (date: string) => <DateTime value={date} language={language} precision="date" />;
  const vietnamese = (text: string | null | undefined) => (text ? <span lang="vi">{text}</span> : null);
  /** A fact that leads to all awards that share it. */
  const shared = (text: string, search: AwardSearch) => (
    <a href={paths.awards(language, writeSearch(search))} className={linkClass}>
      {text}
    </a>
  );
  const document = award.decision?.officialDocument;
  const facts: [string, ReactNode][] = [
    [texts.form, shared(award.form.name, { form: spell('form', award.form.code) })],
    [fields.level, shared(AWARD_LEVEL_LABELS[award.level][language], { level: spell('level', award.level) })],
    [
      texts.decision,
      document === undefined ? null : (
        <a href={paths.officialDocument(language, document.slug)} lang="vi" className={linkClass}>
          {documentName(document)}
        </a>
      ),
    ],
    [texts.decidedBy, vietnamese(award.decision?.authority)],
    [texts.grantedOn, day(award.grantedOn)],
    [
      fields.movement,
      award.movement === null ? null : (
        <a href={paths.movement(language, award.movement.slug)} className={linkClass}>
          {award.movement.name}
        </a>
      ),
    ],
    [
      fields.field,
      award.field === null
        ? null
        : shared(CIVIC_FIELD_LABELS[award.field][language], { field: spell('field', award.field) }),
    ],
    [fields.year, shared(String(award.year), { year: String(award.year) })],
    [texts.rewardKind, REWARD_KIND_LABELS[award.rewardKind][language]],
    [fields.subject, SUBJECT_KIND_LABELS[award.subjectKind][language]],
    [texts.certificateNumber, vietnamese(award.certificateNumber)],
    [texts.goldBookNumber, award.goldBookNumber],
    [texts.updatedAt, day(award.updatedAt)],
  ];
  return (
    <section aria-labelledby="facts" className="mt-10">
      <h2 id="facts" className="section-title">
        {texts.facts}
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
