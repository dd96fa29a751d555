import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Notice } from '@kheo/ui/notice/notice';
import { RichText } from '@kheo/ui/rich-text/rich-text';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useItemPreview, type ItemPreview } from './use-item-preview.ts';

/** An article of a batch as it was understood: its parts, its text, the documents that it cites. */
export function ImportItemPreview({ batchId, position }: { batchId: string; position: number }) {
  const { t } = useTranslation();
  const { preview, failed, retry } = useItemPreview(batchId, position);
  if (failed === 'gone') return <p className="text-ink-soft">{t('import.preview.gone')}</p>;
  if (failed) {
    return (
      <Notice
        tone="error"
        announce
        actions={
          <Button size="small" onClick={retry}>
            {t('common.retry')}
          </Button>
        }
      >
        {t('import.preview.failed')}
      </Notice>
    );
  }
  return preview ? <PreviewBox preview={preview} /> : <Skeleton label={t('common.loading')} lines={4} />;
}

function PreviewBox({ preview }: { preview: ItemPreview }) {
  const { t } = useTranslation();
  const bodyId = useId();
  return (
    <div className="mt-2 space-y-5 rounded-md border border-line bg-surface p-4">
      <dl className="grid gap-x-6 gap-y-3 @min-[34rem]:grid-cols-[auto_minmax(0,1fr)]">
        <Entry name={t('import.preview.author')}>{preview.author || t('import.preview.noAuthor')}</Entry>
        {preview.source ? <Entry name={t('import.preview.source')}>{preview.source}</Entry> : null}
        {preview.category ? <Entry name={t('import.preview.category')}>{preview.category}</Entry> : null}
        <Entry name={t('import.preview.lead')}>
          <span className="font-semibold">{preview.lead || '–'}</span>
        </Entry>
      </dl>
      <div>
        <p id={bodyId} className="mb-1 text-sm text-ink-soft">
          {t('import.preview.body')}
        </p>
        <div
          tabIndex={0}
          role="region"
          aria-labelledby={bodyId}
          className="max-h-96 overflow-auto rounded-md border border-line bg-canvas px-4 py-3"
        >
          {/<[^p/]|>[^<]/.test(preview.bodyHtml) ? (
            <RichText html={preview.bodyHtml} tableLabel={t('editor.table')} />
          ) : (
            '–'
          )}
        </div>
        {preview.pictures > 0 ? (
          <p className="mt-1 text-sm text-ink-soft">{t('import.preview.pictures', { count: preview.pictures })}</p>
        ) : null}
      </div>
      <div>
        <p className="mb-1 text-sm text-ink-soft">
          {t('import.preview.references')} ({preview.documentReferences.length})
        </p>
        {preview.documentReferences.length === 0 ? (
          <p>{t('import.preview.noReferences')}</p>
        ) : (
          <References references={preview.documentReferences} />
        )}
      </div>
    </div>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd lang="vi">{children}</dd>
    </>
  );
}

function References({ references }: { references: ItemPreview['documentReferences'] }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const heading = 'border-b border-line-strong px-2 py-1.5 text-left font-semibold first:pl-0';
  const cell = 'border-b border-line px-2 py-1.5 align-top first:pl-0';
  return (
    <div tabIndex={0} role="region" aria-label={t('import.preview.references')} className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {(['type', 'code', 'issuer', 'date'] as const).map((name) => (
              <th key={name} scope="col" className={heading}>
                {t(`import.preview.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {references.map(({ offset, type, code, issuer, date, registered }) => (
            <tr key={offset}>
              <td className={cell}>{type ?? '–'}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {code} {registered ? <Badge tone="success">{t('import.preview.registered')}</Badge> : null}
              </td>
              <td className={cell}>{issuer ?? '–'}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {date ? <DateTime value={date} language={language} precision="date" /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
