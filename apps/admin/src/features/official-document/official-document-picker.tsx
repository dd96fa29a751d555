import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { documentLine } from './document-words.ts';
import { DocumentChoicesQuery, type DocumentChoice } from './official-document.operations.ts';

const cacheContext = { additionalTypenames: ['OfficialDocument'] };

export interface OfficialDocumentPickerProps {
  /** What to look for at first, e.g. the code of a mention. */
  words?: string;
  /** Documents that make no sense here, e.g. the one that is being edited. */
  exclude?: (id: string) => boolean;
  onClose: () => void;
  onPick: (document: DocumentChoice) => void;
}

/** Finding a registered document by number, symbol, summary or issuer. */
export function OfficialDocumentPicker({
  words: firstWords = '',
  exclude,
  onClose,
  onPick,
}: OfficialDocumentPickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(firstWords);
  const [{ data, error }, reload] = useQuery({
    query: DocumentChoicesQuery,
    variables: { search: words || null },
    context: cacheContext,
  });
  const choices = data?.allOfficialDocuments.nodes.filter(({ id }) => !exclude?.(id));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('officialDocument.picker.title')}
      closeLabel={t('common.close')}
    >
      <div className="space-y-4">
        <SearchBox label={t('officialDocument.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('officialDocument.picker.none')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul lang="vi" className="divide-y divide-line border-y border-line">
            {choices.map((document) => (
              <li key={document.id}>
                <button
                  type="button"
                  onClick={() => onPick(document)}
                  className="block w-full cursor-pointer px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">{documentLine(document, t('officialDocument.day'))}</span>
                  <span className="line-clamp-2 text-sm text-ink-soft">{document.excerpt}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
