import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { AwardBadges } from './award-badges.tsx';
import { AwardsToPickQuery } from './award.operations.ts';

const cacheContext = { additionalTypenames: ['Award'] };

export interface AwardPickerProps {
  /** Awards that make no sense here, e.g. those that are chosen already. */
  exclude?: (id: string) => boolean;
  onClose: () => void;
  onPick: (award: { id: string; name: string }) => void;
}

/** Finding an award by the name on it, the achievement or a number. */
export function AwardPicker({ exclude, onClose, onPick }: AwardPickerProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [words, setWords] = useState('');
  const [{ data, error }, reload] = useQuery({
    query: AwardsToPickQuery,
    variables: { search: words || null, language: language === 'en' ? 'EN' : 'VI' },
    context: cacheContext,
  });
  const choices = data?.allAwards.nodes.filter(({ id }) => !exclude?.(id));
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('award.pickerTitle')}
      closeLabel={t('common.close')}
    >
      <div className="space-y-4">
        <SearchBox label={t('award.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('record.noMatchText')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul lang="vi" className="divide-y divide-line border-y border-line">
            {choices.map((award) => (
              <li key={award.id}>
                <button
                  type="button"
                  onClick={() => onPick({ id: award.id, name: award.recipientName })}
                  className="block w-full cursor-pointer space-y-1 px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">{award.recipientName}</span>
                  <span className="block text-sm text-ink-soft">
                    {[award.unitName, `${award.form.name}, ${award.year}`].filter(Boolean).join('\u00A0· ')}
                  </span>
                  <AwardBadges award={award} />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
