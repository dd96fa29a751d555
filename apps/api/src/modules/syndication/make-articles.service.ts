import { InvalidInput } from '#src/errors.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import type { SyndicatedArticle, SyndicationSource } from '#src/generated/prisma/client.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import type { ArticleFields } from '#src/modules/article/article-text.service.ts';
import { insertArticle, rewriteArticle } from '#src/modules/article/article.service.ts';
import { makePublic } from '#src/modules/article/publish-article.service.ts';
import { withPictures } from '#src/modules/import-batch/make-item.service.ts';
import { saveUpload, searchTextOf, UploadRefused } from '#src/modules/media-file/media-file.files.service.ts';
import { bodyOf, requestOutside, TooLong } from '#src/outside-request.ts';
import type { SyndicationPlace } from './syndication-place.ts';
import { pictureName, remoteContent, type RemoteContent } from './remote-articles.ts';

type Approved = SyndicatedArticle & { source: SyndicationSource };

/** A picture that does not come is asked for again so often; then the article appears without it. */
const mostAttempts = 3;
const pauseBetween = 20_000;
const pauseAfterFault = 60_000;
const longestPicture = 20 * 1024 * 1024;
const pictureWithin = 15_000;

/**
 * Makes articles of what is approved and not made yet, or not in its newest version, each in a transaction of its own;
 * several processes may do so at once.
 *
 * @returns how many were made
 */
export async function makeApproved(place: SyndicationPlace, signal: AbortSignal): Promise<number> {
  const { db } = place;
  let made = 0;
  while (!signal.aborted) {
    const rows = await db.$queryRaw<Array<{ id: string }>>`
      SELECT id FROM syndicated_article
      WHERE state = 'APPROVED' AND applied_hash IS DISTINCT FROM content_hash
        AND (next_attempt_at IS NULL OR next_attempt_at <= ${place.now()}::timestamptz)
      ORDER BY id LIMIT 20`;
    if (rows.length === 0) return made;
    for (const { id } of rows) {
      if (signal.aborted) return made;
      if (await makeOne(place, id, signal)) made += 1;
    }
  }
  return made;
}

async function makeOne(place: SyndicationPlace, id: string, signal: AbortSignal): Promise<boolean> {
  const { db } = place;
  const row = await db.syndicatedArticle.findUnique({ where: { id }, include: { source: true } });
  if (!row || !isDue(row)) return false;
  const content = remoteContent.parse(row.content);
  const pictures = await fetchPictures(place, content, signal);
  if (signal.aborted) return false;
  if (pictures.late && row.attempts + 1 < mostAttempts) {
    await db.syndicatedArticle.updateMany({
      where: { id, version: row.version },
      data: { attempts: { increment: 1 }, nextAttemptAt: new Date(place.now().getTime() + pauseBetween) },
    });
    return false;
  }
  try {
    return await db.$transaction((transaction) => bringUp(transaction, row, content, pictures, place.now()), {
      timeout: 30_000,
      maxWait: 20_000,
    });
  } catch (error) {
    if (error instanceof InvalidInput) await setBack(db, row, error);
    else {
      // one that we cannot make does not keep the others
      place.log.error({ err: error, syndicatedArticle: id }, 'article not made');
      await db.syndicatedArticle.updateMany({
        where: { id, version: row.version },
        data: { nextAttemptAt: new Date(place.now().getTime() + pauseAfterFault) },
      });
    }
    return false;
  }
}

const isDue = ({ state, appliedHash, contentHash }: SyndicatedArticle): boolean =>
  state === 'APPROVED' && appliedHash !== contentHash;

/** Its text breaks a rule here: it waits for an editor, who reads why. */
const setBack = (db: Database, row: Approved, { problems }: InvalidInput) =>
  db.syndicatedArticle.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      state: row.articleId && row.appliedHash ? 'CHANGED' : 'WAITING',
      problem: problems
        .map(({ field, code }) => `${field}:${code}`)
        .join(' ')
        .slice(0, 200),
      version: { increment: 1 },
    },
  });

async function bringUp(
  db: Transaction,
  read: Approved,
  content: RemoteContent,
  pictures: FetchedPictures,
  now: Date,
): Promise<boolean> {
  // whoever decided or read something newer meanwhile has the last word; a second process finds it done
  await db.$queryRaw`SELECT 1 FROM syndicated_article WHERE id = ${read.id}::uuid FOR UPDATE`;
  const row = await db.syndicatedArticle.findUnique({ where: { id: read.id }, include: { source: true } });
  if (!row || row.version !== read.version || !isDue(row)) return false;
  const { source } = row;
  const staffId = row.decidedById;
  const text: ArticleFields = {
    title: content.title,
    subtitle: content.subtitle,
    lead: content.lead,
    body: { document: withPictures(content.body, pictures.ids) },
    author: content.author,
    language: content.language,
    coverId: pictures.cover,
    coverCaption: pictures.cover ? (content.cover?.caption ?? '') : '',
  };
  let id = row.articleId;
  if (id === null)
    id = await insertArticle(
      db,
      { ...text, title: content.title, source: source.agencyName, categoryId: source.categoryId },
      staffId,
      'syndicate',
    );
  else await rewriteArticle(db, { now, staffId }, id, text, 'syndicate');
  await db.article.update({
    where: { id },
    data: { canonicalUrl: row.url, syndicatedFrom: source.agencyName },
    select: { id: true },
  });
  const { status } = await db.article.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (status !== 'PUBLISHED') {
    const original = content.publishedAt === null ? now : new Date(content.publishedAt);
    await makePublic(db, id, original < now ? original : now, now, staffId);
  }
  const { version } = await db.article.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await db.syndicatedArticle.update({
    where: { id: row.id },
    data: {
      articleId: id,
      articleVersion: version,
      appliedHash: row.contentHash,
      problem: null,
      attempts: 0,
      nextAttemptAt: null,
      version: { increment: 1 },
    },
  });
  return true;
}

interface FetchedPictures {
  /** Global ids in the library here, by the name in the body. */
  ids: Map<string, string>;
  cover: string | null;
  /** One at least did not come, and may yet. */
  late: boolean;
}

/** Takes the pictures into the library as if somebody had uploaded them: measured, made anew, without what they hid. */
async function fetchPictures(
  place: SyndicationPlace,
  content: RemoteContent,
  signal: AbortSignal,
): Promise<FetchedPictures> {
  const fetched: FetchedPictures = { ids: new Map(), cover: null, late: false };
  const take = async (url: string, facts: { alt: string; credit?: string }): Promise<string | null> => {
    try {
      const bytes = await readPicture(url, place.allowedHosts, signal);
      if (!bytes) return null;
      const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '').slice(0, 200) || 'anh';
      const { id, created } = await saveUpload(
        { ownerDb: place.db, store: place.store },
        { bytes, originalName: name, staffId: null },
      );
      if (created)
        await place.db.mediaFile.update({
          where: { id },
          data: {
            altVi: facts.alt,
            credit: facts.credit ?? '',
            searchText: searchTextOf([name, facts.alt, facts.credit ?? '']),
          },
          select: { id: true },
        });
      return id;
    } catch (error) {
      // a file that is no picture stays away; a connection may come back
      if (!(error instanceof UploadRefused || error instanceof TooLong || error instanceof URIError))
        fetched.late = true;
      return null;
    }
  };
  // first, so that its own description stays with it when it stands in the text as well
  if (content.cover) fetched.cover = await take(content.cover.url, content.cover);
  for (const [index, { url, alt }] of content.pictures.entries()) {
    const id = await take(url, { alt });
    if (id) fetched.ids.set(pictureName(index), encodeGlobalId('MediaFile', id));
  }
  // a cover without a description cannot be published: that is for an editor to mend, not a reason to stand still
  if (fetched.cover) {
    const file = await place.db.mediaFile.findUnique({
      where: { id: fetched.cover },
      select: { kind: true, altVi: true },
    });
    if (file?.kind !== 'IMAGE') fetched.cover = null;
    else if (!file.altVi)
      await place.db.mediaFile.update({
        where: { id: fetched.cover },
        data: { altVi: content.cover?.alt ?? content.title },
        select: { id: true },
      });
  }
  return fetched;
}

/** @returns null when the source has no such picture */
async function readPicture(url: string, allowedHosts: readonly string[], signal: AbortSignal): Promise<Buffer | null> {
  const response = await requestOutside(url, {
    method: 'GET',
    headers: { accept: 'image/*', 'user-agent': 'Kheo-Syndication/1' },
    allowedHosts,
    signal: AbortSignal.any([signal, AbortSignal.timeout(pictureWithin)]),
  });
  const status = response.statusCode ?? 0;
  if (status === 200) return bodyOf(response, longestPicture);
  response.destroy();
  if (status >= 500 || status === 429) throw new Error(`HTTP ${status}`);
  return null;
}
