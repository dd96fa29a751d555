import { nameInCapitals } from '../vietnamese/person-name.ts';
import type { AwardCategory, SubjectKind } from './vocabulary.ts';
import { wrapWords } from './wrap-words.ts';

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
  /** Who decided, as printed: `'Chủ tịch Ủy ban nhân dân tỉnh Minh Hà'`. */
  readonly authority?: string;
  /** What is given, as it is printed largest; see {@link certificateTitle}. */
  readonly formTitle?: string;
  /** `'Tặng'`, or `'Tặng danh hiệu'` for a title. */
  readonly tangLine?: string;
  /** `'K7MP-4XQD-92RT'`. */
  readonly verificationCode?: string;
}

/** The merge fields of a template (DOMAIN.md E.3). */
export const certificateFieldNames = [
  'tangLine',
  'recipientLine',
  'recipientName',
  'calledName',
  'positionLine',
  'achievementLine',
  'decisionNo',
  'decisionDate',
  'goldBookNo',
  'place',
  'date',
  'signerTitle',
  'signerName',
  'authorityLine',
  'formTitle',
  'verificationCode',
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
 * How a certificate names what it gives, and the verb before it.
 *
 * @example certificateTitle({ category: 'COMMENDATION', name: 'Giấy khen của Giám đốc sở' }) // { tangLine: 'Tặng', formTitle: 'Giấy khen' }
 */
export function certificateTitle({ category, name }: { readonly category: AwardCategory; readonly name: string }): {
  tangLine: string;
  formTitle: string;
} {
  if (category === 'MERIT_CERTIFICATE') return { tangLine: 'Tặng', formTitle: 'Bằng khen' };
  if (category === 'COMMENDATION') return { tangLine: 'Tặng', formTitle: 'Giấy khen' };
  const title = category === 'EMULATION_TITLE' || category === 'STATE_HONORARY_TITLE';
  return { tangLine: title ? 'Tặng danh hiệu' : 'Tặng', formTitle: name };
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
    tangLine: content.tangLine?.trim() || 'Tặng',
    recipientLine: collective ? joined([name, content.unit]) : joined([called, positionLine]),
    recipientName: name,
    calledName: collective ? name : called,
    positionLine: collective && nameInCapitals(content.unit) === name ? '' : positionLine,
    achievementLine: content.achievement.trim(),
    decisionNo: content.decisionNo.trim(),
    decisionDate: dateLine(content.decidedOn),
    goldBookNo: content.goldBookNo.trim(),
    place: content.place.trim(),
    date: joined([content.place, dateLine(content.signedOn)]),
    signerTitle: content.signerTitle.trim(),
    signerName: content.signerName.trim(),
    authorityLine: (content.authority ?? '').trim(),
    formTitle: (content.formTitle ?? '').trim(),
    verificationCode: (content.verificationCode ?? '').trim(),
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
