import { Badge } from '@kheo/ui/badge/badge';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from './media-file.operations.ts';

/** The narrowest copy that still looks sharp in a tile. */
export function thumbnailOf(file: Pick<LibraryFile, 'url' | 'sources'>): string {
  return file.sources.find((source) => source.width >= 320)?.url ?? file.sources.at(-1)?.url ?? file.url;
}

export interface MediaGridProps {
  files: readonly LibraryFile[];
  chosenId: string | null;
  onChoose: (file: LibraryFile) => void;
}

/** Files as tiles; each is a button. */
export function MediaGrid({ files, chosenId, onChoose }: MediaGridProps) {
  const { t } = useTranslation();
  return (
    <div className="@container">
      <ul className="grid gap-4 @min-[16rem]:grid-cols-2 @min-[34rem]:grid-cols-3 @min-[48rem]:grid-cols-4">
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              aria-pressed={file.id === chosenId}
              onClick={() => onChoose(file)}
              className="block w-full cursor-pointer rounded-md border border-line bg-canvas text-left hover:border-ink aria-pressed:border-accent aria-pressed:ring-2 aria-pressed:ring-accent"
            >
              <span className="flex aspect-[4/3] items-center justify-center overflow-hidden rounded-t-md bg-sunken">
                {file.kind === 'IMAGE' ? (
                  <img
                    src={thumbnailOf(file)}
                    alt=""
                    loading="lazy"
                    width={file.width ?? undefined}
                    height={file.height ?? undefined}
                    className="size-full object-cover"
                  />
                ) : (
                  <FileText aria-hidden="true" className="size-10 text-ink-faint" />
                )}
              </span>
              <span className="block space-y-1 p-2.5">
                <span className="line-clamp-2 text-sm wrap-anywhere">{file.altVi || file.originalName}</span>
                {file.kind === 'IMAGE' && !file.altVi ? <Badge tone="warning">{t('media.altMissing')}</Badge> : null}
                {file.kind === 'IMAGE' ? null : <Badge>{file.format}</Badge>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
