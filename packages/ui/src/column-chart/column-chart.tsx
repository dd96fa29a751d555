import { NumbersTable, type NumbersRow, type NumbersTableProps } from '../numbers-table/numbers-table.tsx';

/** One column. */
export interface Column extends NumbersRow {
  /** Zero or more; the label is short: a year. */
  value: number;
}

/** Props of {@link ColumnChart}. */
export interface ColumnChartProps {
  /** From left to right; more than about fifteen get too thin to read. */
  columns: readonly Column[];
  /** The whole picture in a sentence, for those who do not see it. */
  summary: string;
  /** Heads of the table behind it, and what opens it: “Năm”, “Số khen thưởng”, “Xem bảng số liệu”. */
  labels: NumbersTableProps['labels'];
  /** Id of the heading that names chart and table. */
  labelledBy: string;
}

const WIDTH = 320;
const HEIGHT = 150;
const TOP = 18;
const BOTTOM = 22;

/**
 * Columns side by side, for what happened over years, with the same numbers as a table behind them. SVG made on the
 * server, without a style attribute.
 *
 * @example <ColumnChart columns={[{ label: '2025', value: 167, text: '167' }]} summary="Năm 2025: 167" labels={{ label: 'Năm', value: 'Số khen thưởng', table: 'Xem bảng số liệu' }} labelledBy="by-year" />
 */
export function ColumnChart({ columns, summary, labels, labelledBy }: ColumnChartProps) {
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / Math.max(1, columns.length);
  const thickness = Math.min(44, step * 0.62);
  const base = HEIGHT - BOTTOM;
  return (
    <div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary} className="block w-full max-w-xl">
        <line x1="0" x2={WIDTH} y1={base} y2={base} className="stroke-line-strong" strokeWidth="1" />
        {columns.map(({ label, value, text }, at) => {
          const middle = step * (at + 0.5);
          const height = ((base - TOP) * value) / highest;
          return (
            <g key={label}>
              <rect
                x={middle - thickness / 2}
                y={base - height}
                width={thickness}
                height={height}
                className="fill-accent forced-colors:fill-[CanvasText]"
              />
              <text
                x={middle}
                y={base - height - 5}
                textAnchor="middle"
                fontSize="11"
                className="fill-ink font-semibold"
              >
                {text}
              </text>
              <text x={middle} y={HEIGHT - 7} textAnchor="middle" fontSize="11" className="fill-ink-soft">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
      <NumbersTable rows={columns} labels={labels} labelledBy={labelledBy} />
    </div>
  );
}
