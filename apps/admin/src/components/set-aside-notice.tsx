import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** After taking somebody else's version: what I had typed stays here to copy from. */
export function SetAsideNotice({ words, onDismiss }: { words: string; onDismiss: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <Notice
      announce
      title={t('record.setAside.title')}
      actions={
        <>
          <Button size="small" onClick={() => void navigator.clipboard.writeText(words).then(() => setCopied(true))}>
            {t(copied ? 'record.setAside.copied' : 'record.setAside.copy')}
          </Button>
          <Button size="small" onClick={onDismiss}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p>{t('record.setAside.text')}</p>
      <textarea
        readOnly
        aria-label={t('record.setAside.title')}
        value={words}
        rows={5}
        className="mt-2 w-160 max-w-full rounded-md border border-line-strong bg-canvas p-3 text-ink"
      />
    </Notice>
  );
}
