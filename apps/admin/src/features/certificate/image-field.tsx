import { Button } from '@kheo/ui/button/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MediaFilePicker } from '../media-file/media-file-picker.tsx';
import { controlId } from './control-names.ts';

/** A picture of the media library: a frame or an emblem that the agency may use. */
export function ImageField({
  field,
  value,
  error,
  onChange,
}: {
  field: string;
  value: string | null;
  error?: string;
  onChange: (imageId: string) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={`col-span-2 ${error ? 'border-l-4 border-danger pl-3' : ''}`}>
      {error ? <p className="mb-2 text-sm font-semibold text-danger">{error}</p> : null}
      <Button id={controlId(field)} size="small" onClick={() => setOpen(true)}>
        {t(value ? 'certificate.otherImage' : 'certificate.chooseImage')}
      </Button>
      {open ? (
        <MediaFilePicker
          onClose={() => setOpen(false)}
          onPick={({ id }) => {
            setOpen(false);
            onChange(id);
          }}
        />
      ) : null}
    </div>
  );
}
