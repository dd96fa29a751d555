import { createHash } from 'node:crypto';

/**
 * What an answer to GET says of its being kept: a second, as fresh as pages are; meanwhile a cache may show what it has and
 * ask anew behind that. Only what everybody gets is kept by shared caches.
 */
export const cachingHeaders = (etag: string, shared: boolean): Record<string, string> => ({
  etag,
  vary: 'Accept, Accept-Encoding, Authorization',
  'cache-control': shared
    ? 'public, max-age=1, s-maxage=1, stale-while-revalidate=10'
    : 'private, max-age=1, stale-while-revalidate=10',
});

/**
 * The usual way's answer to a GET, made fit for caches when it is the data that was asked for. Whatever else it is, a
 * refusal or an operation that nobody has registered yet, may be another thing the next moment.
 */
export async function cacheable(
  request: Request,
  answer: Response,
  { answered, shared }: { answered: boolean; shared: boolean },
): Promise<Response> {
  if (request.method !== 'GET') return answer;
  if (!answered || answer.status !== 200) {
    if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store');
    return answer;
  }
  const body = await answer.text();
  const tag = createHash('sha1').update(body).digest('base64url');
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  for (const [name, value] of Object.entries(cachingHeaders(`"${tag}"`, shared))) headers.set(name, value);
  const known = request.headers.get('if-none-match');
  if (known !== null && (known === '*' || known.includes(tag))) return new Response(null, { status: 304, headers });
  return new Response(body, { status: 200, headers });
}
