import { createHash } from 'node:crypto';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import type { Reading } from '#src/reading/reader.ts';

// Finished answers of the public door in the memory of this process, and what each was made from.

export type Encoding = 'identity' | 'gzip' | 'br';

/** The operation that an answer is to. */
export interface Operation {
  cost: number;
  document: DocumentNode;
  operationName: string | null;
  /** The models that it shows rows of. */
  models: ReadonlySet<string>;
}

export interface KeptAnswer extends Operation {
  /** Its bytes as a text of Latin-1: what stands behind it is put there without copying, and all is written at once. */
  body: string;
  /** Made when a GET asks for it; see etagOf. */
  etag: string | null;
  /** The body compressed, made once; waits for nobody. */
  compressed: Map<Encoding, Buffer | string>;
  ids: ReadonlySet<string>;
  lists: ReadonlyMap<string, number>;
  /** In milliseconds. */
  expires: number;
}

/** What has changed: every answer that it `touches` is dropped. */
export type Touches = (answer: KeptAnswer) => boolean;

/** Milliseconds: what changes without notice, and everything while changes are not heard, is never a second old. */
const unsteady = 900;
/** Rows of these change with a notice (see answer-changes.ts); an answer with rows of others is unsteady. */
const noticed: ReadonlySet<string> = new Set([
  'Article',
  'ArticleCategory',
  'ArticleTag',
  'Tag',
  'Category',
  'MediaFile',
  'Site',
  'DocumentReference',
  'OfficialDocument',
  'OfficialDocumentFile',
  'OfficialDocumentRelation',
  'Award',
  'AwardForm',
  'AwardDecision',
  'ArticleAward',
  'ArticleCivicModel',
  'CivicModel',
  'CivicModelStep',
  'Movement',
]);
const longest = 10_000;
/** Below this many bytes compressing gains nothing. */
const smallest = 1_000;
/** Changes that came while an answer was being read are remembered so long. */
const remembered = 10_000;

const compressors = { gzip: promisify(gzip), br: promisify(brotliCompress) };
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer>;
  readonly #byTag = new Map<string, Set<string>>();
  #recent: Array<{ at: number; touches: Touches }> = [];
  readonly #hearsChanges: () => boolean;

  /** @param hearsChanges whether changes are heard at once */
  constructor(bytes: number, hearsChanges: () => boolean) {
    this.#hearsChanges = hearsChanges;
    this.#answers = new LRUCache({
      // an answer, its compressed forms, its key and what it was made from
      maxSize: Math.max(1, bytes),
      sizeCalculation: ({ body, ids }, key) => body.length * 2 + key.length * 2 + ids.size * 200 + 1_000,
      dispose: (answer, key) => this.#forget(key, answer),
    });
  }

  get(key: string): KeptAnswer | null {
    const answer = this.#answers.get(key);
    if (!answer) return null;
    if (answer.expires > Date.now()) return answer;
    this.#answers.delete(key);
    return null;
  }

  /** Keeps an answer whose reading began at `began`, unless what it was made from has changed since. */
  put(key: string, reading: Reading, operation: Operation, began: number): KeptAnswer {
    const answer = finishAnswer(reading, operation, began, this.#hearsChanges());
    const changed = this.#recent.some(({ at, touches }) => at >= began && touches(answer));
    if (!changed && answer.expires > Date.now()) this.#answers.set(key, answer);
    // one that is larger than all that may be kept is not
    if (this.#answers.peek(key) === answer) {
      for (const tag of tagsOf(answer)) {
        const keys = this.#byTag.get(tag) ?? new Set();
        this.#byTag.set(tag, keys.add(key));
      }
    }
    return answer;
  }

  /** Drops what has one of the tags and is touched. */
  drop(tags: Iterable<string>, touches: Touches): void {
    this.#remember(touches);
    for (const tag of tags)
      for (const key of this.#byTag.get(tag) ?? []) {
        const answer = this.#answers.peek(key);
        if (answer && touches(answer)) this.#answers.delete(key);
      }
  }

  dropWhere(touches: Touches): void {
    this.#remember(touches);
    for (const [key, answer] of this.#answers.entries()) if (touches(answer)) this.#answers.delete(key);
  }

  clear(): void {
    this.dropWhere(() => true);
  }

  get size(): number {
    return this.#answers.size;
  }

  #remember(touches: Touches): void {
    const at = Date.now();
    this.#recent = [...this.#recent.filter((change) => change.at > at - remembered), { at, touches }];
  }

  #forget(key: string, answer: KeptAnswer): void {
    for (const tag of tagsOf(answer)) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }
}

const tagsOf = ({ ids, lists }: KeptAnswer): string[] => [...ids, ...lists.keys()];

/** An answer as it is sent, once or for a while. */
export function finishAnswer(
  { body, ids, lists, until }: Reading,
  { cost, document, operationName, models }: Operation,
  began: number,
  hearsChanges: boolean,
): KeptAnswer {
  const steady = until > 0 && hearsChanges && [...models].every((model) => noticed.has(model));
  return {
    body: Buffer.from(body).toString('latin1'),
    cost,
    document,
    operationName,
    models,
    etag: null,
    compressed: new Map(),
    ids,
    lists,
    expires: until < 0 ? began : steady ? Math.min(until, began + longest) : began + unsteady,
  };
}

/** The same for the same body. */
export const etagOf = (answer: KeptAnswer): string =>
  (answer.etag ??= createHash('sha1').update(answer.body, 'latin1').digest('base64url'));

/** The body in a form that the client takes. The first who ask get it as it is, while it is being compressed. */
export function bodyFor(answer: KeptAnswer, acceptEncoding: string | undefined): [Encoding, Buffer | string] {
  if (!acceptEncoding || answer.body.length < smallest) return ['identity', answer.body];
  const encoding = /\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(acceptEncoding)
    ? 'br'
    : /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(acceptEncoding)
      ? 'gzip'
      : 'identity';
  if (encoding === 'identity') return ['identity', answer.body];
  const known = answer.compressed.get(encoding);
  if (known !== undefined) return known === answer.body ? ['identity', known] : [encoding, known];
  // being made
  answer.compressed.set(encoding, answer.body);
  const bytes = Buffer.from(answer.body, 'latin1');
  const work = encoding === 'br' ? compressors.br(bytes, brotliOptions) : compressors.gzip(bytes);
  work.then(
    (made) => answer.compressed.set(encoding, made),
    () => undefined,
  );
  return ['identity', answer.body];
}
