import type { Context } from 'hono';
import type { Ask } from '../api.ts';
import { readSearch } from '../award/award-search.ts';
import type { Language } from '../catalogues/language.ts';
import type { AwardListFormat } from '../paths.ts';
import { awardList, LIST_TYPES } from './award-list.ts';

/** So many lists are written at one time; each asks the API for page after page. */
const MOST_AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 10;

/** Answers `/khen-thuong.csv`, `.xlsx` and `.json` with what the query of the register's page finds. */
export function awardListDownload({ ask, publicUrl }: { ask: Ask; publicUrl: string }) {
  let underWay = 0;
  return async (context: Context, language: Language): Promise<Response> => {
    if (underWay >= MOST_AT_ONCE) {
      return context.text('Too many downloads at once', 503, { 'retry-after': String(RETRY_AFTER_SECONDS) });
    }
    const format = context.req.path.split('.').at(-1) as AwardListFormat;
    const search = readSearch(new URL(context.req.url).searchParams);
    const done = () => {
      underWay -= 1;
    };
    underWay += 1;
    let body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
    try {
      body = await awardList(format, { ask, search, language, publicUrl });
    } catch (error) {
      done();
      throw error;
    }
    return new Response(whenEnded(body, done), {
      headers: {
        'content-type': LIST_TYPES[format],
        'content-disposition': `attachment; filename="danh-sach-khen-thuong.${format}"`,
        'cache-control': 'no-cache',
        'x-robots-tag': 'noindex',
      },
    });
  };
}

/** The same body; `done` is called once, when it has been sent or its reader has gone. */
function whenEnded(body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>, done: () => void) {
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
