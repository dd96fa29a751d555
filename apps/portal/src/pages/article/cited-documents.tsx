import { readFragment } from '@kheo/schema/public';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { documentName } from '../../official-document/document-name.ts';
import { DocumentStatus } from '../../official-document/document-status.tsx';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
import { paths } from '../../paths.ts';
import type { Article } from './article.operations.ts';

type Reference = Article['documentReferences'][number];
type Registered = NonNullable<Reference['officialDocument']>;

/** Props of {@link CitedDocuments}. */
export interface CitedDocumentsProps {
  references: readonly Reference[];
  language: Language;
  texts: Catalogue;
}

/**
 * “Văn bản viện dẫn”: the documents an article cites, in the order of the text. Nothing when it cites
 * none. The card that the script opens at a link in the text shows the entry of this list that carries
 * the link's address in `data-document-entry`.
 */
export function CitedDocuments({ references, language, texts }: CitedDocumentsProps) {
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="documents" className="mt-12">
      <h2 id="documents" className="section-title">
        {texts.article.documents}
      </h2>
      <ul className="mt-1 divide-y divide-line text-sm">
        {references.map((reference) =>
          reference.officialDocument === null ? (
            <li key={reference.id} className="py-3">
              <p lang="vi" className="text-base font-semibold">
                {reference.type} <span className="whitespace-nowrap">{reference.code}</span>
              </p>
              <IssuerAndDate issuer={reference.issuer} date={reference.date} language={language} texts={texts} />
            </li>
          ) : (
            <RegisteredEntry
              key={reference.id}
              registered={reference.officialDocument}
              language={language}
              texts={texts}
            />
          ),
        )}
      </ul>
    </section>
  );
}

interface RegisteredEntryProps {
  registered: Registered;
  language: Language;
  texts: Catalogue;
}

function RegisteredEntry({ registered, language, texts }: RegisteredEntryProps) {
  const document = readFragment(documentEntryFragment, registered);
  const href = paths.officialDocument(language, document.slug);
  return (
    <li data-document-entry={href} className="py-3">
      <p lang="vi" className="text-base font-semibold">
        <a href={href} className={linkClass}>
          {documentName(document)}
        </a>
      </p>
      {document.excerpt ? (
        <p lang="vi" className="mt-0.5">
          {document.excerpt}
        </p>
      ) : null}
      <IssuerAndDate issuer={document.issuer} date={document.issuedOn} language={language} texts={texts} />
      {document.status === 'IN_FORCE' ? (
        <p className="mt-1">
          <DocumentStatus status={document.status} texts={texts.documents} />
        </p>
      ) : (
        <ValidityNote registered={registered} language={language} texts={texts} />
      )}
    </li>
  );
}

/** Beside the list, not in the text: the article was right when it was written. */
function ValidityNote({ registered, language, texts }: RegisteredEntryProps) {
  const { status } = readFragment(documentEntryFragment, registered);
  const labels = texts.documents;
  const successors = registered.relations.filter(({ kind }) => kind === 'REPLACED_BY');
  return (
    <p className="mt-1 text-ink-soft">
      {status !== 'NOT_YET_IN_FORCE' && successors.length > 0 ? (
        <>
          {labels.noteReplaced}{' '}
          {successors.map(({ document }, index) => (
            <span key={document.id} lang="vi">
              {index > 0 ? ', ' : null}
              <a href={paths.officialDocument(language, document.slug)} className={linkClass}>
                {documentName(document)}
              </a>
            </span>
          ))}
        </>
      ) : status === 'EXPIRED' && registered.expiresOn !== null ? (
        <>
          {labels.noteExpiredSince} <DateTime value={registered.expiresOn} language={language} precision="date" />
        </>
      ) : (
        labels.statuses[status]
      )}
    </p>
  );
}

interface IssuerAndDateProps {
  issuer: string | null;
  date: string | null;
  language: Language;
  texts: Catalogue;
}

function IssuerAndDate({ issuer, date, language, texts }: IssuerAndDateProps) {
  if (!issuer && date === null) return null;
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-4 text-ink-soft">
      {issuer ? (
        <span>
          <span className="sr-only">{texts.documents.fields.issuer}: </span>
          <span lang="vi">{issuer}</span>
        </span>
      ) : null}
      {date === null ? null : (
        <span>
          <span className="sr-only">{texts.documents.issuedOn}: </span>
          <DateTime value={date} language={language} precision="date" />
        </span>
      )}
    </p>
  );
}
