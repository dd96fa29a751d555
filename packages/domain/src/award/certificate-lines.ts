import { nameInCapitals } from '../vietnamese/person-name.ts';
import type { SubjectKind } from './vocabulary.ts';

/** What a certificate says, before it is put into lines. Days are `YYYY-MM-DD`. */
export interface CertificateContent {
  readonly subjectKind: SubjectKind;
  /** `'Ông'`, `'Bà'`, or empty. */
  readonly salutation: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly achievement: string;
  readonly decisionNo: string;
  readonly decidedOn: string;
  readonly goldBookNo: string;
  readonly place: string;
  readonly signedOn: string;
  /** As signed, one line each: `'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC'`. */
  readonly signerTitle: string;
  readonly signerName: string;
}

/** The merge fields of a template (DOMAIN.md E.3). */
export const certificateFieldNames = [
  'tangLine',
  'recipientLine',
  'recipientName',
  'positionLine',
  'achievementLine',
  'decisionNo',
  'decisionDate',
  'goldBookNo',
  'place',
  'date',
  'signerTitle',
  'signerName',
] as const;
/** One of {@link certificateFieldNames}: `'recipientLine'` (Ông/Bà …, chức vụ, đơn vị). */
export type CertificateFieldName = (typeof certificateFieldNames)[number];

/** One text of a template: fields in braces, and the room that it has. */
export interface CertificateText {
  readonly id: string;
  /** `'{tangLine}'`, `'Quyết định số {decisionNo}, {decisionDate}'`. */
  readonly pattern: string;
  /** In the unit of the measure, usually millimetres. */
  readonly width: number;
  readonly maxLines: number;
}

/** A text put into lines; `overflow` when it needs more room than the template gives. */
export interface CertificateLines {
  readonly id: string;
  readonly lines: readonly string[];
  readonly overflow: boolean;
}

/**
 * The merge fields of a certificate: the name in capitals, days with a leading zero below 10 and in January and February
 * (Nghị định 30/2020/NĐ-CP), the recipient as “Ông/Bà …, chức vụ, đơn vị”.
 *
 * @example certificateFields(content).date // 'Quảng Trị, ngày 05 tháng 02 năm 2026'
 */
export function certificateFields(content: CertificateContent): Record<CertificateFieldName, string> {
  const name = nameInCapitals(content.name);
  const household = content.subjectKind === 'HOUSEHOLD' ? `Hộ gia đình ${content.salutation.toLowerCase()}` : '';
  const called = [household || content.salutation, name]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  const positionLine = joined([content.position, content.unit]);
  const collective = content.subjectKind === 'COLLECTIVE';
  return {
    tangLine: 'Tặng',
    recipientLine: collective ? joined([name, content.unit]) : joined([called, positionLine]),
    recipientName: name,
    positionLine,
    achievementLine: content.achievement.trim(),
    decisionNo: content.decisionNo.trim(),
    decisionDate: dateLine(content.decidedOn),
    goldBookNo: content.goldBookNo.trim(),
    place: content.place.trim(),
    date: joined([content.place, dateLine(content.signedOn)]),
    signerTitle: content.signerTitle.trim(),
    signerName: content.signerName.trim(),
  };
}

/** `2026-02-05` → `ngày 05 tháng 02 năm 2026`; `2026-11-20` → `ngày 20 tháng 11 năm 2026`; `2026-03-05` → `ngày 05 tháng 3 …`. */
function dateLine(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return '';
  const month = Number(parts[2]) < 3 ? parts[2] : String(Number(parts[2]));
  return `ngày ${parts[3]} tháng ${month} năm ${parts[1]}`;
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
}

/**
 * The texts of a certificate in lines. Lines break between words, after a comma where that is as good, and never inside a
 * name; line breaks of a field stay. `measure` tells how wide a text is in the font that it is printed in.
 *
 * @example
 * certificateLines({ template: [{ id: 'recipient', pattern: '{recipientLine}', width: 180, maxLines: 2 }], content, measure })
 * // [{ id: 'recipient', lines: ['Bà TRẦN THỊ BÌNH,', 'Phó Trưởng phòng, Sở Tư pháp'], overflow: false }]
 */
export function certificateLines({
  template,
  content,
  measure,
}: {
  readonly template: readonly CertificateText[];
  readonly content: CertificateContent;
  readonly measure: (text: string, id: string) => number;
}): CertificateLines[] {
  const fields = certificateFields(content);
  const names = [fields.recipientName, fields.signerName].filter(Boolean);
  return template.map(({ id, pattern, width, maxLines }) => {
    const text = pattern.replace(/\{(\w+)\}/g, (slot, name: string) => fields[name as CertificateFieldName] ?? slot);
    const widthOf = (line: string): number => measure(line, id);
    const lines = text
      .split('\n')
      .flatMap((paragraph) => wrapWords(paragraph, { width, measure: widthOf, keep: names }));
    return { id, lines, overflow: lines.length > maxLines || lines.some((line) => widthOf(line) > width) };
  });
}

/**
 * Puts a text into as few lines as its width allows, then evens them out and prefers to break after a comma or before the
 * name of a place. Texts in
 * `keep` stay on one line, even when they are wider than it.
 *
 * @example wrapWords('Ủy ban nhân dân xã Lộc Ninh', { width: 20, measure: ({ length }) => length, keep: [] })
 * // ['Ủy ban nhân dân', 'xã Lộc Ninh']
 */
export function wrapWords(
  text: string,
  { width, measure, keep }: { width: number; measure: (line: string) => number; keep: readonly string[] },
): string[] {
  const words = wordsOf(text, keep);
  if (words.length === 0) return [];
  const line = (from: number, to: number): string => words.slice(from, to).join(' ');
  // The best way to break the words from each one on, found from the end.
  const best: { lines: number; cost: number; next: number }[] = Array.from({ length: words.length + 1 });
  best[words.length] = { lines: 0, cost: 0, next: words.length };
  for (let from = words.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const used = measure(line(from, to));
      if (used > width && to > from + 1) break;
      const rest = best[to]!;
      const slack = Math.max(0, width - used) / width;
      const cost = rest.cost + slack * slack + costOfBreak(words[to - 1] ?? '', words[to]);
      const way = { lines: rest.lines + 1, cost, next: to };
      const known = best[from];
      if (!known || way.lines < known.lines || (way.lines === known.lines && way.cost < known.cost)) best[from] = way;
    }
  }
  const lines: string[] = [];
  for (let from = 0; from < words.length; from = best[from]!.next) lines.push(line(from, best[from]!.next));
  return lines;
}

/** With these a name of a place or unit begins: “Ủy ban nhân dân | xã Lộc Ninh”. */
const OPENING = /^(?:xã|phường|đặc|tỉnh|thành|thôn|tổ|huyện|thuộc|trong|Sở|Ban|Phòng|Chi|Đảng|Hội|Trường|Trung)$/;

/** Breaking inside a phrase looks worst, before a unit's name little, after a comma not at all. */
function costOfBreak(before: string, after: string | undefined): number {
  if (after === undefined || /[,;:–-]$/.test(before)) return 0;
  return OPENING.test(after) ? 0.1 : 0.3;
}

/** The words of a text; a text to keep whole is one word. */
function wordsOf(text: string, keep: readonly string[]): string[] {
  let bound = text.replace(/\s+/g, ' ').trim();
  for (const whole of keep.filter(Boolean)) bound = bound.replaceAll(whole, whole.replaceAll(' ', '\u0000'));
  return bound
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replaceAll('\u0000', ' '));
}
