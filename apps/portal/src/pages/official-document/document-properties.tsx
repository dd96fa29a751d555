import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { writeSearch, type RegisterSearch } from '../../official-document/register-search.ts';
import { paths } from '../../paths.ts';
import type { OfficialDocument } from './official-document.operations.ts';

/** Props of {@link DocumentProperties}. */
export interface DocumentPropertiesProps {
  document: OfficialDocument;
  language: Language;
  texts: Catalogue['documents'];
}

/** Everything the register knows of a document; what it does not know is left out. */
export function DocumentProperties({ document, language, texts }: DocumentPropertiesProps) {
  const { fields } = texts;
  const day = (date: string | null) =>
    date === null ? null : <DateTime value={date} language={language} precision="date" />;
  const vietnamese = (text: string) => (text === '' ? null : <span lang="vi">{text}</span>);
  /** A property that leads to all documents that share it. */
  const shared = (text: string, search: RegisterSearch) =>
    text === '' ? null : (
      <a href={paths.officialDocuments(language, writeSearch(search))} lang="vi" className={linkClass}>
        {text}
      </a>
    );
  const properties: [string, ReactNode][] = [
    [fields.code, vietnamese(document.code)],
    [fields.type, shared(document.type, { type: document.type })],
    [fields.issuer, shared(document.issuer, { issuer: document.issuer })],
    [fields.signer, vietnamese(document.signer)],
    [texts.signerCapacity, vietnamese(document.signerCapacity)],
    [texts.issuedOn, day(document.issuedOn)],
    [texts.effectiveOn, day(document.effectiveOn)],
    [texts.expiresOn, day(document.expiresOn)],
    [fields.status, texts.statuses[document.status]],
    [texts.excerpt, vietnamese(document.excerpt)],
    [texts.updatedAt, day(document.updatedAt)],
  ];
  return (
    <section aria-labelledby="properties" className="mt-8">
      <h2 id="properties" className="section-title">
        {texts.properties}
      </h2>
      <dl className="mt-1 divide-y divide-line">
        {properties
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
