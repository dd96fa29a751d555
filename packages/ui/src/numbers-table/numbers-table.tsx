/** One row: a number as people read it, and its share of all. */
export interface NumbersRow {
  label: string;
  /** `1.250`. */
  text: string;
  /** `12,5%`. */
  share?: string;
}

/** Props of {@link NumbersTable}. */
export interface NumbersTableProps {
  rows: readonly NumbersRow[];
  /** Heads of the columns, and what opens the table: “Năm”, “Số khen thưởng”, “Tỷ lệ”, “Xem bảng số liệu”. */
  labels: { label: string; value: string; share?: string; table: string };
  /** Id of the heading that names chart and table. */
  labelledBy: string;
  /** Language of the rows' labels, when it is not the page's. */
  lang?: string | undefined;
}

/**
 * The numbers behind a chart, for those who do not see it or want more of them; closed until somebody asks. The heading of
 * the chart is said with what opens it, since several such tables stand on a page.
 *
 * @example <NumbersTable rows={[{ label: '2025', text: '167', share: '52,5%' }]} labels={{ label: 'Năm', value: 'Số khen thưởng', share: 'Tỷ lệ', table: 'Xem bảng số liệu' }} labelledBy="by-year" />
 */
export function NumbersTable({ rows, labels, labelledBy, lang }: NumbersTableProps) {
  const opener = `${labelledBy}-table`;
  return (
    <details className="mt-2 text-sm">
      <summary
        id={opener}
        aria-labelledby={`${opener} ${labelledBy}`}
        className="inline-block cursor-pointer py-1 text-accent underline underline-offset-[0.2em]"
      >
        {labels.table}
      </summary>
      <table aria-labelledby={labelledBy} className="mt-2 w-full max-w-xl border-collapse">
        <thead>
          <tr className="border-b border-line-strong align-bottom">
            <th scope="col" className="py-1 pr-4 text-left">
              {labels.label}
            </th>
            <th scope="col" className="py-1 text-right">
              {labels.value}
            </th>
            {labels.share === undefined ? null : (
              <th scope="col" className="py-1 pl-4 text-right">
                {labels.share}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, text, share }) => (
            <tr key={label} className="border-b border-line align-top">
              <th scope="row" lang={lang} className="w-full py-1 pr-4 text-left font-normal">
                {label}
              </th>
              <td className="py-1 text-right tabular-nums">{text}</td>
              {labels.share === undefined ? null : <td className="py-1 pl-4 text-right tabular-nums">{share}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
