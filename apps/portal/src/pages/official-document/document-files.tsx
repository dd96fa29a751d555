import { linkClass } from '@kheo/ui/link/link';
import { Picture } from '@kheo/ui/picture/picture';
import { FileText } from 'lucide-react';
import { toPicture } from '../../article/article-card.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { printFileSize } from './file-size.ts';
import type { OfficialDocument } from './official-document.operations.ts';

/** Props of {@link DocumentFiles}. */
export interface DocumentFilesProps {
  files: OfficialDocument['files'];
  language: Language;
  texts: Catalogue['documents'];
}

/** The document itself: a PDF to open, an office file to save, or pictures of its pages. Nothing when there is no file. */
export function DocumentFiles({ files, language, texts }: DocumentFilesProps) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className="print:hidden">
      <h2 id="files" className="section-title">
        {texts.files}
      </h2>
      <ul className="mt-3 space-y-4">
        {files.map((file, index) => {
          const name = file.caption || texts.file(index + 1);
          const size = printFileSize(file.byteSize, language);
          return (
            <li key={file.id}>
              <a href={file.url} className={`inline-flex max-w-full items-start gap-2 ${linkClass}`}>
                {file.kind === 'IMAGE' ? null : <FileText aria-hidden="true" className="mt-1 size-5 shrink-0" />}
                <span className="min-w-0">
                  {file.kind === 'IMAGE' ? (
                    <Picture
                      picture={toPicture(file)}
                      sizes="(min-width: 64rem) 26rem, 100vw"
                      className="mb-1 rounded-sm"
                    />
                  ) : null}
                  {name} ({file.kind === 'IMAGE' ? size : `${file.format}, ${size}`})
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
