import type { DocumentSymbol } from './document-symbol.ts';
import { agrees, GENERIC_TYPE, LETTER_TYPE } from './document-types.ts';
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
  return [...describedMentions(text)];
}

function* describedMentions(text: string): Generator<DocumentReference> {
  const normalized = normalizeForReferences(text);
  for (const mention of findMentions(normalized.text)) {
    yield describe(mention, normalized.originalRange(mention.start, mention.code.end));
  }
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
  return mergeMentions(describedMentions(text));
}

function describe(mention: Mention, { offset, length }: { offset: number; length: number }): DocumentReference {
  const { symbol, number, code } = mention.code;
  return {
    type: mention.type === GENERIC_TYPE ? (symbol?.type ?? symbol?.legislative[0] ?? LETTER_TYPE) : mention.type,
    number,
    symbol: symbol?.text ?? null,
    code,
    issuer: properName(mention.issuer) ?? symbol?.issuer ?? null,
    date: mention.date?.date ?? null,
    offset,
    length,
    warnings: warningsOf(mention, symbol),
  };
}

function warningsOf({ type, date, code }: Mention, symbol: DocumentSymbol | null): ReferenceWarning[] {
  const warnings: ReferenceWarning[] = [];
  if (date !== null && date.problem !== null) warnings.push(date.problem);
  if (symbol === null) return [...warnings, 'missing-symbol'];
  const { parts } = symbol;
  if (code.malformed || WITHOUT_STROKE.has(parts[0] ?? '')) warnings.push('malformed-symbol');
  if (symbol.type === null) return warnings;
  if (parts.length === 1) warnings.push('incomplete-symbol');
  if (code.separator === wrongSeparator(parts[1])) warnings.push('mixed-symbol-form');
  if (type !== GENERIC_TYPE && !agrees(type, symbol)) warnings.push('type-contradicts-symbol');
  return warnings;
}

/** “Bộ đã ban hành”: one word in small letters behind its capital names no agency. */
function properName(issuer: string | null): string | null {
  return issuer !== null && /^\p{Lu}\p{Ll}+$/u.test(issuer) ? null : issuer;
}

/** Type parts whose Đ lost its stroke. */
const WITHOUT_STROKE = new Set(['ND', 'QD', 'QYD']);

const PARTY_ORGANS = new Set(['TW', 'TƯ', 'T.Ư', 'TU', 'HU', 'ThU', 'QU', 'ĐU', 'ĐUK', 'CB', 'BTV', 'BCH']);
const STATE_ORGANS = new Set(['UBND', 'HĐND', 'CP', 'TTg']);

/** The Party writes `22-CT/TW`, the state `22/CT-UBND`: the separator that an organ never has. */
function wrongSeparator(organ = ''): '/' | '-' | null {
  if (PARTY_ORGANS.has(organ)) return '/';
  return STATE_ORGANS.has(organ) ? '-' : null;
}
