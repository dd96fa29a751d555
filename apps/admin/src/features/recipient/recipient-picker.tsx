import type { SubjectKind } from '@kheo/domain/award/vocabulary';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { RecipientChoicesQuery, type RecipientChoice } from './recipient.operations.ts';

const cacheContext = { additionalTypenames: ['Recipient'] };

/** Finding who is in the register already, by name or unit. */
export function RecipientPicker({
  words: firstWords = '',
  kind,
  exclude,
  onClose,
  onPick,
}: {
  words?: string;
  kind: SubjectKind;
  exclude?: (id: string) => boolean;
  onClose: () => void;
  onPick: (recipient: RecipientChoice) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState(firstWords);
  const [{ data, error }, reload] = useQuery({
    query: RecipientChoicesQuery,
    variables: { search: words || null, kind },
    context: cacheContext,
  });
  const choices = data?.allRecipients.nodes.filter(({ id }) => !exclude?.(id));
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('recipient.picker.title')}
      closeLabel={t('common.close')}
    >
      <div className="space-y-4">
        <SearchBox label={t('recipient.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('recipient.picker.none')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul lang="vi" className="divide-y divide-line border-y border-line">
            {choices.map((recipient) => (
              <li key={recipient.id}>
                <button
                  type="button"
                  onClick={() => onPick(recipient)}
                  className="block w-full cursor-pointer px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">{recipient.name}</span>
                  <span className="text-sm text-ink-soft">
                    {[recipient.position, recipient.unitName, t('award.total', { count: recipient.awardCount })]
                      .filter(Boolean)
                      .join('\u00A0· ')}
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
