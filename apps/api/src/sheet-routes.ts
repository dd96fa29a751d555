import { Hono } from 'hono';
import type { Viewer } from './context.ts';
import type { Database } from './db/client.ts';
import { ExpectedFailure, Forbidden, InvalidInput } from './errors.ts';
import { isForeign } from './same-origin.ts';
import { spreadsheet, spreadsheetHeaders, type Sheet } from './spreadsheet.ts';

/** What every route of an Excel file needs. */
export interface SheetRoutesOptions {
  db: Database;
  viewerOf(request: Request): Promise<Viewer | null>;
  adminUrl: string;
}

export interface SheetRequest {
  db: Database;
  viewer: Viewer;
  /** A part of the path or the query, '' when it is not there. */
  given(name: string): string;
}

const noStore = { 'cache-control': 'no-store' };

/**
 * `GET <path>` for staff, from the admin's own pages: an Excel file with the rows that `list` gives, or what stands
 * against it in JSON.
 */
export function sheetRoute(
  { db, viewerOf, adminUrl }: SheetRoutesOptions,
  { path, fileName, list }: { path: string; fileName: string; list(request: SheetRequest): Promise<Sheet> },
): Hono {
  const app = new Hono();
  app.get(path, async (c) => {
    if (isForeign(c.req.raw, adminUrl)) return c.json({ error: 'forbidden' }, 403, noStore);
    const viewer = await viewerOf(c.req.raw);
    if (!viewer) return c.json({ error: 'unauthenticated' }, 401, noStore);
    const given = (name: string): string => (c.req.param(name) ?? c.req.query(name) ?? '').toWellFormed();
    try {
      const file = await spreadsheet(await list({ db, viewer, given }));
      return c.body(file, 200, spreadsheetHeaders(fileName));
    } catch (error) {
      if (error instanceof InvalidInput) return c.json({ error: 'invalid', problems: error.problems }, 422, noStore);
      if (error instanceof Forbidden) return c.json({ error: 'forbidden' }, 403, noStore);
      if (error instanceof ExpectedFailure) return c.json({ error: 'notFound' }, 404, noStore);
      throw error;
    }
  });
  return app;
}
