import type { Context } from 'hono';
import { ApiUnavailable } from '../api.ts';

/** So many harvesters are answered at one time; others come back, as the protocol has it. */
const MOST_AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 10;
const DEADLINE_MS = 30_000;
const LONGEST_FORM = 16 * 1024;

/**
 * Hands `/oai` through from the API, so that archives meet the portal's address.
 *
 * @throws ApiUnavailable when the API cannot be reached
 */
export function oaiProxy(apiUrl: string, secret: string | null) {
  let underWay = 0;
  const later = (context: Context, seconds: string) =>
    context.text('Too many harvesters at once', 503, { 'retry-after': seconds });
  return async (context: Context): Promise<Response> => {
    if (underWay >= MOST_AT_ONCE) return later(context, String(RETRY_AFTER_SECONDS));
    if (Number(context.req.header('content-length') ?? 0) > LONGEST_FORM) return context.text('Too long', 413);
    underWay += 1;
    try {
      const isForm = context.req.method === 'POST';
      const answer = await fetch(`${apiUrl}/oai${new URL(context.req.url).search}`, {
        method: context.req.method,
        headers: {
          ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
          ...(isForm ? { 'content-type': context.req.header('content-type') ?? '' } : {}),
        },
        body: isForm ? (await context.req.text()).slice(0, LONGEST_FORM) : undefined,
        signal: AbortSignal.timeout(DEADLINE_MS),
      }).catch((error: unknown) => {
        throw new ApiUnavailable('The archive of records could not be fetched', { cause: error });
      });
      const wait = answer.headers.get('retry-after');
      if (answer.status === 503 && wait !== null) return later(context, wait);
      return new Response(await answer.text(), {
        status: answer.status,
        headers: {
          'content-type': answer.headers.get('content-type') ?? 'text/plain',
          'cache-control': 'no-store',
        },
      });
    } finally {
      underWay -= 1;
    }
  };
}
