import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024;

/** A page may be kept by anyone, but must be asked about each time: a correction shows at once. */
const ALWAYS_ASK = 'public, max-age=0, must-revalidate';

/** What {@link respond} sends. */
export interface TextAnswer {
  body: string;
  type: string;
  status?: 200 | 403 | 404 | 422 | 429 | 500 | 503;
  cacheControl?: string;
  /** Seconds after which a failed page may be tried again. */
  retryAfter?: number;
}

interface Forms {
  tag: string;
  br?: Promise<Uint8Array<ArrayBuffer>>;
  gzip?: Promise<Uint8Array<ArrayBuffer>>;
}

/** Tag and compressed forms of an answer that is sent more than once are made once. */
const forms = new WeakMap<TextAnswer, Forms>();

function formsOf(answer: TextAnswer): Forms {
  const known = forms.get(answer);
  if (known !== undefined) return known;
  const made = { tag: `W/"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"` };
  forms.set(answer, made);
  return made;
}

/**
 * Sends text with an ETag, as 304 when the reader has it already, compressed when it is worth it.
 * The tag is weak: the same text may travel in several encodings.
 */
export async function respond(context: Context, answer: TextAnswer): Promise<Response> {
  const { body, type, status = 200, cacheControl = ALWAYS_ASK } = answer;
  const headers = new Headers({ 'content-type': type, 'cache-control': cacheControl, vary: 'accept-encoding' });
  if (answer.retryAfter !== undefined) headers.set('retry-after', String(answer.retryAfter));
  if (status === 200) {
    const { tag } = formsOf(answer);
    headers.set('etag', tag);
    if (matches(context.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  }
  const accepted = context.req.header('accept-encoding') ?? '';
  if (body.length >= WORTH_COMPRESSING && /\bbr\b/.test(accepted)) {
    headers.set('content-encoding', 'br');
    const made = formsOf(answer);
    made.br ??= toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).then(
      (bytes) => new Uint8Array(bytes),
    );
    return new Response(await made.br, { status, headers });
  }
  if (body.length >= WORTH_COMPRESSING && /\bgzip\b/.test(accepted)) {
    headers.set('content-encoding', 'gzip');
    const made = formsOf(answer);
    made.gzip ??= toGzip(body).then((bytes) => new Uint8Array(bytes));
    return new Response(await made.gzip, { status, headers });
  }
  return new Response(body, { status, headers });
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => candidate.trim() === tag || candidate.trim() === '*');
}
