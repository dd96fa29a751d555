import {
  extractDocumentReferences,
  rarity,
  sharedPhrases,
  type RelatednessScore,
  type RelatednessText,
  type Signature,
  type Term,
  type TermStatistics,
} from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import type { Language } from '#src/generated/prisma/enums.ts';
import { findCandidates, type Candidate } from './candidates.service.ts';
import { keyOf, reasonsOf, type StoredReason } from './explain-articles.service.ts';
import { signText } from './signature.service.ts';
import { readSubjects, type Subject } from './subject.service.ts';
import { domainLanguage, relatednessText } from './term-counts.service.ts';
import { readWeights } from './weights.service.ts';

/** What became of a candidate: in the list, taken in or out by an editor, the same news again, or too far behind. */
export const trialOutcomes = ['LISTED', 'PINNED', 'EXCLUDED', 'DUPLICATE', 'BEYOND'] as const;
export type TrialOutcome = (typeof trialOutcomes)[number];

export interface TrialCandidate extends RelatednessScore {
  articleId: string;
  similarity: number;
  crowding: number;
  reasons: StoredReason[];
  outcome: TrialOutcome;
  duplicateOfId: string | null;
}

export interface Trial {
  terms: Array<{ text: string; articles: number; weight: number }>;
  articles: number;
  candidates: TrialCandidate[];
  milliseconds: number;
}

export interface TrialText {
  title: string;
  lead: string;
  body: string;
  language: Language;
  categoryId: string | null;
}

/** How many of a list readers may see: what comes after them did not make it. */
const SEEN = 12;
const SHOWN_TERMS = 30;

/** What the computation makes of an article as it stands, whatever its status; nothing is written. */
export async function tryArticle(context: ServiceContext, articleId: string, first: number): Promise<Trial | null> {
  assertAllowed(context.viewer !== null, 'try related articles');
  const { db } = context;
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      title: true,
      lead: true,
      bodyText: true,
      relatedArticles: { where: { choice: { not: null } }, select: { relatedId: true, choice: true } },
    },
  });
  const [subject] = await readSubjects(db, [articleId], await readWeights(db));
  if (!article || !subject) return null;
  const choices = new Map(article.relatedArticles.map(({ relatedId, choice }) => [relatedId, choice]));
  const trial = await run(db, relatednessText(article), first, subject);
  const reasons = await reasonsOf(
    db,
    trial.candidates.map((candidate) => ({ articleId, relatedId: candidate.articleId })),
  );
  return {
    ...trial,
    candidates: trial.candidates.map((candidate) => ({
      ...candidate,
      outcome: choices.get(candidate.articleId) ?? candidate.outcome,
      reasons: reasons.get(keyOf({ articleId, relatedId: candidate.articleId })) ?? [],
    })),
  };
}

/** What the computation would make of a text that is not stored, as if it were published now. */
export async function tryText(context: ServiceContext, given: TrialText, first: number): Promise<Trial> {
  assertAllowed(context.viewer !== null, 'try related articles');
  const { db } = context;
  const text: RelatednessText = { title: given.title, lead: given.lead, body: given.body };
  const { statistics, ...trial } = await run(db, text, first, {
    ownIds: [],
    language: given.language,
    categoryId: given.categoryId,
    weights: (await readWeights(db))(given.categoryId),
    publishedAt: context.now,
    codes: extractDocumentReferences([given.title, given.lead, given.body].join('\n\n')).map(({ code }) => code),
    tagIds: [],
    subjects: [],
    pinnedIds: [],
    excludedIds: [],
  });
  const phrases = sharedPhrases(text, statistics, domainLanguage(given.language));
  const others = await db.article.findMany({
    where: { id: { in: trial.candidates.map(({ articleId }) => articleId) } },
    select: { id: true, title: true, lead: true, bodyText: true },
  });
  const topics = new Map(others.map((other) => [other.id, phrases(relatednessText(other))]));
  return {
    ...trial,
    candidates: trial.candidates.map((candidate) => {
      const values = topics.get(candidate.articleId) ?? [];
      return { ...candidate, reasons: values.length ? [{ kind: 'TOPIC', values }] : [] };
    }),
  };
}

async function run(
  db: Transaction,
  text: RelatednessText,
  first: number,
  subject: Subject,
): Promise<Trial & { statistics: TermStatistics }> {
  const began = performance.now();
  const { terms, signature, statistics } = await signText(db, text, subject.language);
  const candidates = await findCandidates(db, subject, signature, statistics);
  const milliseconds = performance.now() - began;
  return {
    terms: mostTelling(terms, signature, statistics),
    articles: statistics.articles,
    statistics,
    candidates: judged(candidates).slice(0, first),
    milliseconds,
  };
}

function judged(candidates: readonly Candidate[]): TrialCandidate[] {
  let listed = 0;
  return candidates.map(({ id, score, shares, facts, duplicateOf }) => {
    if (duplicateOf === null) listed += 1;
    return {
      articleId: id,
      score,
      shares,
      similarity: facts.similarity,
      crowding: facts.crowding,
      reasons: [],
      outcome: duplicateOf !== null ? 'DUPLICATE' : listed > SEEN ? 'BEYOND' : 'LISTED',
      duplicateOfId: duplicateOf,
    };
  });
}

function mostTelling(terms: readonly Term[], { terms: kept }: Signature, statistics: TermStatistics): Trial['terms'] {
  const inSignature = new Set(kept);
  return (
    terms
      // what no other article says connects it to none
      .filter(({ hash }) => inSignature.has(hash) && (statistics.frequencies.get(hash) ?? 0) > 1)
      .map(({ key, hash, weight }) => ({
        text: key.replace(/^=/, ''),
        articles: statistics.frequencies.get(hash) ?? 0,
        weight: weight * rarity(statistics, hash),
      }))
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, SHOWN_TERMS)
  );
}
