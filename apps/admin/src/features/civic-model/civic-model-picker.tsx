import { MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { CivicModelChoicesQuery } from './civic-model.operations.ts';

const cacheContext = { additionalTypenames: ['CivicModel'] };

/** Finding a “Dân vận khéo” model by its name, unit or place. */
export function CivicModelPicker({
  exclude,
  onClose,
  onPick,
}: {
  /** Models that make no sense here, e.g. the one that is being edited. */
  exclude?: (id: string) => boolean;
  onClose: () => void;
  onPick: (model: { id: string; name: string }) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [words, setWords] = useState('');
  const [{ data, error }, reload] = useQuery({
    query: CivicModelChoicesQuery,
    variables: { search: words || null },
    context: cacheContext,
  });
  const choices = data?.civicModels.nodes.filter(({ id }) => !exclude?.(id));
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('civicModel.pickerTitle')}
      closeLabel={t('common.close')}
    >
      <div className="space-y-4">
        <SearchBox label={t('civicModel.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('record.noMatchText')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul lang="vi" className="divide-y divide-line border-y border-line">
            {choices.map(({ id, name, unitName, status }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onPick({ id, name })}
                  className="block w-full cursor-pointer px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">{name}</span>
                  <span className="text-sm text-ink-soft">
                    {unitName}&nbsp;· {MODEL_STATUS_LABELS[status][language]}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
