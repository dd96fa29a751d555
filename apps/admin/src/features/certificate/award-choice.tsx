import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { DecisionAwardsQuery } from './certificate.operations.ts';

/** The awards of a decision to choose from, by name; those that were revoked cannot be chosen. */
export function AwardChoice({
  decisionId,
  chosen,
  onChoose,
}: {
  decisionId: string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const variables = useMemo(() => ({ decisionId, search: words || null }), [decisionId, words]);
  const [{ data, error }, reload] = useQuery({
    query: DecisionAwardsQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const list = data?.allAwards;
  const toggle = (id: string, yes: boolean) =>
    onChoose(new Set(yes ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <div className="space-y-3">
      <SearchBox label={t('certificate.findAward')} value={words} onSearch={setWords} />
      <p role="status" className="text-sm text-ink-soft">
        {t('certificate.chosen', { count: chosen.size })}
      </p>
      {error && !list ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
      {!list && !error ? <Skeleton label={t('common.loading')} lines={4} /> : null}
      {list?.nodes.length === 0 ? <p>{t('certificate.noAward')}</p> : null}
      {list && list.nodes.length > 0 ? (
        <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line px-3">
          {list.nodes.map(({ id, recipientName, unitName, status, goldBookNumber }) => (
            <li key={id}>
              <label className="flex cursor-pointer items-start gap-3 py-2">
                <input
                  type="checkbox"
                  aria-label={[recipientName, unitName].filter(Boolean).join(', ')}
                  className="mt-0.5 size-6 shrink-0 cursor-pointer disabled:cursor-not-allowed"
                  checked={chosen.has(id)}
                  disabled={status === 'REVOKED' && !chosen.has(id)}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
                <span className="min-w-0">
                  <span className="block font-semibold">{recipientName}</span>
                  <span className="block text-sm text-ink-soft">
                    {[
                      unitName,
                      goldBookNumber ? t('certificate.goldBook', { number: goldBookNumber }) : '',
                      status === 'REVOKED' ? t('certificate.revoked') : '',
                    ]
                      .filter(Boolean)
                      .join('\u00A0· ')}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      {list && list.totalCount > list.nodes.length ? (
        <Notice tone="info">{t('certificate.moreAwards', { shown: list.nodes.length, total: list.totalCount })}</Notice>
      ) : null}
    </div>
  );
}
