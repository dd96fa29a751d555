import { Hono } from 'hono';
import type { Viewer } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { Conflict, ExpectedFailure, Forbidden, InvalidInput } from '#src/errors.ts';
import { decodeGlobalId, encodeGlobalId } from '#src/global-id.ts';
import { largestSheet } from '#src/modules/import-batch/sheet.service.ts';
import { isFromOurPages, noStore } from './nomination-request.ts';
import { importNominations } from './import-nominations.service.ts';

/** What the routes of nominations need. */
export interface NominationRoutesOptions {
  db: Database;
  viewerOf(request: Request): Promise<Viewer | null>;
  adminUrl: string;
}

const longestAchievement = 1000;

/**
 * `POST /dossiers/:id/nominations?version=…&achievement=…&form=…&dryRun=1` with an Excel file as the body: the report of
 * every cell, and with `dryRun=0` the nominees. For staff, from the admin's own origin.
 */
export function nominationRoutes({ db, viewerOf, adminUrl }: NominationRoutesOptions): Hono {
  const app = new Hono();
  app.post('/dossiers/:id/nominations', async (c) => {
    if (!isFromOurPages(c.req.raw, adminUrl)) return c.json({ error: 'forbidden' }, 403, noStore);
    const viewer = await viewerOf(c.req.raw);
    if (!viewer) return c.json({ error: 'unauthenticated' }, 401, noStore);
    const id = dossierId(c.req.param('id'));
    const expectedVersion = Number(c.req.query('version'));
    if (id === null || !Number.isInteger(expectedVersion)) return c.json({ error: 'notFound' }, 404, noStore);
    if (Number(c.req.header('content-length') ?? Infinity) > largestSheet)
      return c.json({ error: 'tooLarge' }, 413, noStore);
    const file = Buffer.from(await c.req.arrayBuffer());
    const defaults = {
      form: c.req.query('form') || null,
      achievement: (c.req.query('achievement') ?? '').toWellFormed().normalize('NFC').slice(0, longestAchievement),
    };
    try {
      const dryRun = c.req.query('dryRun') !== '0';
      const done = await importNominations(
        { db, viewer, now: new Date() },
        { id, expectedVersion, file, defaults, dryRun },
      );
      return c.json({ ...done, added: done.added.map((one) => encodeGlobalId('Nominee', one)) }, 200, noStore);
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

function dossierId(globalId: string): string | null {
  try {
    const { typename, id } = decodeGlobalId(globalId);
    return typename === 'Dossier' ? id : null;
  } catch {
    return null;
  }
}
