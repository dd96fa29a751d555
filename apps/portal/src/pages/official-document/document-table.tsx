// The rows are laid out as cards on a narrow screen, and Safari then forgets what a table is: the roles say it again.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/control-has-associated-label */
import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { DateTime } from '@kheo/ui/date-time/date-time';
import type { ReactNode } from 'react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { DocumentStatus } from '../../official-document/document-status.tsx';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
import { paths } from '../../paths.ts';

/** Props of {@link DocumentTable}. */
export interface DocumentTableProps {
  documents: readonly ({ id: string } & FragmentOf<typeof documentEntryFragment>)[];
  language: Language;
  texts: Catalogue['documents'];
  /** Id of the heading that names the table. */
  labelledBy: string;
}

/** The register: one table, which a narrow screen shows as a card for each document. */
export function DocumentTable({ documents, language, texts, labelledBy }: DocumentTableProps) {
  const { code, issuer, status } = texts.fields;
  return (
    <table role="table" aria-labelledby={labelledBy} className="record-table document-table mt-5">
      <thead role="rowgroup">
        <tr role="row">
          {[code, texts.issuedOn, texts.excerpt, issuer, status].map((label) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {documents.map((masked) => {
          const document = readFragment(documentEntryFragment, masked);
          return (
            <tr key={document.id} role="row">
              <th role="rowheader" scope="row" lang="vi" className="record-table-name">
                <a href={paths.officialDocument(language, document.slug)}>
                  <span className="record-table-type">{document.type}</span>{' '}
                  <span className="whitespace-nowrap max-sm:whitespace-normal">{document.code}</span>
                </a>
              </th>
              <Cell label={texts.issuedOn}>
                {document.issuedOn === null ? null : (
                  <DateTime
                    value={document.issuedOn}
                    language={language}
                    precision="date"
                    className="whitespace-nowrap"
                  />
                )}
              </Cell>
              <Cell label={null}>
                <span lang="vi">{document.excerpt}</span>
              </Cell>
              <Cell label={issuer}>
                <span lang="vi">{document.issuer}</span>
              </Cell>
              <Cell label={null}>
                <DocumentStatus status={document.status} texts={texts} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A cell; on a narrow screen its label stands before it (for the eye only, the column's header is still read). */
function Cell({ label, children }: { label: string | null; children: ReactNode }) {
  return (
    <td role="cell" className={children === null ? 'record-table-empty' : undefined}>
      {label === null ? null : (
        <span aria-hidden="true" className="record-table-label">
          {label}
        </span>
      )}
      {children}
    </td>
  );
}
