import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { uuidOf } from '#src/global-id.ts';
import { portalsOnly } from '#src/portal-secret.ts';
import { createOpinionBox } from './opinion.service.ts';

export interface OpinionRoutesOptions {
  ownerDb: Database;
  /** Shared with the portals; without one the route is not there. */
  secret: string | undefined;
}

const globalId = (typename: string) =>
  z
    .string()
    .max(120)
    .transform((value, context) => {
      try {
        return uuidOf(typename, value);
      } catch {
        context.addIssue('not an id');
        return z.NEVER;
      }
    });

/** Longer texts than the rules allow get through here, so that the rules can say so. */
const sentOpinion = z.strictObject({
  consultation: globalId('Consultation'),
  entry: globalId('ConsultationEntry').nullable(),
  text: z.string().max(20_000),
  senderName: z.string().max(2_000),
  contact: z.string().max(2_000),
  /** The sender's network, as the portal sees it. */
  network: z.string().min(1).max(100),
});

const largestOpinion = 96 * 1024;

/** `POST /internal/opinions`: portals hand in what citizens say of nominees. Nothing can be read here. */
export function opinionRoutes({ ownerDb, secret }: OpinionRoutesOptions): Hono {
  const app = new Hono();
  if (!secret) return app;
  const receive = createOpinionBox(ownerDb);

  app.post(
    '/internal/opinions',
    portalsOnly(secret),
    bodyLimit({ maxSize: largestOpinion, onError: (c) => c.json({ error: { code: 'too-large' } }, 413) }),
    async (c) => {
      const sent = sentOpinion.safeParse(await c.req.json().catch(() => null));
      if (!sent.success) return c.json({ error: { code: 'bad-request' } }, 400);
      const { consultation, entry, network, ...opinion } = sent.data;
      const senderKey = createHmac('sha256', secret).update(`opinion ${network}`).digest('hex');
      const outcome = await receive(
        { ...opinion, consultationId: consultation, entryId: entry, senderKey },
        new Date(),
      );
      switch (outcome.kind) {
        case 'received':
          return c.body(null, 204);
        case 'refused':
          return c.json({ error: { code: 'refused', problems: outcome.problems } }, 422);
        case 'unknown':
          return c.json({ error: { code: 'not-found' } }, 404);
        case 'closed':
          return c.json({ error: { code: 'closed' } }, 409);
        case 'flooded':
          return c.json({ error: { code: 'too-many' } }, 429, { 'retry-after': String(outcome.retryAfter) });
      }
    },
  );
  return app;
}
