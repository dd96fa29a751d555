import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { printedDay } from '../../lib/printed-day.ts';
import { OrganizationChoicesQuery } from './organization.operations.ts';

const cacheContext = { additionalTypenames: ['Organization'] };

/** Finding an agency or unit by name or code; dissolved ones say so, because old papers name them. */
export function OrganizationPicker({
  exclude,
  onClose,
  onPick,
}: {
  exclude?: string | undefined;
  onClose: () => void;
  onPick: (organization: { id: string; name: string }) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [{ data, error }, reload] = useQuery({
    query: OrganizationChoicesQuery,
    variables: { search: words || null },
    context: cacheContext,
  });
  const choices = data?.organizations.filter(({ id }) => id !== exclude);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('organization.pickerTitle')}
      closeLabel={t('common.close')}
    >
      <div className="space-y-4">
        <SearchBox label={t('organization.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('organization.pickerNone')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul lang="vi" className="divide-y divide-line border-y border-line">
            {choices.map(({ id, name, parent, validTo }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onPick({ id, name })}
                  className="block w-full cursor-pointer px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">{name}</span>
                  <span className="text-sm text-ink-soft">
                    {[parent?.name, validTo ? t('organization.until', { day: printedDay(validTo) }) : '']
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
