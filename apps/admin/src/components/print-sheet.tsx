import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../lib/viewer.ts';
import { printedDay } from '../lib/printed-day.ts';
import './paper-fonts.css';

export interface PrintSheetProps {
  /** Called when the browser has printed or the reader has cancelled. */
  onPrinted: () => void;
  title: string;
  /** Under the title: “Lấy ý kiến nhân dân từ …”. */
  subtitle?: string;
  /** Beside the agency’s name, in italics: place and day. Minutes have none, they say it in their text. */
  placeAndDay?: string;
  /** Under the agency’s name: a number to be filled in by hand. */
  number?: string;
  children: ReactNode;
  /** The last lines, which stay on one page with who signs. */
  end?: ReactNode;
  /** Who signs, from left to right. */
  signers?: readonly string[];
}

/** `2026-02-05` → `ngày 05 tháng 02 năm 2026` (Nghị định 30/2020/NĐ-CP: a nought before days under 10 and months 1, 2). */
export function dayInWords(day: string | null | undefined): string {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  if (!year) return 'ngày …… tháng …… năm ………';
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

const faces = ['400', '700', 'italic 400'] as const;

/**
 * A sheet of paper as offices make them (Nghị định 30/2020/NĐ-CP), opened in the browser's print dialog at once. On paper
 * there is nothing else of the page; on the screen there is nothing of it.
 */
export function PrintSheet({
  onPrinted,
  title,
  subtitle,
  placeAndDay,
  number,
  children,
  end,
  signers,
}: PrintSheetProps) {
  const { agencyName } = useSession();
  const printed = useEffectEvent(() => onPrinted());
  useEffect(() => {
    const done = () => printed();
    window.addEventListener('afterprint', done, { once: true });
    // The sheet and its letters have to be there before the browser takes its picture; without letters it still prints.
    let gone = false;
    const print = () => {
      requestAnimationFrame(() => (gone ? undefined : window.print()));
    };
    Promise.all(faces.map((face) => document.fonts.load(`${face} 13pt Tinos`, 'Biên bản'))).then(print, print);
    return () => {
      gone = true;
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
          {number ? <p>{number}</p> : null}
        </div>
        <div>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          </p>
          <p>
            <strong>Độc lập - Tự do - Hạnh phúc</strong>
          </p>
          <hr />
          {placeAndDay ? (
            <p>
              <em>{placeAndDay}</em>
            </p>
          ) : null}
        </div>
      </header>
      <h1>{title}</h1>
      {subtitle ? <p className="print-sheet-subtitle">{subtitle}</p> : null}
      {children}
      <footer className="print-sheet-end">
        {end}
        {signers ? (
          <div className="print-sheet-signers">
            {signers.map((signer) => (
              <p key={signer}>
                <strong>{signer}</strong>
                <br />
                <em>(Ký, ghi rõ họ tên)</em>
              </p>
            ))}
          </div>
        ) : null}
      </footer>
    </article>,
    document.body,
  );
}

/** A period in a sentence: từ ngày 2/11/2026 đến hết ngày 16/11/2026. */
export const printedPeriod = (from: string, to: string): string =>
  `từ ngày ${printedDay(from)} đến hết ngày ${printedDay(to)}`;
