import { GraphQLError } from 'graphql';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { replayOwnDelivery } from '#src/modules/webhook/webhook-delivery.service.ts';
import { portalsOnly } from '#src/portal-secret.ts';
import { readConsole } from './partner-console.service.ts';
import { openLink } from './partner-link.service.ts';

export interface PartnerConsoleRoutesOptions {
  ownerDb: Database;
  /** Shared with the portals; without one the routes are not there. */
  secret: string | undefined;
}

const token = z.string().max(200);
const cursor = z.string().max(500).optional();
const wish = z.strictObject({ token, webhook: z.string().max(120).optional(), after: cursor, before: cursor });
const wishToReplay = z.strictObject({
  token,
  delivery: z
    .string()
    .max(120)
    .transform((value, context) => {
      try {
        return uuidOf('WebhookDelivery', value);
      } catch {
        context.addIssue('not an id');
        return z.NEVER;
      }
    }),
});

/**
 * `POST /internal/partner-console`: portals show partners' own people what is theirs. Two things are asked for each
 * time: the portal's secret and the token of a link. The public role sees nothing of this.
 */
export function partnerConsoleRoutes({ ownerDb, secret }: PartnerConsoleRoutesOptions): Hono {
  const app = new Hono();
  if (!secret) return app;
  const small = bodyLimit({ maxSize: 4096, onError: (c) => c.json({ error: { code: 'too-large' } }, 413) });
  const bad = (c: Context) => c.json({ error: { code: 'bad-request' } }, 400);
  const away = (c: Context, code: string) => c.json({ error: { code } }, 403, { 'cache-control': 'no-store' });

  app.post('/internal/partner-console', portalsOnly(secret), small, async (c) => {
    const sent = wish.safeParse(await c.req.json().catch(() => null));
    if (!sent.success) return bad(c);
    const now = new Date();
    const link = await openLink(ownerDb, sent.data.token, now);
    if ('refused' in link) return away(c, link.refused);
    try {
      return c.json(await readConsole(ownerDb, link, sent.data, now), 200, { 'cache-control': 'no-store' });
    } catch (error) {
      // a cursor that is none
      if (error instanceof GraphQLError) return bad(c);
      throw error;
    }
  });

  app.post('/internal/partner-console/replay', portalsOnly(secret), small, async (c) => {
    const sent = wishToReplay.safeParse(await c.req.json().catch(() => null));
    if (!sent.success) return bad(c);
    const link = await openLink(ownerDb, sent.data.token, new Date());
    if ('refused' in link) return away(c, link.refused);
    try {
      await replayOwnDelivery(ownerDb, {
        id: sent.data.delivery,
        partnerId: link.partnerId,
        note: `replayed by the partner, link ${link.id}`,
      });
      return c.body(null, 204);
    } catch (error) {
      if (error instanceof NotFound) return c.json({ error: { code: 'not-found' } }, 404);
      throw error;
    }
  });
  return app;
}
