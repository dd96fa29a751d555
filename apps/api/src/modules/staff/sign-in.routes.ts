import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { isForeign } from '#src/same-origin.ts';
import type { Authentication } from './authentication.service.ts';

export interface SignInRoutesOptions {
  authentication: Authentication;
  addressOf(c: Context): string;
  /** Where the admin is served from. */
  adminUrl: string;
}

const credentials = z.object({ email: z.string().max(320), password: z.string().min(1).max(1000) });

/** `POST /auth/sign-in/email` and `POST /auth/sign-out`; nothing else of better-auth is reachable. */
export function signInRoutes({ authentication, addressOf, adminUrl }: SignInRoutesOptions): Hono {
  const app = new Hono();
  const refuse = (
    c: Context,
    status: 400 | 401 | 403 | 413 | 415 | 429 | 503,
    code: string,
    message: string,
    headers?: Record<string, string>,
  ): Response => c.json({ error: { code, message } }, status, { 'cache-control': 'no-store', ...headers });

  app.use(
    '/auth/*',
    bodyLimit({
      maxSize: 8 * 1024,
      onError: (c) => refuse(c, 413, 'too-large', 'Yêu cầu quá lớn. | The request is too large.'),
    }),
  );
  app.use('/auth/*', async (c, next) => {
    if (isForeign(c.req.raw, adminUrl))
      return refuse(
        c,
        403,
        'foreign-origin',
        'Yêu cầu từ trang khác bị từ chối. | A request of another site is refused.',
      );
    return next();
  });

  app.post('/auth/sign-in/email', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      return refuse(c, 415, 'unsupported-media-type', 'Gửi dạng application/json. | Send application/json.');
    }
    const given = credentials.safeParse(await c.req.json().catch(() => null));
    if (!given.success) return refuse(c, 400, 'bad-request', 'Cần email và password. | email and password are needed.');
    const { email, password } = given.data;
    const address = addressOf(c);
    const counted = await authentication.countTry(email, address);
    if (!counted.allowed) {
      return refuse(
        c,
        429,
        'too-many-tries',
        'Đã thử quá nhiều lần, xin đợi rồi thử lại. | Too many tries; wait and try again.',
        { 'retry-after': String(counted.retryAfter) },
      );
    }
    const headers = new Headers(c.req.raw.headers);
    headers.delete('content-length');
    const answer = await authentication.handler(
      new Request(c.req.raw.url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ email: email.trim().toLowerCase(), password, rememberMe: true }),
      }),
    );
    if (answer.status >= 500)
      return refuse(
        c,
        503,
        'unavailable',
        'Hệ thống đang bận, xin thử lại sau ít phút. | The service is busy; please try again in a moment.',
      );
    if (!answer.ok)
      return refuse(
        c,
        401,
        'wrong-credentials',
        'Thư điện tử hoặc mật khẩu không đúng. | The e-mail address or the password is wrong.',
      );
    await authentication.forgive(email, address);
    // the session's token is in the cookie, where scripts cannot read it, and nowhere else
    const signedIn = c.json({ signedIn: true }, 200, { 'cache-control': 'no-store' });
    for (const cookie of answer.headers.getSetCookie()) signedIn.headers.append('set-cookie', cookie);
    return signedIn;
  });

  app.post('/auth/sign-out', async (c) => {
    const answer = await authentication.handler(
      new Request(c.req.raw.url, { method: 'POST', headers: c.req.raw.headers }),
    );
    const signedOut = c.json({ signedOut: true }, 200, { 'cache-control': 'no-store' });
    for (const cookie of answer.headers.getSetCookie()) signedOut.headers.append('set-cookie', cookie);
    return signedOut;
  });

  app.all('/auth/*', (c) => c.notFound());
  return app;
}
