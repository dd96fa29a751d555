import { Button } from '@kheo/ui/button/button';
import { useTranslation } from 'react-i18next';
import type { UploadProgress } from './use-import-upload.ts';

/** How far the sending is, and a way to stop it. */
export function UploadStatus({
  progress: { at, of, share },
  onCancel,
}: {
  progress: UploadProgress;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const percent = Math.round(share * 100);
  const text =
    share >= 1
      ? t('import.begin.receiving')
      : of > 1
        ? t('import.begin.uploadingOneOf', { at, of, percent })
        : t('import.begin.uploading', { percent });
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <progress aria-label={t('import.begin.start')} value={share} max={1} className="h-2 w-40 accent-accent" />
        {text}
      </p>
      <Button size="small" onClick={onCancel}>
        {t('import.begin.cancel')}
      </Button>
    </>
  );
}
