import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Ask } from '../../api.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Assets } from '../../http/assets.ts';
import { networkOf } from '../../http/client-address.ts';
import { respond } from '../../http/respond.ts';
import { isSameOrigin } from '../../http/same-origin.ts';
import { createFormTokens } from '../../opinion/form-token.ts';
import { pageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { consultationPage } from './consultation.page.tsx';
import { takeOpinion } from './take-opinion.ts';

type PortalContext = Context<{ Bindings: HttpBindings }>;

/** What {@link consultationRoutes} needs. */
export interface ConsultationRoutesOptions {
  ask: Ask;
  assets: Assets;
  apiUrl: string;
  publicUrl: string;
  /** Null: opinions cannot be handed to the API. */
  secret: string | null;
  addressOf: (context: PortalContext) => string;
  notFound: (context: PortalContext) => Promise<Response>;
}

/** The longest opinion in the most wasteful encoding of forms, and some room. */
const LARGEST_FORM = 64 * 1024;

/** `/lay-y-kien/:id`: the page with the form, and where the form is sent to. */
export function consultationRoutes(options: ConsultationRoutesOptions) {
  const { ask, assets, apiUrl, publicUrl, secret, addressOf, notFound } = options;
  const tokens = secret === null ? null : createFormTokens(secret);
  return {
    page: consultationPage({ tokens }),
    limit: bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => context.text('The form is too large', 413) }),
    take: async (context: PortalContext, language: Language): Promise<Response> => {
      if (secret === null || tokens === null) return notFound(context);
      if (!isSameOrigin((name) => context.req.header(name), publicUrl)) return context.text('Forbidden', 403);
      if (!context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
        return context.text('A form is expected', 415);
      }
      const consultation = context.req.param('id') ?? '';
      const outcome = await takeOpinion(
        {
          consultation,
          form: new URLSearchParams(await context.req.text()),
          network: networkOf(addressOf(context)),
          now: Date.now(),
        },
        { apiUrl, secret, tokens },
      );
      if (outcome.kind === 'unknown') return notFound(context);
      // After a redirect, loading the page again sends nothing again.
      if (outcome.kind === 'sent') return context.redirect(paths.opinionSent(language, consultation), 303);
      const { pathname: path, searchParams: query } = new URL(context.req.url);
      const request = pageRequest({ language, publicUrl, path, params: { id: consultation }, query });
      const page = await consultationPage({ tokens, submission: outcome.submission })(request, ask, assets.urls);
      if (page.kind !== 'html') return notFound(context);
      return respond(context, {
        body: page.html,
        type: 'text/html; charset=utf-8',
        status: outcome.status,
        cacheControl: 'no-store',
      });
    },
  };
}
