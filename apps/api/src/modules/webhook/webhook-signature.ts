import { createHmac, randomBytes } from 'node:crypto';

// Standard Webhooks 1.0: https://www.standardwebhooks.com

const prefix = 'whsec_';

/** A new secret as its receiver gets it. */
export const makeSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** The headers of one attempt; every secret signs, so that a receiver can change from one to the next. */
export function signedHeaders(
  { id, at, body }: { id: string; at: Date; body: string },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const sign = (secret: string): string =>
    createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret)}`).join(' '),
  };
}
