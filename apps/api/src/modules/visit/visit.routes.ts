import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { portalsOnly } from '#src/portal-secret.ts';
import { recordVisits } from './visit.service.ts';

export interface VisitRoutesOptions {
  ownerDb: Database;
  /** Shared with the portals; without one the route is not there. */
  secret: string | undefined;
}

const count = z.int().min(0).max(100_000);
const visitBatch = z.strictObject({
  visits: count,
  present: z.array(z.string().regex(/^[0-9a-f]{32,64}$/)).max(5_000),
  articleViews: z
    .record(z.string().max(120), count)
    .refine((views) => Object.keys(views).length <= 5_000, 'at most 5000 articles'),
});

/** Five thousand hashes of 64 characters and as many views fit. */
const largestBatch = 768 * 1024;

/** `POST /internal/visits`: portals hand in what they counted. */
export function visitRoutes({ ownerDb, secret }: VisitRoutesOptions): Hono {
  const app = new Hono();
  if (!secret) return app;

  app.post(
    '/internal/visits',
    portalsOnly(secret),
    bodyLimit({ maxSize: largestBatch, onError: (c) => c.json({ error: { code: 'too-large' } }, 413) }),
    async (c) => {
      const batch = visitBatch.safeParse(await c.req.json().catch(() => null));
      if (!batch.success) return c.json({ error: { code: 'bad-request' } }, 400);
      await recordVisits(ownerDb, batch.data, new Date());
      return c.body(null, 204);
    },
  );
  return app;
}
