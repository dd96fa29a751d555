import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { portalDocumentUrl } from '../../lib/portal-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { DocumentBadges } from './official-document-badges.tsx';
import type { DocumentRow } from './official-document.operations.ts';
import { documentEditLink } from './official-document.routes.ts';

/** The register as a table where there is room, as cards where there is not. */
export function OfficialDocumentTable({ documents }: { documents: readonly DocumentRow[] }) {
  const { t } = useTranslation();
  const heading =
    'border-b border-line-strong px-3 py-2 text-left text-sm whitespace-nowrap font-semibold text-ink-soft first:pl-0 last:pr-0';
  const cell = 'border-b border-line px-3 py-3 align-top first:pl-0 last:pr-0';
  return (
    <>
      <table className="hidden w-full border-collapse @min-[48rem]:table">
        <thead>
          <tr>
            <th scope="col" className={heading}>
              {t('officialDocument.columns.document')}
            </th>
            <th scope="col" className={heading}>
              {t('officialDocument.columns.issuer')}
            </th>
            <th scope="col" className={heading}>
              {t('officialDocument.columns.issuedOn')}
            </th>
            <th scope="col" className={heading}>
              {t('officialDocument.columns.status')}
            </th>
            <th scope="col" className={`${heading} text-right`}>
              {t('officialDocument.columns.citing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id} className="hover:bg-surface">
              <td className={`${cell} w-2/5`}>
                <DocumentName document={document} />
              </td>
              <td className={`${cell} text-ink-soft`}>{document.issuer}</td>
              <td className={`${cell} whitespace-nowrap text-ink-soft tabular-nums`}>
                {printedDay(document.issuedOn) || '–'}
              </td>
              <td className={cell}>
                <DocumentBadges document={document} />
              </td>
              <td className={`${cell} text-right text-ink-soft tabular-nums`}>{document.articleCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line border-b border-line @min-[48rem]:hidden">
        {documents.map((document) => (
          <li key={document.id} className="space-y-2 py-4">
            <DocumentName document={document} />
            <p className="text-sm text-ink-soft">
              {[document.issuer, printedDay(document.issuedOn)].filter(Boolean).join('\u00A0· ')}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <DocumentBadges document={document} />
              <span>{t('officialDocument.citing', { count: document.articleCount })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function DocumentName({ document }: { document: DocumentRow }) {
  const { t } = useTranslation();
  const portal = document.published ? portalDocumentUrl(document) : null;
  const name = `${document.type} ${document.code}`;
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Link {...documentEditLink(document.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
          {name}
        </Link>
        <p lang="vi" className="line-clamp-2 text-sm text-ink-soft">
          {document.excerpt}
        </p>
      </div>
      {portal ? (
        <a
          href={portal}
          target="_blank"
          rel="noopener"
          aria-label={`${t('officialDocument.viewOnPortal')}: ${name}`}
          title={t('officialDocument.viewOnPortal')}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-accent"
        >
          <ExternalLink aria-hidden="true" className="size-4" />
        </a>
      ) : null}
    </div>
  );
}
