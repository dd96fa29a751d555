import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { BarChart, type Bar } from '@kheo/ui/bar-chart/bar-chart';
import { ColumnChart } from '@kheo/ui/column-chart/column-chart';
import type { ReactNode } from 'react';
import type { Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';
import { paths } from '../paths.ts';
import { spell, writeSearch, type AwardSearch, type SearchField } from './award-search.ts';
import { awardStatisticsFragment } from './award-statistics.operations.ts';

/** Props of {@link AwardStatistics}. */
export interface AwardStatisticsProps {
  statistics: FragmentOf<typeof awardStatisticsFragment>;
  /** What the numbers are narrowed to; each bar leads to its awards. */
  search: AwardSearch;
  language: Language;
  texts: Catalogue['movements'];
}

/** So many units make a chart; the table behind it has more. */
const MOST_UNITS = 10;
/** Columns beyond this are too thin to read. */
const MOST_YEARS = 12;

/** Charts of awards by year, field, level and unit, each with its numbers as a table. Nothing without awards. */
export function AwardStatistics({ statistics: masked, search, language, texts }: AwardStatisticsProps) {
  const statistics = readFragment(awardStatisticsFragment, masked);
  if (statistics.total === 0) return null;
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const print = (count: number) => count.toLocaleString(locale);
  const standing = Math.max(1, statistics.total - statistics.revoked);
  const shareOf = (count: number) =>
    (count / standing).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const heads = (label: string) => ({ label, value: texts.awardsCounted, share: texts.share, table: texts.table });
  const bars = (field: SearchField, counted: readonly { value: string; name: string; count: number }[]): Bar[] =>
    counted.map(({ value, name, count }) => ({
      label: name,
      value: count,
      text: print(count),
      share: shareOf(count),
      href: paths.awards(language, writeSearch({ ...search, [field]: spell(field, value) })),
    }));
  const years = statistics.byYear.slice(-MOST_YEARS);
  return (
    <section aria-labelledby="statistics" className="mt-12">
      <h2 id="statistics" className="section-title">
        {texts.statistics}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">{texts.statisticsNote}</p>
      <div className="mt-5 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <Chart id="by-year" title={texts.byYear}>
          <ColumnChart
            labelledBy="by-year"
            labels={heads(texts.year)}
            summary={years.map(({ value, count }) => texts.yearSummary(value, print(count))).join('; ')}
            columns={years.map(({ value, count }) => ({
              label: value,
              value: count,
              text: print(count),
              share: shareOf(count),
            }))}
          />
        </Chart>
        {statistics.byField.length === 0 ? null : (
          <Chart id="by-field" title={texts.byField}>
            <BarChart labelledBy="by-field" labels={heads(texts.fields)} bars={bars('field', statistics.byField)} />
          </Chart>
        )}
        <Chart id="by-level" title={texts.byLevel}>
          <BarChart labelledBy="by-level" labels={heads(texts.level)} bars={bars('level', statistics.byLevel)} />
        </Chart>
        {statistics.byUnit.length === 0 ? null : (
          <Chart id="by-unit" title={texts.byUnit}>
            <BarChart
              labelledBy="by-unit"
              lang="vi"
              labels={heads(texts.unit)}
              most={MOST_UNITS}
              bars={bars('unit', statistics.byUnit)}
            />
          </Chart>
        )}
      </div>
    </section>
  );
}

function Chart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="min-w-0 print:break-inside-avoid">
      <h3 id={id} className="mb-3 font-semibold">
        {title}
      </h3>
      {children}
    </div>
  );
}
