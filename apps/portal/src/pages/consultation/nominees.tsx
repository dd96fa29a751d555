import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import type { Consultation } from './consultation.operations.ts';

/** Props of {@link Nominees}. */
export interface NomineesProps {
  entries: Consultation['entries'];
  language: Language;
  texts: Catalogue['consultations'];
}

/** Who is proposed for what, as the posting says it. */
export function Nominees({ entries, language, texts }: NomineesProps) {
  return (
    <section aria-labelledby="nominees">
      <h2 id="nominees" className="section-title">
        {texts.nominees}
        <span className="font-normal text-ink-soft"> ({entries.length})</span>
      </h2>
      <ol className="mt-1 divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="grid grid-cols-[2rem_minmax(0,1fr)] py-5 print:py-2">
            <span className="font-semibold text-ink-soft">{entry.position}.</span>
            <div>
              <h3 lang="vi" className="text-lg font-semibold">
                {entry.name}
              </h3>
              <p className="text-sm text-ink-soft">
                {SUBJECT_KIND_LABELS[entry.subjectKind][language]}
                {[entry.post, entry.unitName].filter(Boolean).map((part) => (
                  <span key={part} lang="vi">
                    {'\u00A0· '}
                    {part}
                  </span>
                ))}
              </p>
              <p className="mt-2">
                {texts.proposed}:{' '}
                <strong lang="vi" className="font-semibold text-accent print:text-ink">
                  {entry.formName}
                </strong>
              </p>
              <p lang="vi" className="mt-1">
                {entry.achievement}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
