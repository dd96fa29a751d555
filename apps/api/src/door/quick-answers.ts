import type { Logger } from 'pino';
import type { PersistedOperations } from '#src/modules/partner/persisted-operation.service.ts';
import type { Question, Reader, Ready } from '#src/reading/reader.ts';
import { bodyFor, etagOf, finishAnswer, type AnswerCache, type KeptAnswer, type Operation } from './answer-cache.ts';
import { isUnavailable, maskErrors } from './mask.ts';
import { cachingHeaders } from './cacheable.ts';
import { mediaTypeFor, questionOf, type AskedOver } from './question.ts';

/** Who asks, and what is to stand in the answer about that. */
export interface Admission {
  headers: Readonly<Record<string, string>>;
  /** Extensions of the answer to a POST. */
  extensions: Readonly<Record<string, unknown>> | null;
  /** Whether caches on the way may keep the answer. */
  shared: boolean;
}

/** Lets a caller in, for a cost; null: the usual way refuses, and says why. */
export type Admit = (asked: AskedOver, operation: Operation) => Admission | null | Promise<Admission | null>;

export interface QuickAnswer {
  status: number;
  headers: Record<string, string>;
  /** A string: its bytes as a text of Latin-1. */
  body: Buffer | string;
}

/** Answers a request, at once when the answer is kept; null: it goes the usual way. */
export type QuickAnswers = (asked: AskedOver) => QuickAnswer | null | Promise<QuickAnswer | null>;

/**
 * The public door's short way: an answer that is kept, or one that a single statement gives. Everything else, all
 * refusals among it, goes the usual way through Yoga.
 */
export function createQuickAnswers({
  reader,
  cache,
  admit,
  operations,
  log,
}: {
  reader: Reader;
  /** Null: nothing is kept. */
  cache: AnswerCache | null;
  admit: Admit;
  operations: PersistedOperations;
  log: Logger;
}): QuickAnswers {
  /** Several who ask the same at once wait for one reading. */
  const underWay = new Map<string, Promise<KeptAnswer | null>>();
  const mask = maskErrors(log);

  const readOnce = (key: string, ready: Ready): Promise<KeptAnswer | null> => {
    const known = underWay.get(key);
    if (known) return known;
    const began = Date.now();
    const reading = ready
      .read()
      .then((read) => {
        if (!read) return null;
        return cache ? cache.put(key, read, ready, began) : finishAnswer(read, ready, began, false);
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  };

  const textOf = async (asked: AskedOver): Promise<Question | null> => {
    const question = questionOf(asked);
    if (question === null || 'query' in question) return question;
    const { hash, ...more } = question;
    const query = await operations.find(hash);
    return query === null ? null : { query, ...more };
  };

  const read = async (asked: AskedOver, type: string, key: string): Promise<QuickAnswer | null> => {
    const question = await textOf(asked);
    const ready = question && reader(question);
    if (!ready) return null;
    const admission = await admit(asked, ready);
    if (!admission) return null;
    try {
      const answer = await readOnce(key, ready);
      return answer && respond(asked, type, answer, admission);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      const masked = mask(error, '') as Error & { extensions?: unknown };
      const body = { errors: [{ message: masked.message, extensions: masked.extensions }], data: null };
      return {
        status: 200,
        headers: { ...admission.headers, 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
        body: Buffer.from(JSON.stringify(body)),
      };
    }
  };

  return (asked) => {
    const type = mediaTypeFor(asked.header('accept') ?? null);
    if (type === null) return null;
    // the key is the request's own text: whoever asks in the same words gets the same answer
    const key = asked.text;
    const kept = cache?.get(key) ?? null;
    if (!kept) return read(asked, type, key);
    const admitted = (admission: Admission | null) => admission && respond(asked, type, kept, admission);
    const admission = admit(asked, kept);
    return admission instanceof Promise ? admission.then(admitted) : admitted(admission);
  };
}

function respond(asked: AskedOver, type: string, answer: KeptAnswer, admission: Admission): QuickAnswer {
  const headers: Record<string, string> = { ...admission.headers, 'content-type': `${type}; charset=utf-8` };
  if (asked.method === 'POST') {
    if (admission.extensions) return { status: 200, headers, body: withExtensions(answer.body, admission.extensions) };
    const [encoding, body] = bodyFor(answer, asked.header('accept-encoding'));
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    return { status: 200, headers, body };
  }
  const [encoding, body] = bodyFor(answer, asked.header('accept-encoding'));
  const tag = etagOf(answer);
  const etag = `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  Object.assign(headers, cachingHeaders(etag, admission.shared));
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  // whichever form the client has: all of them say the same
  const known = asked.header('if-none-match');
  if (known && (known === '*' || known.includes(tag))) return { status: 304, headers, body: '' };
  return { status: 200, headers, body };
}

/** The body, which ends with the data, with more behind it. */
const withExtensions = (body: string, extensions: Readonly<Record<string, unknown>>): string =>
  `${body.slice(0, -1)},"extensions":${JSON.stringify(extensions)}}`;
