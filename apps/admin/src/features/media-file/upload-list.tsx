import { useTranslation } from 'react-i18next';
import type { Upload } from './use-uploads.ts';

/** Progress and outcome of each file. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation();
  if (uploads.length === 0) return null;
  return (
    <ul
      aria-label={t('media.uploads')}
      aria-live="polite"
      className="divide-y divide-line rounded-md border border-line"
    >
      {uploads.map(({ key, name, progress, state }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm">
          <span className="min-w-0 flex-1 basis-40 truncate font-semibold">{name}</span>
          {typeof state === 'object' ? (
            <span className="basis-full text-danger sm:basis-auto">{t(`media.errors.${state.error}`)}</span>
          ) : state === 'done' ? (
            <span className="text-success">{t('media.uploaded')}</span>
          ) : (
            <>
              <progress aria-label={name} value={progress} max={1} className="h-2 w-32 accent-accent" />
              <span className="w-20 text-right text-ink-soft">
                {progress < 1
                  ? t('media.uploadingPercent', { percent: Math.round(progress * 100) })
                  : t('media.processing')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
