import { agrees, GENERIC_TYPE, LETTER_TYPE, typeOfAbbreviation } from './document-types.ts'
import { issuerOfSymbol } from './issuer-symbols.ts'
import { findMentions, type Mention } from './mentions.ts'
import { normalizeForReferences } from './normalized-text.ts'

/** What is odd about a printed reference; the reference itself stands as printed. */
export type ReferenceWarning =
  /** The printed day is not in the calendar (`31/02/2020`). */
  | 'impossible-date'
  /** Only day and month are printed. */
  | 'date-without-year'
  /** Separators are missing, doubled by spaces or of the wrong kind (`2658 QĐ/ BTP`). */
  | 'malformed-symbol'
  /** A Party symbol in the form of the state or the other way round (`22/CT-TW`). */
  | 'mixed-symbol-form'
  /** The symbol ends after its type part (`29-NQ`). */
  | 'incomplete-symbol'
  /** Only a number is printed (`Công văn số 67`). */
  | 'missing-symbol'
  /** The word says one type, the symbol another. */
  | 'type-contradicts-symbol'

/** A reference to an official document, as a text prints it. */
export interface DocumentReference {
  /** Vietnamese type: `Kế hoạch`, `Nghị định`, `Công văn`. */
  readonly type: string
  /** With the printed year and leading zeros: `50`, `05`, `42/2022`, `30c`. */
  readonly number: string
  /** Spaces taken out, dashes made plain: `KH/ĐU`; null when none is printed. */
  readonly symbol: string | null
  /** Number and symbol together: `50-KH/ĐU`. */
  readonly code: string
  /** As printed, or as the symbol tells beyond doubt; null when unknown. */
  readonly issuer: string | null
  /** Day of issue, `YYYY-MM-DD`; null when unknown. */
  readonly date: string | null
  /** Where the printed reference (type word to symbol) starts in the text as given. */
  readonly offset: number
  /** Its length in the text as given, in UTF-16 code units. */
  readonly length: number
  readonly warnings: readonly ReferenceWarning[]
}

/**
 * Every mention of an official document in a text, in order, repeats included: what a renderer needs
 * to turn mentions into links. The text may be decomposed, hard-wrapped or full of invisible
 * characters; offsets are those of the text as given. Never throws; the time is linear in the length.
 *
 * @example
 * findDocumentMentions('Kế hoạch số 50-KH/ĐU; nội dung của Kế hoạch số 50-KH/ĐU').length // 2
 */
export function findDocumentMentions(text: string): DocumentReference[] {
  const normalized = normalizeForReferences(text)
  return findMentions(normalized.text).map((mention) =>
    describe(mention, normalized.originalRange(mention.start, mention.code.end)),
  )
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
  const documents = new Map<string, DocumentReference[]>()
  const order: { key: string; index: number }[] = []
  for (const mention of findDocumentMentions(text)) {
    const key = `${mention.type}\n${mention.number}\n${mention.symbol ?? ''}`
    const known = documents.get(key) ?? []
    const index = known.findIndex((other) => isSameDocument(other, mention))
    if (index === -1) {
      order.push({ key, index: known.length })
      known.push(mention)
      documents.set(key, known)
    } else {
      known[index] = merge(known[index] ?? mention, mention)
    }
  }
  return order.flatMap(({ key, index }) => documents.get(key)?.[index] ?? [])
}

/** Two agencies number alike, and every year starts at 1: other dates mean other documents. */
function isSameDocument(a: DocumentReference, b: DocumentReference): boolean {
  if (a.date !== null && b.date !== null && a.date !== b.date) return false
  return a.symbol !== null || a.issuer === null || b.issuer === null || a.issuer === b.issuer
}

function merge(first: DocumentReference, second: DocumentReference): DocumentReference {
  const [kept, other] = first.date === null && second.date !== null ? [second, first] : [first, second]
  return kept.issuer === null ? { ...kept, issuer: other.issuer } : kept
}

function describe(mention: Mention, { offset, length }: { offset: number; length: number }): DocumentReference {
  const { code } = mention
  const typePart = code.parts[0] ?? ''
  const typeOfSymbol = typeOfAbbreviation(typePart)
  const warnings: ReferenceWarning[] = []
  if (mention.date?.problem) warnings.push(mention.date.problem)
  if (code.symbol === null) warnings.push('missing-symbol')
  if (code.malformed) warnings.push('malformed-symbol')
  if (code.parts.length === 1 && typeOfSymbol !== null) warnings.push('incomplete-symbol')
  if (hasMixedForm(mention)) warnings.push('mixed-symbol-form')
  if (typeOfSymbol !== null && mention.type !== GENERIC_TYPE && !agrees(mention.type, typePart)) {
    warnings.push('type-contradicts-symbol')
  }
  const type = mention.type === GENERIC_TYPE ? (typeOfSymbol ?? LETTER_TYPE) : mention.type
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
  }
}

/** “Bộ đã ban hành”: one word in small letters behind its capital names no agency. */
function properName(issuer: string | null): string | null {
  return issuer !== null && /^\p{Lu}\p{Ll}+$/u.test(issuer) ? null : issuer
}

const PARTY_ORGAN = /^(?:TW|TƯ|T\.Ư|TU|HU|ThU|QU|ĐU|ĐUK|CB|BTV|BCH)$/

/** The Party writes `22-CT/TW`, the state `22/CT-UBND`. */
function hasMixedForm({ code }: Mention): boolean {
  const organ = code.parts[1]
  if (organ === undefined || typeOfAbbreviation(code.parts[0] ?? '') === null) return false
  if (PARTY_ORGAN.test(organ)) return code.separator === '/'
  return organ === 'UBND' || organ === 'HĐND' || organ === 'CP' || organ === 'TTg' ? code.separator === '-' : false
}
