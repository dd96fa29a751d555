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

/** The language as the domain names it. */
export const domainLanguage = (language: Language): 'vi' | 'en' => (language === 'EN' ? 'en' : 'vi');

interface StoredText {
  id: string;
  version: number;
  language: Language;
  title: string;
  lead: string;
  bodyText: string;
}

/** An article's text as the rules read it. */
export const relatednessText = ({
  title,
  lead,
  bodyText,
}: Omit<StoredText, 'id' | 'version' | 'language'>): RelatednessText => ({
  title,
  lead,
  body: bodyText,
});

const storedText = { id: true, version: true, language: true, title: true, lead: true, bodyText: true } as const;

/** How common some terms are among the articles of a language. */
export async function readStatistics(
  db: Transaction,
  language: Language,
  hashes: readonly number[],
): Promise<TermStatistics> {
  const rows = await db.$queryRaw<Array<{ total: number; term: number | null; articles: number }>>`
    SELECT total.articles AS total, found.term, found.articles FROM relatedness_total total
    LEFT JOIN (SELECT term, articles FROM relatedness_term WHERE term = ANY(${[...hashes]}::int[])) found ON true
    WHERE total.language = ${language}::"Language"`;
  return {
    articles: rows[0]?.total ?? 0,
    frequencies: new Map(rows.flatMap(({ term, articles }) => (term === null ? [] : [[term, articles] as const]))),
  };
}

/**
 * Counts the terms of articles that are new to the portal. An article counts once: corrections and withdrawals leave the
 * counts alone, which tell how common a word is and not who has it.
 */
export async function countArticles(db: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const articles = await db.article.findMany({ where: { id: { in: [...ids] }, signature: null }, select: storedText });
  if (articles.length === 0) return;
  const counts = new Map<number, number>();
  const totals = new Map<Language, number>();
  for (const article of articles) {
    totals.set(article.language, (totals.get(article.language) ?? 0) + 1);
    for (const { hash } of termsOf(relatednessText(article), domainLanguage(article.language)))
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  // in one order, as everywhere where many rows are locked
  const terms = [...counts.keys()].toSorted((one, other) => one - other);
  await db.$executeRaw`
    INSERT INTO relatedness_term (term, articles)
    SELECT * FROM unnest(${terms}::int[], ${terms.map((term) => counts.get(term)!)}::int[])
    ON CONFLICT (term) DO UPDATE SET articles = relatedness_term.articles + EXCLUDED.articles`;
  for (const [language, number] of totals) {
    await db.relatednessTotal.upsert({
      where: { language },
      create: { language, articles: number },
      update: { articles: { increment: number } },
    });
  }
  await db.articleSignature.createMany({
    data: articles.map(({ id, language }) => ({
      articleId: id,
      version: 0,
      language,
      terms: [],
      packed: new Uint8Array(),
      norm: 0,
    })),
  });
}

/** A larger archive has settled: that it grows to twice its size changes how rare everything is alike. */
const SETTLED = 5000;

/**
 * Has articles read anew that were read when the archive was less than half as large: what was rare among ten articles is
 * not among a thousand, and their signatures would seem close to everything.
 */
export async function outgrowSignatures(db: Transaction): Promise<void> {
  for (const { language, articles } of await db.relatednessTotal.findMany({ where: { articles: { lt: SETTLED } } }))
    await db.$executeRaw`
      WITH outgrown AS (
        UPDATE article_signature SET version = 0
        WHERE language = ${language}::"Language" AND norm > 0 AND version > 0 AND counted * 2 <= ${articles}
        RETURNING article_id)
      UPDATE article SET related_stale = true
      WHERE status = 'PUBLISHED' AND id IN (SELECT article_id FROM outgrown)`;
}

/** Makes the signatures of articles whose text has changed since the last one. */
export async function signArticles(db: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const articles = await db.article.findMany({ where: { id: { in: [...ids] } }, select: storedText });
  const read = articles.map((article) => ({
    article,
    terms: termsOf(relatednessText(article), domainLanguage(article.language)),
  }));
  for (const language of ['VI', 'EN'] as const) {
    const own = read.filter(({ article }) => article.language === language);
    if (own.length === 0) continue;
    const statistics = await readStatistics(db, language, hashesOf(own));
    const rows = own.map(({ article, terms }) => ({ article, signature: signatureOf(terms, statistics) }));
    await writeSignatures(
      db,
      language,
      rows.map(({ article: { id, version }, signature }) => ({ id, version, signature })),
      statistics.articles,
    );
  }
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
