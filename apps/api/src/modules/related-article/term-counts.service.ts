import { termsOf, type RelatednessText, type Signature, type Term, type TermStatistics } from '@kheo/domain';
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

/** An article's text with its terms. */
interface ReadText extends StoredText {
  terms: readonly Term[];
}

/**
 * What one piece of work knows already, so that nothing is read or looked up twice in it. Only who holds the lock of the
 * job changes counts.
 */
export interface Known {
  readonly totals: Map<Language, number>;
  /** 0 for what no article has. */
  readonly frequencies: Map<number, number>;
  readonly texts: Map<string, ReadText>;
  readonly signatures: Map<string, Signature>;
}
export const nothingKnown = (): Known => ({
  totals: new Map(),
  frequencies: new Map(),
  texts: new Map(),
  signatures: new Map(),
});

/** Texts of some articles and their terms. */
export async function readTexts(db: Transaction, ids: readonly string[], known: Known): Promise<ReadText[]> {
  const missing = ids.filter((id) => !known.texts.has(id));
  if (missing.length) {
    const articles = await db.article.findMany({
      where: { id: { in: missing } },
      select: { id: true, version: true, language: true, title: true, lead: true, bodyText: true },
    });
    for (const article of articles)
      known.texts.set(article.id, {
        ...article,
        terms: termsOf(relatednessText(article), domainLanguage(article.language)),
      });
  }
  return ids.flatMap((id) => known.texts.get(id) ?? []);
}

/** How common some terms are among the articles of a language. */
export async function readStatistics(
  db: Transaction,
  language: Language,
  hashes: readonly number[],
  known: Known = nothingKnown(),
): Promise<TermStatistics> {
  const missing = hashes.filter((hash) => !known.frequencies.has(hash));
  if (missing.length > 0 || !known.totals.has(language)) {
    const rows = await db.$queryRaw<Array<{ total: number; term: number | null; articles: number }>>`
      SELECT total.articles AS total, found.term, found.articles FROM relatedness_total total
      LEFT JOIN (SELECT term, articles FROM relatedness_term WHERE term = ANY(${missing}::int[])) found ON true
      WHERE total.language = ${language}::"Language"`;
    known.totals.set(language, rows[0]?.total ?? 0);
    for (const hash of missing) known.frequencies.set(hash, 0);
    for (const { term, articles } of rows) if (term !== null) known.frequencies.set(term, articles);
  }
  return { articles: known.totals.get(language) ?? 0, frequencies: known.frequencies };
}

/**
 * Counts the terms of articles that are new to the portal. An article counts once: corrections and withdrawals leave the
 * counts alone, which tell how common a word is and not who has it.
 */
export async function countArticles(db: Transaction, ids: readonly string[], known: Known): Promise<void> {
  if (ids.length === 0) return;
  const articles = await readTexts(db, ids, known);
  const counts = new Map<number, number>();
  const totals = new Map<Language, number>();
  for (const article of articles) {
    totals.set(article.language, (totals.get(article.language) ?? 0) + 1);
    for (const { hash } of article.terms) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  // in one order, as everywhere where many rows are locked
  const terms = [...counts.keys()].toSorted((one, other) => one - other);
  const counted = await db.$queryRaw<Array<{ term: number; articles: number }>>`
    INSERT INTO relatedness_term (term, articles)
    SELECT * FROM unnest(${terms}::int[], ${terms.map((term) => counts.get(term)!)}::int[])
    ON CONFLICT (term) DO UPDATE SET articles = relatedness_term.articles + EXCLUDED.articles
    RETURNING term, articles`;
  for (const { term, articles: having } of counted) known.frequencies.set(term, having);
  for (const [language, number] of totals) {
    const total = await db.relatednessTotal.upsert({
      where: { language },
      create: { language, articles: number },
      update: { articles: { increment: number } },
    });
    known.totals.set(language, total.articles);
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
export async function outgrowSignatures(db: Transaction, { totals }: Known): Promise<void> {
  for (const [language, articles] of totals)
    if (articles < SETTLED)
      await db.$executeRaw`
        WITH outgrown AS (
          UPDATE article_signature SET version = 0
          WHERE language = ${language}::"Language" AND norm > 0 AND version > 0 AND counted * 2 <= ${articles}
          RETURNING article_id)
        UPDATE article SET related_stale = true
        WHERE status = 'PUBLISHED' AND id IN (SELECT article_id FROM outgrown)`;
}
