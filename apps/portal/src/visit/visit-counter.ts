import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A visit is the first page in half an hour. */
const VISIT_MS = 30 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const HANOI_OFFSET_MS = 7 * 60 * 60 * 1000;
/** The API takes no more in one batch; who comes after is counted in the next. */
const MOST_PRESENT = 5000;

/** What has happened since the last batch, as the API takes it. */
export interface VisitBatch {
  visits: number;
  /** Keyed hashes of those who read a page. */
  present: string[];
  /** Views by the article's global id. */
  articleViews: Record<string, number>;
}

/** One page view. */
export interface PageView {
  address: string;
  userAgent: string;
  articleId: string | null;
}

/** Counts in memory and hands over batches. */
export interface VisitCounter {
  count: (view: PageView) => void;
  /** The batch so far, or null when nothing happened; counting starts anew. */
  take: () => VisitBatch | null;
  /** Puts a batch back that could not be sent. */
  putBack: (batch: VisitBatch) => void;
}

/**
 * Counts visits without keeping anything about a person: a reader is the HMAC of address and browser
 * under a key that is made up each day (in Hà Nội's day), lives only in memory and is never sent.
 * The same reader on two days cannot be recognised, not even by us.
 *
 * @param now the clock, in milliseconds
 */
export function createVisitCounter(now: () => number = Date.now): VisitCounter {
  const recent = new LRUCache<string, true>({ max: 100_000, ttl: VISIT_MS, perf: { now }, ttlResolution: 0 });
  let day = -1;
  let key = randomBytes(32);
  let visits = 0;
  let present = new Set<string>();
  let articleViews = new Map<string, number>();

  const visitorOf = (address: string, userAgent: string): string => {
    const today = Math.floor((now() + HANOI_OFFSET_MS) / DAY_MS);
    if (today !== day) {
      day = today;
      key = randomBytes(32);
      recent.clear();
    }
    return createHmac('sha256', key).update(`${address}\n${userAgent}`).digest('hex').slice(0, 32);
  };

  return {
    count({ address, userAgent, articleId }) {
      const visitor = visitorOf(address, userAgent);
      if (!recent.has(visitor)) visits += 1;
      // A visit lasts as long as pages follow each other within half an hour.
      recent.set(visitor, true);
      if (present.size < MOST_PRESENT) present.add(visitor);
      if (articleId !== null) articleViews.set(articleId, (articleViews.get(articleId) ?? 0) + 1);
    },
    take() {
      if (present.size === 0 && visits === 0) return null;
      const batch = { visits, present: [...present], articleViews: Object.fromEntries(articleViews) };
      visits = 0;
      present = new Set();
      articleViews = new Map();
      return batch;
    },
    putBack(batch) {
      visits += batch.visits;
      for (const visitor of batch.present) if (present.size < MOST_PRESENT) present.add(visitor);
      for (const [id, views] of Object.entries(batch.articleViews)) {
        articleViews.set(id, (articleViews.get(id) ?? 0) + views);
      }
    },
  };
}
