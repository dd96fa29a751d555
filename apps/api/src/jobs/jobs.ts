import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';
import { renderStaleArticles } from '#src/modules/article/article-html.service.ts';
import { publishDueArticles } from '#src/modules/article/publish-article.service.ts';
import { recordDueChanges } from '#src/modules/change-feed/due-change.service.ts';
import { compactChanges } from '#src/modules/change-feed/public-change.service.ts';
import { sweepPrints, workOnPrints } from '#src/modules/certificate/run-print.service.ts';
import { sweepOrphans } from '#src/modules/media-file/media-file.files.service.ts';
import type { ImportFiles } from '#src/modules/import-batch/import-files.service.ts';
import { sweepImports, workOnImports } from '#src/modules/import-batch/import-job.service.ts';
import { ageDocuments } from '#src/modules/official-document/official-document-expiry.service.ts';
import { sweepAllowances } from '#src/modules/partner/allowance.service.ts';
import { sweepPersistedOperations } from '#src/modules/partner/persisted-operation.service.ts';
import { sweepUsage } from '#src/modules/partner/record-usage.service.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { tendSearchIndex } from '#src/modules/search/reindex.service.ts';
import { erasePrivateData } from '#src/modules/recipient/recipient.service.ts';
import { sweepDeliveries } from '#src/modules/webhook/webhook-delivery.service.ts';
import type { WebhookSender } from '#src/modules/webhook/send-webhooks.service.ts';
import type { MediaStore } from '#src/modules/media-file/media-store.ts';
import type { SyndicationFollower } from '#src/modules/syndication/follow-sources.service.ts';

const second = 1000;

/** Runs work again and again, never twice at once; a failure is logged and the next turn tries again. */
function every(
  milliseconds: number,
  name: string,
  log: Logger,
  work: () => Promise<number>,
): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const turn = async (): Promise<void> => {
    try {
      const done = await work();
      if (done > 0) log.info({ job: name, done }, 'job');
    } catch (error) {
      log.error({ job: name, err: error }, 'job failed');
    }
    if (!stopped) timer = setTimeout(next, milliseconds);
  };
  const next = (): void => {
    running = turn();
  };
  timer = setTimeout(next, Math.min(milliseconds, second));
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** What goes on without anybody asking. Several processes may run it: the work itself sees to it that it is done once. */
export function startJobs({
  db,
  store,
  imports,
  publicUrl,
  sender,
  follower,
  log,
}: {
  db: Database;
  store: MediaStore;
  imports: ImportFiles;
  /** Of the portal. */
  publicUrl: string;
  sender: WebhookSender;
  follower: SyndicationFollower;
  log: Logger;
}): { stop(): Promise<void> } {
  const ending = new AbortController();
  const place = { db, store, publicUrl, files: imports, now: () => new Date(), signal: ending.signal };
  const jobs = [
    every(second, 'publish-scheduled', log, () => publishDueArticles(db, new Date())),
    every(second, 'due-changes', log, () => recordDueChanges(db)),
    every(3600 * second, 'compact-changes', log, () => compactChanges(db, new Date())),
    every(2 * second, 'imports', log, () => workOnImports(place)),
    every(second, 'certificates', log, () => workOnPrints(place)),
    every(600 * second, 'sweep-certificates', log, () => sweepPrints(place)),
    every(3600 * second, 'sweep-imports', log, () => sweepImports(place)),
    every(2 * second, 'render-articles', log, () => renderStaleArticles(db)),
    every(2 * second, 'relate-articles', log, () => relateStaleArticles(db)),
    every(300 * second, 'search-index', log, () => tendSearchIndex(db)),
    every(3600 * second, 'erase-private-data', log, () => erasePrivateData(db, new Date())),
    every(600 * second, 'age-documents', log, () => ageDocuments(db, new Date())),
    every(60 * second, 'sweep-allowances', log, () => sweepAllowances(db)),
    every(300 * second, 'sweep-usage', log, () => sweepUsage(db, new Date())),
    every(3600 * second, 'sweep-operations', log, () => sweepPersistedOperations(db, new Date())),
    every(second / 2, 'webhooks', log, () => sender.turn()),
    every(second, 'syndication', log, () => follower.turn()),
    every(3600 * second, 'sweep-webhooks', log, () => sweepDeliveries(db, new Date())),
    every(3600 * second, 'sweep-media', log, () => sweepOrphans({ ownerDb: db, store }, new Date())),
  ];
  return {
    stop: async () => {
      ending.abort();
      await Promise.all([sender.stop(), follower.stop(), ...jobs.map((job) => job.stop())]);
    },
  };
}
