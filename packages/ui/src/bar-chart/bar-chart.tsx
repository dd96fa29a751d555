import type { ReactNode } from 'react';

/** One bar. */
export interface Bar {
  label: string;
  /** Zero or more. */
  value: number;
  /** The value as people read it: `1.250`. */
  text: string;
  /** Where the label leads. */
  href?: string;
}

/** Props of {@link BarChart}. */
export interface BarChartProps {
  bars: readonly Bar[];
  /** What is compared and what is counted, heads of the two columns: “Lĩnh vực”, “Số khen thưởng”. */
  labels: { label: string; value: string };
  /** Id of the heading that names the chart. */
  labelledBy: string;
  /** Language of the bars' labels, when it is not the page's. */
  lang?: string;
  /** How a label with an address is shown; a plain link otherwise. */
  link?: (bar: Bar) => ReactNode;
}

/**
 * Bars lying under each other. It is a table whose rows carry a bar each, so that what a picture shows is also read
 * aloud, selected, printed and enlarged; the bars are SVG made on the server and need no style attribute.
 *
 * @example <BarChart bars={[{ label: 'Kinh tế', value: 18, text: '18' }]} labels={{ label: 'Lĩnh vực', value: 'Số khen thưởng' }} labelledBy="by-field" />
 */
export function BarChart({ bars, labels, labelledBy, lang, link }: BarChartProps) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table aria-labelledby={labelledBy} className="w-full border-collapse text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">{labels.label}</th>
          <th scope="col">{labels.value}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label} className="align-top">
            <th scope="row" lang={lang} className="w-full py-1.5 pr-4 text-left font-normal">
              {bar.href === undefined ? (
                bar.label
              ) : link ? (
                link(bar)
              ) : (
                <a
                  href={bar.href}
                  className="text-ink underline decoration-line-strong underline-offset-[0.2em] hover:text-accent"
                >
                  {bar.label}
                </a>
              )}
              <svg
                aria-hidden="true"
                focusable="false"
                width="100%"
                height="10"
                className="mt-1 block overflow-hidden rounded-sm"
              >
                <rect width="100%" height="100%" className="fill-sunken" />
                <rect
                  width={`${Math.round((bar.value / longest) * 1000) / 10}%`}
                  height="100%"
                  className="fill-accent forced-colors:fill-[CanvasText]"
                />
              </svg>
            </th>
            <td className="py-1.5 text-right font-semibold tabular-nums">{bar.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
