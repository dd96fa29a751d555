import { Hono } from 'hono';
import type { Viewer } from './context.ts';
import type { Database } from './db/client.ts';
import { Conflict, ExpectedFailure, Forbidden, InvalidInput, NotFound } from './errors.ts';
import { uuidOf } from './global-id.ts';
import { largestSheet } from './modules/import-batch/sheet.service.ts';
import { isForeign } from './same-origin.ts';
import type { SheetRoutesOptions } from './sheet-routes.ts';

/** A list that somebody sends, to be tried or to be written. */
export interface ListImportRequest {
  db: Database;
  viewer: Viewer;
  now: Date;
  file: Buffer;
  dryRun: boolean;
  /** A part of the path or the query, '' when it is not there. */
  given(name: string): string;
}

const noStore = { 'cache-control': 'no-store' };

/** A form of another site can send neither this type nor our origin. */
const isFromOurPages = (request: Request, adminUrl: string): boolean =>
  !isForeign(request, adminUrl) && request.headers.get('content-type') === 'application/octet-stream';

/**
 * `POST <path>?…&dryRun=1` with an Excel file as the body, for staff, from the admin's own origin: what `take` makes of
 * it, or what stands against it, in JSON. Only `dryRun=0` writes.
 */
export function listImportRoute(
  { db, viewerOf, adminUrl }: SheetRoutesOptions,
  { path, take }: { path: string; take(request: ListImportRequest): Promise<object> },
): Hono {
  const app = new Hono();
  app.post(path, async (c) => {
    if (!isFromOurPages(c.req.raw, adminUrl)) return c.json({ error: 'forbidden' }, 403, noStore);
    const viewer = await viewerOf(c.req.raw);
    if (!viewer) return c.json({ error: 'unauthenticated' }, 401, noStore);
    if (Number(c.req.header('content-length') ?? Infinity) > largestSheet)
      return c.json({ error: 'tooLarge' }, 413, noStore);
    const given = (name: string): string =>
      (c.req.param(name) ?? c.req.query(name) ?? '').toWellFormed().normalize('NFC');
    try {
      const file = Buffer.from(await c.req.arrayBuffer());
      const dryRun = given('dryRun') !== '0';
      return c.json(await take({ db, viewer, now: new Date(), file, dryRun, given }), 200, noStore);
    } catch (error) {
      if (error instanceof InvalidInput) return c.json({ error: 'invalid', problems: error.problems }, 422, noStore);
      if (error instanceof Conflict) return c.json({ error: 'conflict' }, 409, noStore);
      if (error instanceof Forbidden) return c.json({ error: 'forbidden' }, 403, noStore);
      if (error instanceof ExpectedFailure) return c.json({ error: 'notFound' }, 404, noStore);
      throw error;
    }
  });
  return app;
}

/**
 * The row that a request names, as ids of the API name it.
 *
 * @throws NotFound for what is no such id
 */
export function givenId({ given }: ListImportRequest, name: string, typename: string): string {
  try {
    return uuidOf(typename, given(name));
  } catch {
    throw new NotFound(typename);
  }
}
