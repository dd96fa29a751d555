import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { faultOfUrl, lookupFor, PrivateAddress } from './outside-address.ts';

export interface OutsideRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** Hosts that may be private or without TLS: `KHEO_WEBHOOK_ALLOWED_HOSTS`. */
  allowedHosts: readonly string[];
  signal: AbortSignal;
}

/**
 * Asks somebody outside, once. Follows no redirect and goes to no private address.
 *
 * @throws PrivateAddress, what the connection says, or the reason of the signal
 */
export function requestOutside(
  address: string,
  { method, headers, body, allowedHosts, signal }: OutsideRequest,
): Promise<IncomingMessage> {
  const fault = faultOfUrl(address, allowedHosts);
  if (fault) return Promise.reject(new PrivateAddress(`${address}: ${fault}`));
  const url = new URL(address);
  const lookup = lookupFor(url, allowedHosts);
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const outgoing = send(
      url,
      {
        method,
        agent: false,
        signal,
        ...(lookup ? { lookup } : {}),
        headers: { ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
      },
      resolve,
    );
    outgoing.once('error', reject);
    // also what breaks after the answer has begun
    outgoing.on('error', () => undefined);
    outgoing.end(body);
  });
}

/** A body came that is longer than it may be. */
export class TooLong extends Error {}

/** The whole body of an answer. @throws TooLong */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) {
      response.destroy();
      throw new TooLong(`more than ${most} bytes`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
