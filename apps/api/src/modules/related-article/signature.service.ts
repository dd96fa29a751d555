import {
  signatureOf,
  termsOf,
  type RelatednessText,
  type Signature,
  type Term,
  type TermStatistics,
} from '@kheo/domain';
import type { Transaction } from '#src/db/client.ts';
import type { Language } from '#src/generated/prisma/enums.ts';
import { domainLanguage, readStatistics, readTexts, type Known } from './term-counts.service.ts';

/** Makes the signatures of articles whose text has changed since the last one. */
export async function signArticles(db: Transaction, ids: readonly string[], known: Known): Promise<void> {
  if (ids.length === 0) return;
  const read = await readTexts(db, ids, known);
  for (const language of ['VI', 'EN'] as const) {
    const own = read.filter((article) => article.language === language);
    if (own.length === 0) continue;
    const statistics = await readStatistics(db, language, hashesOf(own), known);
    const rows = own.map(({ id, version, terms }) => ({ id, version, signature: signatureOf(terms, statistics) }));
    await writeSignatures(db, language, rows, statistics.articles);
    for (const { id, signature } of rows) known.signatures.set(id, signature);
  }
}

/** The signatures of some articles; an empty one for an article that has none. */
export async function readSignatures(
  db: Transaction,
  ids: readonly string[],
  { signatures }: Known,
): Promise<(id: string) => Signature> {
  const missing = ids.filter((id) => !signatures.has(id));
  if (missing.length) {
    const rows = await db.articleSignature.findMany({
      where: { articleId: { in: missing } },
      select: { articleId: true, packed: true, norm: true },
    });
    for (const { articleId, packed, norm } of rows) signatures.set(articleId, unpackSignature(packed, norm));
  }
  return (id) => signatures.get(id) ?? unpackSignature(new Uint8Array(), 0);
}

/** Puts signatures in the place of those that some articles have; `counted` is how many articles there are. */
export async function writeSignatures(
  db: Transaction,
  language: Language,
  rows: ReadonlyArray<{ id: string; version: number; signature: Signature }>,
  counted: number,
): Promise<void> {
  await db.$executeRaw`
    UPDATE article_signature s
    SET version = n.version, counted = ${counted}, language = ${language}::"Language", norm = n.norm,
      terms = n.terms::int[], packed = n.packed
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ version }) => version)}::int[],
      ${rows.map(({ signature }) => signature.norm)}::real[],
      ${rows.map(({ signature }) => arrayText(signature.terms))}::text[],
      ${rows.map(({ signature }) => packSignature(signature))}::bytea[]
    ) AS n (id, version, norm, terms, packed)
    WHERE s.article_id = n.id`;
}

const hashesOf = (read: ReadonlyArray<{ terms: readonly Term[] }>): number[] => [
  ...new Set(read.flatMap(({ terms }) => terms.map(({ hash }) => hash))),
];

/** An array as PostgreSQL reads it: rows of a set may have arrays of different lengths only as texts. */
const arrayText = (numbers: Int32Array): string => `{${numbers.join(',')}}`;

/** Terms, four bytes each, then weights, two bytes each. */
function packSignature({ terms, weights }: Signature): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(terms.byteLength + weights.byteLength);
  packed.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.byteLength));
  packed.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), terms.byteLength);
  return packed;
}

/** The signature that was packed; an empty one for no bytes. */
export function unpackSignature(packed: Uint8Array<ArrayBuffer>, norm: number): Signature {
  // a copy, because numbers have to stand at even places
  const bytes = packed.slice().buffer;
  const count = bytes.byteLength / 6;
  return { terms: new Int32Array(bytes, 0, count), weights: new Int16Array(bytes, 4 * count, count), norm };
}

/** What an article off the portal leaves: nothing finds it, and it is not counted again when it comes back. */
export async function emptySignatures(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.articleSignature.updateMany({
    where: { articleId: { in: [...ids] } },
    data: { version: 0, terms: [], packed: new Uint8Array(), norm: 0, crowding: null },
  });
}

/** The terms of a text that is not stored, with how common they are. */
export async function signText(
  db: Transaction,
  text: RelatednessText,
  language: Language,
): Promise<{ terms: Term[]; signature: Signature; statistics: TermStatistics }> {
  const terms = termsOf(text, domainLanguage(language));
  const statistics = await readStatistics(
    db,
    language,
    terms.map(({ hash }) => hash),
  );
  return { terms, statistics, signature: signatureOf(terms, statistics) };
}
