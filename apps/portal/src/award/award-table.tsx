// The rows are laid out as cards on a narrow screen, and Safari then forgets what a table is: the roles say it again.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/control-has-associated-label */
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import type { Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';
import { paths } from '../paths.ts';
import { AwardStatus } from './award-status.tsx';
import { awardEntryFragment } from './award.operations.ts';

/** Props of {@link AwardTable}. */
export interface AwardTableProps {
  awards: readonly ({ id: string } & FragmentOf<typeof awardEntryFragment>)[];
  language: Language;
  texts: Catalogue['honours'];
  /** Id of the heading that names the table. */
  labelledBy: string;
}

/** Awards: one table, which a narrow screen shows as a card for each. A revoked one is struck, and says so. */
export function AwardTable({ awards, language, texts, labelledBy }: AwardTableProps) {
  return (
    <table role="table" aria-labelledby={labelledBy} className="record-table award-table mt-5">
      <thead role="rowgroup">
        <tr role="row">
          {[texts.recipient, texts.form, texts.decision, texts.fields.year, texts.fields.status].map((label) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {awards.map((masked) => {
          const award = readFragment(awardEntryFragment, masked);
          const document = award.decision?.officialDocument;
          return (
            <tr key={award.id} role="row">
              <th role="rowheader" scope="row" lang="vi" className="record-table-name">
                <a href={paths.award(language, award.id)}>
                  {award.status === 'REVOKED' ? <s>{award.recipientName}</s> : award.recipientName}
                </a>
                <span className="record-table-note">
                  {[award.recipientPosition, award.unitName].filter(Boolean).join(', ')}
                </span>
              </th>
              <Cell label={null}>
                <span className="font-semibold">
                  {award.status === 'REVOKED' ? <s>{award.form.name}</s> : award.form.name}
                </span>
                <span className="block text-ink-soft">{AWARD_LEVEL_LABELS[award.level][language]}</span>
              </Cell>
              <Cell label={texts.decision}>
                {document === undefined ? null : (
                  <>
                    <a href={paths.officialDocument(language, document.slug)} lang="vi" className={linkClass}>
                      <span className="sr-only">{document.type} </span>
                      <span className="whitespace-nowrap">{document.code}</span>
                    </a>{' '}
                  </>
                )}
                <DateTime
                  value={award.grantedOn}
                  language={language}
                  precision="date"
                  className="whitespace-nowrap lg:block"
                />
              </Cell>
              <Cell label={texts.fields.year}>{award.year}</Cell>
              <Cell label={null}>
                <AwardStatus status={award.status} language={language} />
                {award.revokedAt === null ? null : (
                  <DateTime
                    value={award.revokedAt}
                    language={language}
                    precision="date"
                    className="ml-2 whitespace-nowrap text-ink-soft lg:ml-0 lg:block"
                  />
                )}
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
    <td role="cell">
      {label === null ? null : (
        <span aria-hidden="true" className="record-table-label">
          {label}
        </span>
      )}
      {children}
    </td>
  );
}
