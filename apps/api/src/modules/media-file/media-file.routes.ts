import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { LRUCache } from 'lru-cache';
import { encodeGlobalId } from '#src/global-id.ts';
import { isForeign } from '#src/same-origin.ts';
import type { Database } from '#src/db/client.ts';
import type { MediaStore } from './media-store.ts';
import { hasMediaFile, saveUpload } from './media-file.files.service.ts';
import { largestUpload } from './process-upload.ts';
import { sendStoredFile } from './send-stored-file.ts';
import { uploadProblems, type UploadProblem } from './upload-messages.ts';
import { UploadRefused } from './upload-refused.ts';
import { createWorkSlots, TooBusy } from './work-slots.ts';

export interface MediaRoutesOptions {
  store: MediaStore;
  readerDb: Database;
  ownerDb: Database;
  /** Who is signed in with this request's cookie; null when nobody. */
  viewerOf(request: Request): Promise<{ id: string; roles: readonly string[] } | null>;
  /** Where the admin is served from, e.g. `https://quantri.sotuphap.example`. */
  adminUrl: string;
}

type MediaEnv = { Variables: { staffId: string } };

/** For the boundaries and headers around the file. */
const formAllowance = 64 * 1024;
/** A file that is taken down is refused at most this much later, in milliseconds. */
const visibilityKept = 5_000;

/** `POST /media` for staff, `GET /media/:key/:name` for everybody who may see the file. */
export function mediaRoutes({ store, readerDb, ownerDb, viewerOf, adminUrl }: MediaRoutesOptions): Hono<MediaEnv> {
  const app = new Hono<MediaEnv>();
  // Each of these holds one file in memory.
  const inUploadSlot = createWorkSlots(4, 32);
  const seenByPublic = new LRUCache<string, true>({ max: 10_000, ttl: visibilityKept });

  const admitStaff = createMiddleware<MediaEnv>(async (c, next) => {
    if (isForeign(c.req.raw, adminUrl)) return refuse(c, 'foreign-origin');
    const viewer = await viewerOf(c.req.raw);
    if (!viewer) return refuse(c, 'unauthenticated');
    if (viewer.roles.length === 0) return refuse(c, 'forbidden');
    if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) return refuse(c, 'unsupported-type');
    c.set('staffId', viewer.id);
    await next();
  });

  const waitInLine = createMiddleware<MediaEnv>(async (c, next) => {
    try {
      await inUploadSlot(next);
    } catch (error) {
      if (error instanceof TooBusy) return refuse(c, 'too-busy', { 'retry-after': '5' });
      throw error;
    }
  });

  const limitSize = bodyLimit({ maxSize: largestUpload + formAllowance, onError: (c) => refuse(c, 'too-large') });

  app.post('/media', admitStaff, waitInLine, limitSize, async (c) => {
    const file = await formFile(c.req.raw);
    if (!file) return refuse(c, 'bad-request');
    try {
      const { id } = await saveUpload({ ownerDb, store }, { ...file, staffId: c.get('staffId') });
      return c.json({ id: encodeGlobalId('MediaFile', id) }, 201, { 'cache-control': 'no-store' });
    } catch (error) {
      if (error instanceof UploadRefused) return refuse(c, error.code);
      throw error;
    }
  });

  app.get('/media/:key/:name', async (c) => {
    const { key, name } = c.req.param();
    const file = await store.open(key, name);
    if (!file) return notFound(c);
    if (await publicSees(key)) return sendStoredFile(c.req.raw, { key, name, file, audience: 'public' });
    const viewer = await viewerOf(c.req.raw);
    if (!viewer || viewer.roles.length === 0 || !(await hasMediaFile(ownerDb, key))) return notFound(c);
    return sendStoredFile(c.req.raw, { key, name, file, audience: 'staff' });
  });

  async function publicSees(key: string): Promise<boolean> {
    if (seenByPublic.has(key)) return true;
    const seen = await hasMediaFile(readerDb, key);
    if (seen) seenByPublic.set(key, true);
    return seen;
  }

  return app;
}

/** The one file in the field `file`; null when the form is not of that shape. */
async function formFile(request: Request): Promise<{ bytes: Buffer; originalName: string } | null> {
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!file || typeof file === 'string') return null;
  return { bytes: Buffer.from(await file.arrayBuffer()), originalName: file.name };
}

function refuse(c: Context, code: UploadProblem, headers: Record<string, string> = {}): Response {
  const { status, vi, en } = uploadProblems[code];
  const message = /^en\b/i.test(c.req.header('accept-language') ?? '') ? en : vi;
  return c.json({ error: { code, message } }, status, { 'cache-control': 'no-store', ...headers });
}

/** The same answer for what never was, what is a draft's and what was taken down. */
function notFound(c: Context): Response {
  return c.text('Not found', 404, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
}
