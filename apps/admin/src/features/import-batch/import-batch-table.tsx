import { DateTime } from '@kheo/ui/date-time/date-time';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { ImportCountsLine, ImportStateBadge } from './import-badges.tsx';
import type { ImportBatchFacts } from './import-batch.operations.ts';
import { importBatchLink } from './import-batch.routes.ts';

/** The batches as a table where there is room, as cards where there is not. */
export function ImportBatchTable({ batches }: { batches: readonly ImportBatchFacts[] }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const heading =
    'border-b border-line-strong px-3 py-2 text-left text-sm whitespace-nowrap font-semibold text-ink-soft first:pl-0 last:pr-0';
  const cell = 'border-b border-line px-3 py-3 align-top first:pl-0 last:pr-0';
  return (
    <>
      <table className="hidden w-full border-collapse @min-[52rem]:table">
        <thead>
          <tr>
            {(['source', 'state', 'result', 'who', 'when'] as const).map((name) => (
              <th key={name} scope="col" className={heading}>
                {t(`import.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id} className="hover:bg-surface">
              <td className={`${cell} w-1/3`}>
                <BatchName batch={batch} />
              </td>
              <td className={cell}>
                <ImportStateBadge state={batch.state} />
              </td>
              <td className={`${cell} text-ink-soft`}>
                <ImportCountsLine counts={batch.counts} />
              </td>
              <td className={`${cell} text-ink-soft`}>{batch.staff?.name ?? t('import.byCommandLine')}</td>
              <td className={`${cell} whitespace-nowrap text-ink-soft`}>
                <DateTime value={batch.createdAt} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line border-b border-line @min-[52rem]:hidden">
        {batches.map((batch) => (
          <li key={batch.id} className="space-y-1.5 py-4">
            <BatchName batch={batch} />
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <ImportStateBadge state={batch.state} />
              <span>
                <ImportCountsLine counts={batch.counts} />
              </span>
            </p>
            <p className="text-sm text-ink-soft">
              {batch.staff?.name ?? t('import.byCommandLine')} ·{' '}
              <DateTime value={batch.createdAt} language={language} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function BatchName({ batch }: { batch: ImportBatchFacts }) {
  return (
    <Link {...importBatchLink(batch.id)} className={`font-semibold break-words ${plainLinkClass}`}>
      {batch.sourceName}
    </Link>
  );
}
