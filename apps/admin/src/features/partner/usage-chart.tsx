import { ColumnChart } from '@kheo/ui/column-chart/column-chart';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { printMoment } from '@kheo/ui/date-time/date-time';
import type { DayRow } from './partner.operations.ts';

const drawn = 7;
const figures = ['runs', 'cost', 'failures', 'refusals'] as const;

/** Use day by day: the last week as columns, thirty days as a table. */
export function UsageChart({ days, labelledBy }: { days: readonly DayRow[]; labelledBy: string }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  const used = days.filter(({ runs, refusals }) => runs + refusals > 0);
  if (used.length === 0) return <p className="text-ink-soft">{t('partner.usage.none')}</p>;
  const week = days.slice(-drawn);
  const total = week.reduce((sum, { runs }) => sum + runs, 0);
  return (
    <div className="space-y-4">
      <ColumnChart
        labelledBy={labelledBy}
        summary={t('partner.usage.summary', { count: total, total: number(total) })}
        labels={{
          label: t('partner.usage.day'),
          value: t('partner.usage.runs'),
          table: t('partner.usage.weekTable'),
        }}
        columns={week.map(({ day, runs }) => ({
          label: `${Number(day.slice(8, 10))}-${Number(day.slice(5, 7))}`,
          value: runs,
          text: number(runs),
        }))}
      />
      <details open={used.length <= 10}>
        <summary className="inline-block cursor-pointer py-1 text-accent underline underline-offset-[0.2em]">
          {t('partner.usage.table')}
        </summary>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('partner.usage.table')}>
          <table aria-labelledby={labelledBy} className="mt-2 w-full max-w-2xl border-collapse text-sm">
            <thead>
              <tr className="border-b border-line-strong text-right">
                <th scope="col" className="py-1.5 pr-2 text-left align-bottom @xl:pr-4">
                  {t('partner.usage.day')}
                </th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className="py-1.5 pl-2 align-bottom @xl:pl-4">
                    {t(`partner.usage.${figure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {used.toReversed().map((row) => (
                <tr key={row.day} className="border-b border-line">
                  <th scope="row" className="py-1.5 pr-2 text-left font-normal whitespace-nowrap @xl:pr-4">
                    {/* With its weekday the day would push the last figure out of a phone's screen. */}
                    <span className="@xl:hidden">{printMoment(row.day, language, 'date')}</span>
                    <span className="hidden @xl:inline">{printMoment(row.day, language, 'day')}</span>
                  </th>
                  {figures.map((figure) => (
                    <td key={figure} className="py-1.5 pl-2 text-right tabular-nums @xl:pl-4">
                      {number(row[figure])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
