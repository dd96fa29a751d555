import type { Context } from 'hono';
import type { Ask } from '../api.ts';
import { readSearch } from '../award/award-search.ts';
import type { Language } from '../catalogues/language.ts';
import type { AwardListFormat } from '../paths.ts';
import { awardList, LIST_TYPES } from './award-list.ts';
import type { downloads } from './download.ts';

interface AwardListRoutes {
  ask: Ask;
  publicUrl: string;
  send: ReturnType<typeof downloads>;
}

/** Answers `/khen-thuong.csv`, `.xlsx` and `.json` with what the query of the register's page finds. */
export function awardListDownload({ ask, publicUrl, send }: AwardListRoutes) {
  return (context: Context, language: Language): Promise<Response> => {
    const format = context.req.path.split('.').at(-1) as AwardListFormat;
    const search = readSearch(new URL(context.req.url).searchParams);
    return send(context, {
      name: `danh-sach-khen-thuong.${format}`,
      type: LIST_TYPES[format],
      make: () => awardList(format, { ask, search, language, publicUrl }),
    });
  };
}
