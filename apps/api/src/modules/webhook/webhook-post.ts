import type { DeliveryFailure } from '@kheo/domain/labels/webhook-labels';
import type { IncomingMessage } from 'node:http';
import { PrivateAddress } from '#src/outside-address.ts';
import { requestOutside } from '#src/outside-request.ts';

/** What became of one attempt. */
export interface Outcome {
  /** Null when there was no answer. */
  status: number | null;
  /** Null when it was taken. */
  failure: Exclude<DeliveryFailure, 'payload'> | null;
  /** The beginning of the answer. */
  body: string;
  /** Milliseconds that the receiver wants to be left alone. */
  wishedPause: number | null;
}

export interface Sending {
  /** Hosts that may be private or without TLS: `KHEO_WEBHOOK_ALLOWED_HOSTS`. */
  allowedHosts: readonly string[];
  /** Milliseconds; 15,000 by the specification. */
  timeout: number;
  /** Aborted when the process is about to end. */
  ending: AbortSignal;
}

/** Bytes of an answer that are read and kept. */
const keptOfAnswer = 4_096;
const certificateFaults = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ALTNAME/;

function failureOf(error: NodeJS.ErrnoException): Outcome['failure'] {
  if (error instanceof PrivateAddress) return 'private-address';
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || error.code === 'ABORT_ERR') return 'time-out';
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'no-name';
  return certificateFaults.test(error.code ?? '') ? 'certificate' : 'no-connection';
}

/** Seconds or a date, as Retry-After has it. */
function pauseIn(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const milliseconds = /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : null;
}

/** The beginning of a body; the status counts even when the rest never comes. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= keptOfAnswer) break;
    }
  } catch {
    // what came so far is what there is
  }
  response.destroy();
  // PostgreSQL takes no NUL
  return Buffer.concat(parts).subarray(0, keptOfAnswer).toString('utf8').replaceAll('\u0000', '');
}

/** Sends a body once. Follows no redirect, goes to no private address, waits no longer than it should. */
export async function postWebhook(
  address: string,
  headers: Record<string, string>,
  body: string,
  { allowedHosts, timeout, ending }: Sending,
): Promise<Outcome> {
  const signal = AbortSignal.any([AbortSignal.timeout(timeout), ending]);
  try {
    const response = await requestOutside(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Kheo-Webhook/1', ...headers },
      body,
      allowedHosts,
      signal,
    });
    const status = response.statusCode ?? 0;
    const text = await beginningOf(response);
    const taken = status >= 200 && status < 300;
    const failure = taken ? null : status >= 300 && status < 400 ? 'redirect' : 'status';
    return { status, failure, body: text, wishedPause: pauseIn(response.headers['retry-after'], Date.now()) };
  } catch (error) {
    const cause = signal.aborted ? (signal.reason as Error) : (error as Error);
    return { status: null, failure: failureOf(cause), body: '', wishedPause: null };
  }
}
