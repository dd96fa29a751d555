import { LRUCache } from 'lru-cache';

/** A word that changes with the API's content, or null when the API does not answer. */
export type AskRevision = () => Promise<string | null>;

/**
 * Finished pages, shown again as long as nothing public has changed. Before each use the API is asked for its revision,
 * which costs it one small statement, so a correction or a take-down is on every page at once.
 */
export interface PageCache<Page extends object> {
  /** The kept page, or a new one, which is kept when `worthKeeping` says so. */
  through(key: string, make: () => Promise<Page>, worthKeeping: (page: Page) => boolean): Promise<Page>;
}

/** Visit counters and lists that are computed stand on pages and change without a new revision: nothing is kept longer. */
const LONGEST_MS = 10_000;
/**
 * A process of the API may hear of a change some milliseconds after the database has it, and answer until then from what it
 * has kept. So what is made right after a new revision was seen is not kept for long.
 */
const SETTLED_MS = 500;
const MOST_PAGES = 500;
/** Addresses beyond this are not those of readers. */
const LONGEST_KEY = 300;

/** Keeps pages in this process; `revision` is asked on every request. */
export function createPageCache<Page extends object>(askRevision: AskRevision): PageCache<Page> {
  const pages = new LRUCache<string, Page>({ max: MOST_PAGES, ttl: LONGEST_MS });
  let seen = { revision: '', at: 0 };
  /** Many readers of one new page wait for one making of it. */
  const making = new Map<string, Promise<Page>>();
  const makeOnce = (address: string, make: () => Promise<Page>): Promise<Page> => {
    const underWay = making.get(address) ?? make().finally(() => making.delete(address));
    making.set(address, underWay);
    return underWay;
  };
  return {
    async through(key, make, worthKeeping) {
      const revision = key.length > LONGEST_KEY ? null : await askRevision();
      if (revision === null) return make();
      if (revision !== seen.revision) seen = { revision, at: performance.now() };
      const unsettled = performance.now() - seen.at < SETTLED_MS;
      const address = `${revision} ${key}`;
      const kept = pages.get(address);
      if (kept !== undefined) return kept;
      const page = await makeOnce(address, make);
      if (worthKeeping(page)) pages.set(address, page, unsettled ? { ttl: SETTLED_MS } : undefined);
      return page;
    },
  };
}

const DEADLINE_MS = 1_000;

/** Asks the API; a failure means that nothing kept is shown. */
export function revisionOf(apiUrl: string): AskRevision {
  return async () => {
    try {
      const answer = await fetch(`${apiUrl}/internal/revision`, { signal: AbortSignal.timeout(DEADLINE_MS) });
      const { revision } = (await answer.json()) as { revision?: unknown };
      return typeof revision === 'string' ? revision : null;
    } catch {
      return null;
    }
  };
}
