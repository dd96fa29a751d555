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

/** The body at once when it came whole in one piece with the head, as a short question does. */
function readBody(incoming: IncomingMessage): Buffer | Promise<Buffer> {
  const length = Number(incoming.headers['content-length']);
  const whole = incoming.readableLength >= length ? (incoming.read() as Buffer | null) : null;
  if (whole) return whole;
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
  outgoing.writeHead(status, { ...always, ...headers, ...(status === 304 ? {} : { 'content-length': body.length }) });
  // a text of Latin-1 goes out with the head in one piece
  outgoing.end(body, 'latin1');
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
  const finish = (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: Buffer | null,
    given: QuickAnswer | null,
  ): void => {
    if (given) {
      send(outgoing, given, headers);
      return;
    }
    // where the usual listener finds a body that was read already
    if (body) Object.assign(incoming, { rawBody: body });
    tried.add(incoming);
    usual(incoming, outgoing);
  };
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer | null): void => {
    const asked: AskedOver = {
      method: body ? 'POST' : 'GET',
      text: body ? body.toString('utf8') : incoming.url!.slice(endpoint.length + 1),
      address: addressOf(incoming.socket.remoteAddress ?? '', oneHeader(incoming, 'x-forwarded-for') ?? null),
      header: (name) => oneHeader(incoming, name),
    };
    // what goes wrong the usual way logs and words
    let given: ReturnType<QuickAnswers> = null;
    try {
      given = quick(asked);
    } catch {
      // null
    }
    if (given instanceof Promise)
      given.then(
        (later) => finish(incoming, outgoing, body, later),
        () => finish(incoming, outgoing, body, null),
      );
    else finish(incoming, outgoing, body, given);
  };
  const answerPost = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const reading = readBody(incoming);
    if (reading instanceof Promise)
      reading.then(
        (body) => answer(incoming, outgoing, body),
        // nobody is there any more
        () => undefined,
      );
    else answer(incoming, outgoing, reading);
  };
  return (incoming, outgoing) => {
    const method = methodOf(incoming);
    // node:http gives the head before the body that came with it
    if (method === 'POST') process.nextTick(answerPost, incoming, outgoing);
    else if (method === 'GET') answer(incoming, outgoing, null);
    else usual(incoming, outgoing);
  };
}
