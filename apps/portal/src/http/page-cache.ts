import { LRUCache } from 'lru-cache';

/** A word that changes with the API's content, or null when the API does not answer. */
export type AskRevision = () => Promise<string | null>;

/**
 * Finished pages, shown again as long as nothing has changed. Before each use the API is asked for its revision, which
 * costs it one small statement, so a correction or a take-down is on every page with the next request.
 */
export interface PageCache<Page extends object> {
  /** The kept page, or a new one, which is kept when `worthKeeping` says so. */
  through(key: string, make: () => Promise<Page>, worthKeeping: (page: Page) => boolean): Promise<Page>;
}

/** Visit counters stand on every page, and an expiry makes no event: nothing is kept longer. */
const LONGEST_MS = 10_000;
const MOST_PAGES = 500;
/** Addresses beyond this are not those of readers. */
const LONGEST_KEY = 300;

/** Keeps pages in this process; `revision` is asked on every request. */
export function createPageCache<Page extends object>(askRevision: AskRevision): PageCache<Page> {
  const pages = new LRUCache<string, Page>({ max: MOST_PAGES, ttl: LONGEST_MS });
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
      const address = `${revision} ${key}`;
      const kept = pages.get(address);
      if (kept !== undefined) return kept;
      const page = await makeOnce(address, make);
      if (worthKeeping(page)) pages.set(address, page);
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
