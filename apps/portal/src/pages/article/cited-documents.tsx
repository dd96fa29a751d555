import { DateTime } from '@kheo/ui/date-time/date-time';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';

/** A document that the text cites, as the API found it there. */
export interface CitedDocument {
  id: string;
  type: string | null;
  code: string;
  issuer: string | null;
  /** `YYYY-MM-DD`; null when the text does not say. */
  date: string | null;
}

/** Props of {@link CitedDocuments}. */
export interface CitedDocumentsProps {
  references: readonly CitedDocument[];
  language: Language;
  texts: Catalogue['article'];
}

/** “Văn bản viện dẫn”: the documents an article cites, in the order of the text. Nothing when it cites none. */
export function CitedDocuments({ references, language, texts }: CitedDocumentsProps) {
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="documents" className="mt-12">
      <h2 id="documents" className="section-title">
        {texts.documents}
      </h2>
      <ul className="mt-1 divide-y divide-line text-sm">
        {references.map((reference) => (
          <li key={reference.id} className="grid gap-x-6 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <p lang="vi" className="text-base font-semibold">
              {reference.type} <span className="whitespace-nowrap">{reference.code}</span>
            </p>
            <p className="text-ink-soft sm:text-right">
              {reference.date === null ? null : (
                <>
                  <span className="sr-only">{texts.documentDate}: </span>
                  <DateTime value={reference.date} language={language} precision="date" />
                </>
              )}
            </p>
            {reference.issuer === null ? null : (
              <p className="text-ink-soft sm:col-span-2">
                <span className="sr-only">{texts.documentIssuer}: </span>
                <span lang="vi">{reference.issuer}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
