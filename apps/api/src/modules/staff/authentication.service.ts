import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { networkOf } from '#src/network-address.ts';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), argon2id);

export interface AuthenticationOptions {
  db: Database;
  /** Where the admin is, without a slash at the end; https makes the cookie a secure one. */
  adminUrl: string;
  /** Signs the session cookie. */
  secret: string;
}

const allowedFailures = 5;
const window = 15 * 60;
const week = 7 * 24 * 60 * 60;

export interface Authentication {
  /** better-auth's own handling of a request below /auth. */
  handler(request: Request): Promise<Response>;
  /** The active member of staff whose session cookie the request carries. */
  viewerOf(request: Request): Promise<Viewer | null>;
  /** Counts one try to sign in; refused while there were five failures in fifteen minutes. */
  countTry(email: string, address: string): Promise<{ allowed: true } | { allowed: false; retryAfter: number }>;
  /** Takes the tries of a successful sign-in back. */
  forgive(email: string, address: string): Promise<void>;
}

export function createAuthentication({ db, adminUrl, secret }: AuthenticationOptions): Authentication {
  const secure = adminUrl.startsWith('https:');
  const auth = betterAuth({
    appName: 'Khéo',
    baseURL: adminUrl,
    basePath: '/auth',
    secret,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // the admin may be reached under several names; a browser of another site is refused before this
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin');
      return origin ? [origin] : [];
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: {
        hash: hashPassword,
        verify: ({ hash: stored, password }) => verify(stored, password.normalize('NFKC')),
      },
    },
    user: { modelName: 'staff' },
    session: { modelName: 'staffSession', expiresIn: week, updateAge: 24 * 60 * 60 },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    rateLimit: { enabled: false }, // ours counts failures only, in the database
    advanced: {
      database: { generateId: 'uuid' },
      // __Host- binds the cookie to this very host; better-auth itself knows only the weaker __Secure-
      cookiePrefix: secure ? '__Host-kheo' : 'kheo',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const staff = await db.staff.findUnique({ where: { id: session.userId }, select: { active: true } });
            if (!staff?.active)
              throw new APIError('UNAUTHORIZED', {
                message: 'Invalid email or password',
                code: 'INVALID_EMAIL_OR_PASSWORD',
              });
          },
        },
      },
    },
  });

  const limiter = (keyPrefix: string) =>
    new RateLimiterPrisma({
      storeClient: db,
      tableName: 'rateLimit',
      keyPrefix,
      points: allowedFailures,
      duration: window,
    });
  const byAccount = limiter('sign-in-account');
  const byAddress = limiter('sign-in-address');
  const accountKey = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

  return {
    handler: (request) => auth.handler(request),
    viewerOf: async (request) => {
      if (!request.headers.get('cookie')?.includes('kheo.')) return null;
      const session = await auth.api.getSession({ headers: request.headers });
      if (!session) return null;
      const staff = await db.staff.findUnique({
        where: { id: session.user.id, active: true },
        select: { id: true, name: true, email: true, penName: true, roles: true },
      });
      return staff;
    },
    countTry: async (email, address) => {
      try {
        // one after the other: an address that is refused must not close the accounts that it goes on naming
        await byAddress.consume(networkOf(address));
        await byAccount.consume(accountKey(email));
        return { allowed: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { allowed: false, retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
    forgive: async (email, address) => {
      await Promise.all([byAccount.delete(accountKey(email)), byAddress.reward(networkOf(address))]);
    },
  };
}
