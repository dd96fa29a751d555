import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets only our own portals through: by the secret that they and the API share. */
export const portalsOnly = (secret: string): MiddlewareHandler => {
  const expected = digest(`Bearer ${secret}`);
  return async (c, next) => {
    // the same time wherever the two differ; digests, because lengths may differ too
    if (!timingSafeEqual(digest(c.req.header('authorization') ?? ''), expected))
      return c.json({ error: { code: 'unauthenticated' } }, 401, { 'www-authenticate': 'Bearer' });
    await next();
    return undefined;
  };
};
