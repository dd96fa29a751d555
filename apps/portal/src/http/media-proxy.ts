import type { Context } from 'hono';
import { ApiUnavailable } from '../api.ts';

const PASSED_TO_API = ['range', 'if-none-match', 'if-modified-since', 'if-range'] as const;
const PASSED_TO_READER = [
  'content-type',
  'content-length',
  'content-range',
  'content-disposition',
  'content-security-policy',
  'accept-ranges',
  'cache-control',
  'etag',
  'last-modified',
] as const;

/** A key and a file name, each a plain word: nothing that could lead elsewhere on the API. */
const MEDIA_PATH = /^\/media\/[\w-]+\/[\w-]+\.\w+$/;

/**
 * Hands a picture or document through from the API, so that readers meet one origin only. Cookies stay
 * behind: the API answers as it does to the public, and a draft's picture is not found.
 *
 * @returns null when the path can be no media file's
 * @throws ApiUnavailable when the API cannot be reached
 */
export async function passMedia(context: Context, apiUrl: string): Promise<Response | null> {
  if (!MEDIA_PATH.test(context.req.path)) return null;
  const headers = new Headers();
  for (const name of PASSED_TO_API) {
    const value = context.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const answer = await fetch(`${apiUrl}${context.req.path}`, {
    method: context.req.method,
    headers,
    redirect: 'manual',
    signal: context.req.raw.signal,
  }).catch((error: unknown) => {
    throw new ApiUnavailable('A media file could not be fetched', { cause: error });
  });
  const kept = new Headers();
  for (const name of PASSED_TO_READER) {
    const value = answer.headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: kept });
}
