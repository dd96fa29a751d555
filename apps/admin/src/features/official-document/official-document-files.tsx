import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { ArrowUp, FilePlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controlIdOf, useFieldProblem } from '../../components/record/record-fields.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { fileSizeOf } from '../../lib/file-size.ts';
import { MediaFilePicker } from '../media-file/media-file-picker.tsx';
import type { DocumentEditing } from './official-document-form-values.ts';

/** The document itself, as files of the library in the order of their pages. */
export function FilesField({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const error = useFieldProblem(editing, 'files');
  const { files } = editing.values;
  const [picking, setPicking] = useState(false);
  const without = (id: string) => files.filter((file) => file.id !== id);
  return (
    <div className={error ? 'border-l-4 border-danger pl-3' : ''}>
      {error ? <p className="mb-2 text-sm font-semibold text-danger">{error}</p> : null}
      {files.length === 0 ? <p className="text-sm text-ink-soft">{t('officialDocument.files.none')}</p> : null}
      {files.length > 0 ? (
        <ol className="divide-y divide-line border-y border-line">
          {files.map((file, index) => (
            <li key={file.id} className="flex items-center gap-1 py-1.5">
              <span className="min-w-0 flex-1 text-sm">
                <a href={file.url} target="_blank" rel="noopener" className={`${linkClass} wrap-anywhere`}>
                  {file.originalName}
                </a>
                <span className="block text-ink-soft">
                  {file.kind === 'IMAGE' ? t('media.kinds.IMAGE') : file.format}&nbsp;·{' '}
                  {fileSizeOf(file.byteSize, language)}
                </span>
              </span>
              {index > 0 ? (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('officialDocument.files.moveUp', { name: file.originalName })}
                  icon={<ArrowUp aria-hidden="true" />}
                  onClick={() => editing.set({ files: without(file.id).toSpliced(index - 1, 0, file) })}
                />
              ) : null}
              <Button
                size="small"
                variant="quiet"
                aria-label={t('officialDocument.files.remove', { name: file.originalName })}
                icon={<X aria-hidden="true" />}
                onClick={() => editing.set({ files: without(file.id) })}
              />
            </li>
          ))}
        </ol>
      ) : null}
      <Button
        id={controlIdOf('files')}
        size="small"
        className="mt-3"
        icon={<FilePlus aria-hidden="true" />}
        onClick={() => setPicking(true)}
      >
        {t('officialDocument.files.add')}
      </Button>
      {picking ? (
        <MediaFilePicker
          anyKind
          onClose={() => setPicking(false)}
          onPick={(file) => {
            setPicking(false);
            editing.set({ files: [...without(file.id), file] });
          }}
        />
      ) : null}
    </div>
  );
}
