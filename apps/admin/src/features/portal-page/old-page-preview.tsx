import type { Label } from '@kheo/domain/labels/label';
import { REFERENCE_WARNING_LABELS } from '@kheo/domain/labels/reference-warning-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { RichText } from '@kheo/ui/rich-text/rich-text';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { PortalPagePreview } from './portal-page.operations.ts';

const warningLabels: Readonly<Record<string, Label>> = REFERENCE_WARNING_LABELS;

/** What was understood of a page, field by field. */
export function OldPagePreview({ preview }: { preview: PortalPagePreview }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <div className="mt-3 space-y-5 rounded-md border border-line bg-surface p-4">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Entry name={t('import.preview.publishedAt')}>
          {preview.publishedAt ? (
            <DateTime value={preview.publishedAt} language={language} />
          ) : (
            t('import.preview.noDate')
          )}
        </Entry>
        <Entry name={t('import.preview.author')}>{preview.author || t('import.preview.noAuthor')}</Entry>
        <Entry name={t('import.preview.lead')}>
          <span className="font-semibold">{preview.lead || '–'}</span>
        </Entry>
      </dl>
      <section>
        <h3 className="mb-1 text-sm text-ink-soft">{t('import.preview.body')}</h3>
        <div
          tabIndex={0}
          role="region"
          aria-label={t('import.preview.body')}
          className="max-h-96 overflow-y-auto rounded-md border border-line bg-canvas px-4 py-3"
        >
          <RichText html={preview.bodyHtml} tableLabel={t('editor.table')} />
        </div>
      </section>
      <section>
        <h3 className="mb-1 text-sm text-ink-soft">
          {t('import.preview.references')} ({preview.documentReferences.length})
        </h3>
        {preview.documentReferences.length === 0 ? <p>{t('import.preview.noReferences')}</p> : null}
        {preview.documentReferences.length > 0 ? <References references={preview.documentReferences} /> : null}
      </section>
    </div>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function References({ references }: { references: PortalPagePreview['documentReferences'] }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const heading = 'border-b border-line-strong px-2 py-1.5 text-left font-semibold first:pl-0';
  const cell = 'border-b border-line px-2 py-1.5 align-top first:pl-0';
  return (
    <div tabIndex={0} role="region" aria-label={t('import.preview.references')} className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={heading}>
              {t('import.preview.type')}
            </th>
            <th scope="col" className={heading}>
              {t('import.preview.code')}
            </th>
            <th scope="col" className={heading}>
              {t('import.preview.issuer')}
            </th>
            <th scope="col" className={heading}>
              {t('import.preview.date')}
            </th>
          </tr>
        </thead>
        <tbody>
          {references.map((reference) => (
            <tr key={`${reference.type}${reference.code}`}>
              <td className={cell}>{reference.type}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {reference.code}{' '}
                {reference.officialDocument ? <Badge tone="success">{t('article.referenceKnown')}</Badge> : null}
                {reference.warnings.map((code) => (
                  <span key={code} className="block whitespace-normal text-warning">
                    {warningLabels[code]?.[language] ?? code}
                  </span>
                ))}
              </td>
              <td className={cell}>{reference.issuer ?? '–'}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {reference.date ? <DateTime value={reference.date} language={language} precision="date" /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
