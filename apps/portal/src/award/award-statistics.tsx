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

/** So many units make a chart; the register has them all. */
const MOST_UNITS = 10;
/** Columns beyond this are too thin to read. */
const MOST_YEARS = 12;

/** Charts of awards by year, field, level and unit, each with its numbers as a table. Nothing without awards. */
export function AwardStatistics({ statistics: masked, search, language, texts }: AwardStatisticsProps) {
  const statistics = readFragment(awardStatisticsFragment, masked);
  if (statistics.total === 0) return null;
  const print = (count: number) => count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  const bars = (field: SearchField, counted: readonly { value: string; name: string; count: number }[]): Bar[] =>
    counted.map(({ value, name, count }) => ({
      label: name,
      value: count,
      text: print(count),
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
            labels={{ label: texts.year, value: texts.awardsCounted, table: texts.table }}
            summary={years.map(({ value, count }) => texts.yearSummary(value, print(count))).join('; ')}
            columns={years.map(({ value, count }) => ({ label: value, value: count, text: print(count) }))}
          />
        </Chart>
        {statistics.byField.length === 0 ? null : (
          <Chart id="by-field" title={texts.byField}>
            <BarChart
              labelledBy="by-field"
              labels={{ label: texts.fields, value: texts.awardsCounted }}
              bars={bars('field', statistics.byField)}
            />
          </Chart>
        )}
        <Chart id="by-level" title={texts.byLevel}>
          <BarChart
            labelledBy="by-level"
            labels={{ label: texts.level, value: texts.awardsCounted }}
            bars={bars('level', statistics.byLevel)}
          />
        </Chart>
        {statistics.byUnit.length === 0 ? null : (
          <Chart id="by-unit" title={texts.byUnit}>
            <BarChart
              labelledBy="by-unit"
              lang="vi"
              labels={{ label: texts.unit, value: texts.awardsCounted }}
              bars={bars('unit', statistics.byUnit.slice(0, MOST_UNITS))}
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
