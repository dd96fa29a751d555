import { NumbersTable, type NumbersRow, type NumbersTableProps } from '../numbers-table/numbers-table.tsx';

/** One bar. */
export interface Bar extends NumbersRow {
  /** Zero or more. */
  value: number;
  /** Where the label leads. */
  href?: string;
}

/** Props of {@link BarChart}. */
export interface BarChartProps {
  /** The longest first. */
  bars: readonly Bar[];
  /** So many are drawn; the table behind has all. */
  most?: number;
  /** Heads of the table behind it, and what opens it: “Lĩnh vực”, “Số khen thưởng”, “Tỷ lệ”, “Xem bảng số liệu”. */
  labels: NumbersTableProps['labels'];
  /** Id of the heading that names chart and table. */
  labelledBy: string;
  /** Language of the bars' labels, when it is not the page's. */
  lang?: string;
}

/**
 * Bars lying under each other, with the same numbers as a table behind them. It is a list whose items carry a bar each, so
 * that what a picture shows is also read aloud, selected, printed and enlarged; the bars are SVG made on the server and
 * need no style attribute.
 *
 * @example <BarChart bars={[{ label: 'Kinh tế', value: 18, text: '18', share: '16,5%' }]} labels={{ label: 'Lĩnh vực', value: 'Số khen thưởng', share: 'Tỷ lệ', table: 'Xem bảng số liệu' }} labelledBy="by-field" />
 */
export function BarChart({ bars, most = bars.length, labels, labelledBy, lang }: BarChartProps) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div>
      <ol aria-labelledby={labelledBy} className="text-sm">
        {bars.slice(0, most).map(({ label, value, text, href }) => (
          <li key={label} className="py-1.5">
            <span className="flex items-baseline gap-4">
              <span lang={lang} className="min-w-0 grow">
                {href === undefined ? (
                  label
                ) : (
                  <a
                    href={href}
                    className="text-ink underline decoration-line-strong underline-offset-[0.2em] hover:text-accent"
                  >
                    {label}
                  </a>
                )}
              </span>{' '}
              <span className="font-semibold tabular-nums">{text}</span>
            </span>
            <svg
              aria-hidden="true"
              focusable="false"
              width="100%"
              height="10"
              className="mt-1 block overflow-hidden rounded-sm"
            >
              <rect width="100%" height="100%" className="fill-sunken" />
              <rect
                width={`${Math.round((value / longest) * 1000) / 10}%`}
                height="100%"
                className="fill-accent forced-colors:fill-[CanvasText]"
              />
            </svg>
          </li>
        ))}
      </ol>
      {bars.length === 0 ? null : <NumbersTable rows={bars} labels={labels} labelledBy={labelledBy} lang={lang} />}
    </div>
  );
}
