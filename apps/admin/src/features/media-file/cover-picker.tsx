import { Button } from '@kheo/ui/button/button';
import { Picture } from '@kheo/ui/picture/picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MediaFilePicker } from './media-file-picker.tsx';
import type { LibraryFile } from './media-file.operations.ts';

/** What a cover is shown with. */
export type Cover = Pick<
  LibraryFile,
  'id' | 'url' | 'kind' | 'width' | 'height' | 'color' | 'altVi' | 'originalName' | 'sources'
>;

export interface CoverFieldProps {
  id: string;
  value: Cover | null;
  onChange: (cover: Cover | null) => void;
  error?: string;
}

/** The picture that stands for an article in lists. */
export function CoverField({ id, value, onChange, error }: CoverFieldProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={error ? 'border-l-4 border-danger pl-3' : ''}>
      {error ? <p className="mb-2 text-sm font-semibold text-danger">{error}</p> : null}
      {value ? (
        <div className="space-y-2">
          <Picture picture={{ ...value, alt: value.altVi }} sizes="22rem" shape="wide" className="rounded-md" />
          {value.altVi ? (
            <p className="text-sm text-ink-soft">{value.altVi}</p>
          ) : (
            <p className="text-sm text-warning">{t('media.picker.altFirst')}</p>
          )}
        </div>
      ) : (
        <p className="text-sm text-ink-soft">{t('media.picker.none')}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button id={id} size="small" onClick={() => setOpen(true)}>
          {t(value ? 'media.picker.change' : 'media.picker.choose')}
        </Button>
        {value ? (
          <Button size="small" variant="quiet" onClick={() => onChange(null)}>
            {t('media.picker.remove')}
          </Button>
        ) : null}
      </div>
      {open ? (
        <MediaFilePicker
          onClose={() => setOpen(false)}
          onPick={(file) => {
            setOpen(false);
            onChange(file);
          }}
        />
      ) : null}
    </div>
  );
}
