import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Ask } from '../../api.ts';
import { catalogueOf, type Language } from '../../catalogues/language.ts';
import type { Assets } from '../../http/assets.ts';
import { respond } from '../../http/respond.ts';
import { isSameOrigin } from '../../http/same-origin.ts';
import { pageRequest } from '../../page.tsx';
import { EXPLORER_FIELDS, explorerPage, shownAnswer } from './explorer.page.tsx';
import { runQuery } from './run-query.ts';

type PortalContext = Context<{ Bindings: HttpBindings }>;

/** What {@link explorerRoutes} needs. */
export interface ExplorerRoutesOptions {
  ask: Ask;
  assets: Assets;
  apiUrl: string;
  publicUrl: string;
  addressOf: (context: PortalContext) => string;
}

/** As much as the API takes for a question, in the most wasteful encoding of forms. */
const LARGEST_FORM = 192 * 1024;

/** `/api/graphiql`: where an operation can be tried without a program of one's own. */
export function explorerRoutes({ ask, assets, apiUrl, publicUrl, addressOf }: ExplorerRoutesOptions) {
  return {
    page: explorerPage(null),
    limit: bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => context.text('The form is too large', 413) }),
    run: async (context: PortalContext, language: Language): Promise<Response> => {
      if (!isSameOrigin((name) => context.req.header(name), publicUrl)) return context.text('Forbidden', 403);
      if (!context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
        return context.text('A form is expected', 415);
      }
      const form = new URLSearchParams(await context.req.text());
      const attempt = {
        query: form.get(EXPLORER_FIELDS.query) ?? '',
        variables: form.get(EXPLORER_FIELDS.variables) ?? '',
      };
      const outcome = await runQuery(attempt, { apiUrl, address: addressOf(context) });
      const isProblem = outcome.kind === 'empty' || outcome.kind === 'bad-variables';
      if (context.req.header('accept') === 'application/json') {
        return respond(context, {
          body: JSON.stringify(shownAnswer(outcome, catalogueOf(language).apiGuide.explorer)),
          type: 'application/json; charset=utf-8',
          status: isProblem ? 422 : 200,
          cacheControl: 'no-store',
        });
      }
      const { pathname: path, searchParams: query } = new URL(context.req.url);
      const request = pageRequest({ language, publicUrl, path, params: {}, query });
      const page = await explorerPage({ attempt, outcome })(request, ask, assets.urls);
      if (page.kind !== 'html') return context.notFound() as Response;
      return respond(context, {
        body: page.html,
        type: 'text/html; charset=utf-8',
        status: isProblem ? 422 : 200,
        cacheControl: 'no-store',
      });
    },
  };
}
