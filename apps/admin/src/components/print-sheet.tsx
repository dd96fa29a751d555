import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../lib/viewer.ts';
import { printedDay } from '../lib/printed-day.ts';

export interface PrintSheetProps {
  /** Called when the browser has printed or the reader has cancelled. */
  onPrinted: () => void;
  title: string;
  /** Under the title: “Lấy ý kiến nhân dân từ …”. */
  subtitle?: string;
  /** `YYYY-MM-DD` beside the agency’s name; without it, dots to be filled in by hand. */
  day?: string | null;
  children: ReactNode;
  /** Who signs, from left to right. */
  signers?: readonly string[];
}

/** `2026-02-05` → `ngày 05 tháng 02 năm 2026` (Nghị định 30/2020/NĐ-CP: a nought before days under 10 and months 1, 2). */
export function dayInWords(day: string | null | undefined): string {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  if (!year) return 'ngày …… tháng …… năm ………';
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/**
 * A sheet of paper as offices make them (Nghị định 30/2020/NĐ-CP), opened in the browser's print dialog at once. On paper
 * there is nothing else of the page; on the screen there is nothing of it.
 */
export function PrintSheet({ onPrinted, title, subtitle, day, children, signers }: PrintSheetProps) {
  const { agencyName } = useSession();
  const printed = useEffectEvent(() => onPrinted());
  useEffect(() => {
    const done = () => printed();
    window.addEventListener('afterprint', done, { once: true });
    // The sheet has to be laid out before the browser takes its picture.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, []);
  return createPortal(
    <article lang="vi" className="print-sheet" aria-hidden="true">
      <header className="print-sheet-head">
        <div>
          <p>
            <strong>{agencyName.vi.toLocaleUpperCase('vi')}</strong>
          </p>
          <hr />
        </div>
        <div>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          </p>
          <p>
            <strong>Độc lập - Tự do - Hạnh phúc</strong>
          </p>
          <hr />
          <p>
            <em>{dayInWords(day)}</em>
          </p>
        </div>
      </header>
      <h1>{title}</h1>
      {subtitle ? <p className="print-sheet-subtitle">{subtitle}</p> : null}
      {children}
      {signers ? (
        <footer className="print-sheet-signers">
          {signers.map((signer) => (
            <p key={signer}>
              <strong>{signer}</strong>
              <br />
              <em>(Ký, ghi rõ họ tên)</em>
            </p>
          ))}
        </footer>
      ) : null}
    </article>,
    document.body,
  );
}

/** A period in a sentence: từ ngày 2/11/2026 đến hết ngày 16/11/2026. */
export const printedPeriod = (from: string, to: string): string =>
  `từ ngày ${printedDay(from)} đến hết ngày ${printedDay(to)}`;
