import { stateOnSight } from '@kheo/domain/syndication/syndicated-article';
import type { Transaction } from '#src/db/client.ts';
import type { SyndicatedArticle, SyndicationSource } from '#src/generated/prisma/client.ts';
import { articleFacts } from '#src/modules/article/article.access.ts';
import { takeDown } from '#src/modules/article/publish-article.service.ts';
import type { RemoteArticle } from './remote-articles.ts';

/** Written into the history of an article that goes with its original. */
const withdrawnAtSource = 'Đơn vị nguồn đã gỡ bài';

/** What was looked at together: articles as they are now, those of the ids that are gone, and why. */
export interface Sighting {
  seen: ReadonlyArray<{ article: RemoteArticle; belongs: boolean }>;
  gone: ReadonlyArray<{ id: string; reason: string | null }>;
}

const version = { select: { version: true } } as const;

/** Writes down what became of articles of a source; called in the transaction that moves its cursor. */
export async function takeArticles(
  db: Transaction,
  source: Pick<SyndicationSource, 'id' | 'rule' | 'listed'>,
  { seen, gone }: Sighting,
  now: Date,
): Promise<void> {
  const ids = [...seen.map(({ article }) => article.id), ...gone.map(({ id }) => id)];
  if (ids.length === 0) return;
  // in the order of ids, as everybody locks them
  await db.$queryRaw`SELECT 1 FROM syndicated_article WHERE source_id = ${source.id}::uuid AND remote_id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  const rows = await db.syndicatedArticle.findMany({
    where: { sourceId: source.id, remoteId: { in: ids } },
    include: { article: version },
  });
  const known = new Map(rows.map((row) => [row.remoteId, row]));
  for (const { article, belongs } of seen) {
    const row = known.get(article.id);
    const untouched = row ? row.articleId === null || row.article?.version === row.articleVersion : true;
    const before = row && {
      state: row.state,
      contentHash: row.contentHash,
      appliedHash: row.appliedHash,
      // what was made once and is no longer there was taken away by somebody here
      untouched: untouched && !(row.articleId === null && row.appliedHash !== null),
    };
    const state = stateOnSight(before ?? null, { contentHash: article.contentHash, belongs }, source.rule);
    if (state === null) {
      if (row) await db.syndicatedArticle.update({ where: { id: row.id }, data: { listed: source.listed } });
      continue;
    }
    const data = {
      url: article.url,
      title: article.content.title,
      content: article.content as object,
      contentHash: article.contentHash,
      state,
      listed: source.listed,
      withdrawnReason: null,
      problem: null,
      attempts: 0,
      nextAttemptAt: null,
      seen: true,
      changedAt: now,
    };
    if (row) await db.syndicatedArticle.update({ where: { id: row.id }, data: { ...data, version: { increment: 1 } } });
    else await db.syndicatedArticle.create({ data: { ...data, sourceId: source.id, remoteId: article.id } });
  }
  for (const { id, reason } of gone) {
    const row = known.get(id);
    if (row && row.state !== 'WITHDRAWN') await withdraw(db, row, reason, now);
  }
}

/** The source shows it no longer: what was made of it is taken down, whoever has edited it since. */
async function withdraw(
  db: Transaction,
  row: SyndicatedArticle & { article: { version: number } | null },
  reason: string | null,
  now: Date,
): Promise<void> {
  let articleVersion = row.articleVersion;
  if (row.articleId !== null) {
    await db.$queryRaw`SELECT 1 FROM article WHERE id = ${row.articleId}::uuid FOR UPDATE`;
    const article = await db.article.findUniqueOrThrow({
      where: { id: row.articleId },
      select: { ...articleFacts, id: true, version: true },
    });
    if (article.status === 'PUBLISHED' || article.status === 'SCHEDULED') {
      await takeDown(db, article, {
        reason: reason ? `${withdrawnAtSource}: ${reason}`.slice(0, 1_000) : withdrawnAtSource,
        publicReason: withdrawnAtSource,
        staffId: null,
      });
      if (article.version === articleVersion) articleVersion = article.version + 1;
    }
  }
  await db.syndicatedArticle.update({
    where: { id: row.id },
    data: {
      state: 'WITHDRAWN',
      withdrawnReason: reason?.slice(0, 1_000) ?? '',
      appliedHash: null,
      articleVersion,
      problem: null,
      // of what was never shown here nobody need be told
      seen: row.articleId === null,
      changedAt: now,
      version: { increment: 1 },
    },
  });
}
