import { agrees, GENERIC_TYPE, legislativeTypes, LETTER_TYPE, typeOfAbbreviation } from './document-types.ts';
import { issuerOfSymbol } from './issuer-symbols.ts';
import { findMentions, type Mention } from './mentions.ts';
import { mergeMentions } from './merge-mentions.ts';
import { normalizeForReferences } from './normalized-text.ts';
import type { DocumentReference, ReferenceWarning } from './reference.ts';

/**
 * Every mention of an official document in a text, in order, repeats included: what a renderer needs
 * to turn mentions into links. The text may be decomposed, hard-wrapped or full of invisible
 * characters; offsets are those of the text as given. Never throws; the time is linear in the length.
 *
 * @example
 * findDocumentMentions('Kế hoạch số 50-KH/ĐU; nội dung của Kế hoạch số 50-KH/ĐU').length // 2
 */
export function findDocumentMentions(text: string): DocumentReference[] {
  const normalized = normalizeForReferences(text);
  return findMentions(normalized.text).map((mention) =>
    describe(mention, normalized.originalRange(mention.start, mention.code.end)),
  );
}

/**
 * The documents that a text refers to, in the order of their first mention. Repeats of one document
 * (type, number and symbol) are one reference: the mention that prints a date, completed with an
 * issuer from another mention when it has none.
 *
 * @example
 * extractDocumentReferences('Chỉ thị số 03-CT/TW ngày 14.5.2011 của Bộ Chính trị')
 * // [{ type: 'Chỉ thị', number: '03', symbol: 'CT/TW', code: '03-CT/TW', issuer: 'Bộ Chính trị',
 * //    date: '2011-05-14', offset: 0, length: 20, warnings: [] }]
 */
export function extractDocumentReferences(text: string): DocumentReference[] {
  return mergeMentions(findDocumentMentions(text));
}

function describe(mention: Mention, { offset, length }: { offset: number; length: number }): DocumentReference {
  const { code } = mention;
  const typePart = code.parts[0] ?? '';
  const typeOfSymbol = typeOfAbbreviation(typePart);
  const warnings: ReferenceWarning[] = [];
  if (mention.date?.problem) warnings.push(mention.date.problem);
  if (code.symbol === null) warnings.push('missing-symbol');
  if (code.malformed || WITHOUT_STROKE.test(typePart)) warnings.push('malformed-symbol');
  if (code.parts.length === 1 && typeOfSymbol !== null) warnings.push('incomplete-symbol');
  if (hasMixedForm(mention)) warnings.push('mixed-symbol-form');
  if (typeOfSymbol !== null && mention.type !== GENERIC_TYPE && !agrees(mention.type, typePart)) {
    warnings.push('type-contradicts-symbol');
  }
  const type =
    mention.type === GENERIC_TYPE ? (typeOfSymbol ?? legislativeTypes(typePart)[0] ?? LETTER_TYPE) : mention.type;
  return {
    type,
    number: code.number,
    symbol: code.symbol,
    code: code.code,
    issuer: properName(mention.issuer) ?? issuerOfSymbol(code.parts, typeOfSymbol !== null),
    date: mention.date?.date ?? null,
    offset,
    length,
    warnings,
  };
}

/** “Bộ đã ban hành”: one word in small letters behind its capital names no agency. */
function properName(issuer: string | null): string | null {
  return issuer !== null && /^\p{Lu}\p{Ll}+$/u.test(issuer) ? null : issuer;
}

/** Type parts whose Đ lost its stroke. */
const WITHOUT_STROKE = /^(?:ND|QD|QYD)$/;

const PARTY_ORGAN = /^(?:TW|TƯ|T\.Ư|TU|HU|ThU|QU|ĐU|ĐUK|CB|BTV|BCH)$/;

/** The Party writes `22-CT/TW`, the state `22/CT-UBND`. */
function hasMixedForm({ code }: Mention): boolean {
  const organ = code.parts[1];
  if (organ === undefined || typeOfAbbreviation(code.parts[0] ?? '') === null) return false;
  if (PARTY_ORGAN.test(organ)) return code.separator === '/';
  return organ === 'UBND' || organ === 'HĐND' || organ === 'CP' || organ === 'TTg' ? code.separator === '-' : false;
}
