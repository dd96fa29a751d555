import { Button } from '@kheo/ui/button/button';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileSizeOf } from '../../lib/file-size.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';

export interface ChosenFile {
  key: number;
  file: File;
}

/** What is going to be sent; each file can be left out again. */
export function ChosenFiles({
  files,
  disabled,
  onRemove,
  onClear,
}: {
  files: readonly ChosenFile[];
  disabled: boolean;
  onRemove: (key: number) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <section aria-labelledby="chosen-files">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="chosen-files" className="text-lg font-semibold">
          {t('import.begin.chosen', { count: files.length })}
        </h2>
        <Button size="small" variant="quiet" disabled={disabled} onClick={onClear}>
          {t('import.begin.clear')}
        </Button>
      </div>
      <ul className="max-h-80 divide-y divide-line overflow-y-auto border-y border-line">
        {files.map(({ key, file }) => (
          <li key={key} className="flex items-center gap-3 py-1.5">
            <span className="min-w-0 flex-1 break-all">{file.name}</span>
            <span className="text-sm whitespace-nowrap text-ink-soft">{fileSizeOf(file.size, language)}</span>
            <Button
              size="small"
              variant="quiet"
              disabled={disabled}
              aria-label={t('import.begin.remove', { name: file.name })}
              icon={<X aria-hidden="true" />}
              onClick={() => onRemove(key)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
