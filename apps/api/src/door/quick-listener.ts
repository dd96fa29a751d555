import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { longestQuestion, type AskedOver } from './question.ts';
import type { QuickAnswer, QuickAnswers } from './quick-answers.ts';

const endpoint = '/graphql';
/** Requests that the short way could not answer, so that it is not tried again. */
const tried = new WeakSet<object>();
export const wasTried = (incoming: object | undefined): boolean => incoming !== undefined && tried.has(incoming);

/** Whether a request may be answered the short way, as far as its head tells. */
function methodOf({ method, url = '', headers }: IncomingMessage): 'GET' | 'POST' | null {
  if (method === 'GET') return url.startsWith(`${endpoint}?`) ? 'GET' : null;
  if (method !== 'POST' || url !== endpoint) return null;
  const length = Number(headers['content-length'] ?? Number.NaN);
  const plain =
    headers['content-encoding'] === undefined && headers['content-type']?.split(';')[0]?.trim() === 'application/json';
  return plain && length <= longestQuestion ? 'POST' : null;
}

function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

const oneHeader = (incoming: IncomingMessage, name: string): string | undefined => {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

function send(
  outgoing: ServerResponse,
  { status, headers, body }: QuickAnswer,
  always: Readonly<Record<string, string>>,
): void {
  const length = body.reduce((sum, part) => sum + part.length, 0);
  outgoing.writeHead(status, { ...always, ...headers, ...(status === 304 ? {} : { 'content-length': length }) });
  for (const part of body) outgoing.write(part);
  outgoing.end();
}

/**
 * Answers questions to the public door straight from the socket when they can go the short way, and hands everything else
 * to the usual listener as it came.
 */
export function quickListener(
  {
    quick,
    addressOf,
    headers,
  }: {
    quick: QuickAnswers;
    addressOf(socketAddress: string, forwardedFor: string | null): string;
    headers: Readonly<Record<string, string>>;
  },
  usual: RequestListener,
): RequestListener {
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, method: 'GET' | 'POST'): Promise<void> => {
    let given: QuickAnswer | null = null;
    try {
      const body = method === 'POST' ? await readBody(incoming) : null;
      // where the usual listener finds a body that was read already
      if (body) Object.assign(incoming, { rawBody: body });
      const asked: AskedOver = {
        method,
        text: body ? body.toString('utf8') : incoming.url!.slice(endpoint.length + 1),
        address: addressOf(incoming.socket.remoteAddress ?? '', oneHeader(incoming, 'x-forwarded-for') ?? null),
        header: (name) => oneHeader(incoming, name),
      };
      given = await quick(asked);
    } catch {
      if (incoming.destroyed && !incoming.complete) return;
      // the usual way logs and words what is wrong
    }
    if (given) {
      send(outgoing, given, headers);
      return;
    }
    tried.add(incoming);
    usual(incoming, outgoing);
  };
  return (incoming, outgoing) => {
    const method = methodOf(incoming);
    if (method) void answer(incoming, outgoing, method);
    else usual(incoming, outgoing);
  };
}
