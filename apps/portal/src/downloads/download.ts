import type { Context } from 'hono';

/** So many lists are written at one time; each asks the API for page after page. */
const MOST_AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 10;

type Body = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;

/** A file to be sent. */
export interface Download {
  name: string;
  type: string;
  /** Called when there is room for one more. */
  make: () => Promise<Body>;
}

/** Sends files, only so many at one time. */
export function downloads() {
  let underWay = 0;
  return async (context: Context, { name, type, make }: Download): Promise<Response> => {
    if (underWay >= MOST_AT_ONCE) {
      return context.text('Too many downloads at once', 503, { 'retry-after': String(RETRY_AFTER_SECONDS) });
    }
    const done = () => {
      underWay -= 1;
    };
    underWay += 1;
    let body: Body;
    try {
      body = await make();
    } catch (error) {
      done();
      throw error;
    }
    return new Response(whenEnded(body, done), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-cache',
        'x-robots-tag': 'noindex',
      },
    });
  };
}

/** The same body; `done` is called once, when it has been sent or its reader has gone. */
function whenEnded(body: Body, done: () => void) {
  if (body instanceof Uint8Array) {
    done();
    return body;
  }
  const reader = body.getReader();
  let ended = false;
  const end = () => {
    if (!ended) done();
    ended = true;
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done: isLast, value } = await reader.read().catch((error: unknown) => {
        end();
        throw error;
      });
      if (isLast) {
        end();
        controller.close();
      } else controller.enqueue(value);
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
}
