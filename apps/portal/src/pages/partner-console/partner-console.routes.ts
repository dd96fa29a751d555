import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { bodyLimit } from 'hono/body-limit';
import type { Ask } from '../../api.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Assets } from '../../http/assets.ts';
import { respond } from '../../http/respond.ts';
import { isSameOrigin } from '../../http/same-origin.ts';
import { pageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { createConsoleApi } from './console-api.ts';
import { CODE_FIELD, partnerConsolePage, type ConsoleState } from './partner-console.page.tsx';

type PortalContext = Context<{ Bindings: HttpBindings }>;

/** What {@link partnerConsoleRoutes} needs. */
export interface PartnerConsoleRoutesOptions {
  ask: Ask;
  assets: Assets;
  apiUrl: string;
  publicUrl: string;
  /** Null: there is no console. */
  secret: string | null;
  notFound: (context: PortalContext) => Promise<Response>;
}

/** A working day; afterwards the link is opened again. */
const SESSION_SECONDS = 8 * 60 * 60;
const TOLD = { '1': 'replayed', '0': 'not-found' } as const;
/** A whole link may be pasted: the code stands behind `#`. */
const codeOf = (typed: string): string => typed.slice(0, 600).split('#').at(-1)?.trim().slice(0, 200) ?? '';

/**
 * `/doi-tac`: the console of a partner. The code of a link stands behind `#`, so no browser sends it in an address or a
 * Referer and no log has it; it is handed in by a form and from then on travels in a cookie that scripts cannot read.
 * Whether it still holds is asked of the API each time.
 */
export function partnerConsoleRoutes({
  ask,
  assets,
  apiUrl,
  publicUrl,
  secret,
  notFound,
}: PartnerConsoleRoutesOptions) {
  const api = secret === null ? null : createConsoleApi(apiUrl, secret);
  const secure = publicUrl.startsWith('https:');
  const cookie = secure ? '__Host-kheo-doi-tac' : 'kheo-doi-tac';
  const cookieOptions = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const;
  const limit = bodyLimit({ maxSize: 8192, onError: (context) => context.text('The form is too large', 413) });

  const show = async (context: PortalContext, language: Language, state: ConsoleState): Promise<Response> => {
    const { pathname: path, searchParams: query } = new URL(context.req.url);
    const request = pageRequest({ language, publicUrl, path, params: {}, query });
    const page = await partnerConsolePage(state)(request, ask, assets.urls);
    if (page.kind !== 'html') return notFound(context);
    if (state.kind === 'closed' && state.refused) deleteCookie(context, cookie, cookieOptions);
    const answer = await respond(context, {
      body: page.html,
      type: 'text/html; charset=utf-8',
      status: state.kind === 'closed' && state.refused ? 403 : 200,
      cacheControl: 'private, no-store',
    });
    answer.headers.set('x-robots-tag', 'noindex, nofollow');
    for (const value of context.res.headers.getSetCookie()) answer.headers.append('set-cookie', value);
    return answer;
  };
  const closed = (
    context: PortalContext,
    language: Language,
    refused: Extract<ConsoleState, { kind: 'closed' }>['refused'],
  ) => show(context, language, { kind: 'closed', refused });

  /** The form of a page of ours, or why it is not taken. */
  const formOf = async (context: PortalContext): Promise<URLSearchParams | Response> => {
    if (!isSameOrigin((name) => context.req.header(name), publicUrl)) return context.text('Forbidden', 403);
    if (!context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return context.text('A form is expected', 415);
    return new URLSearchParams(await context.req.text());
  };

  return {
    limit,
    page: async (context: PortalContext, language: Language): Promise<Response> => {
      if (api === null) return notFound(context);
      const token = getCookie(context, cookie);
      if (!token) return closed(context, language, null);
      const { webhook, after, before, 'gui-lai': told } = context.req.query();
      const data = await api.read(token, { webhook, after, before });
      if ('refused' in data) return closed(context, language, data.refused);
      return show(context, language, {
        kind: 'open',
        data,
        told: told === '1' || told === '0' ? TOLD[told] : null,
      });
    },
    enter: async (context: PortalContext, language: Language): Promise<Response> => {
      if (api === null) return notFound(context);
      const form = await formOf(context);
      if (form instanceof Response) return form;
      const code = codeOf(form.get(CODE_FIELD) ?? '');
      if (!code) return closed(context, language, 'missing');
      const data = await api.read(code, {});
      if ('refused' in data) return closed(context, language, data.refused);
      const left = Math.floor((Date.parse(data.expiresAt) - Date.now()) / 1000);
      setCookie(context, cookie, code, { ...cookieOptions, maxAge: Math.max(1, Math.min(SESSION_SECONDS, left)) });
      return context.redirect(paths.partnerConsole(language), 303);
    },
    leave: async (context: PortalContext, language: Language): Promise<Response> => {
      const form = await formOf(context);
      if (form instanceof Response) return form;
      deleteCookie(context, cookie, cookieOptions);
      return context.redirect(paths.partnerConsole(language), 303);
    },
    replay: async (context: PortalContext, language: Language): Promise<Response> => {
      const token = getCookie(context, cookie);
      if (api === null || !token) return closed(context, language, 'missing');
      const form = await formOf(context);
      if (form instanceof Response) return form;
      const done = await api.replay(token, (form.get('luot') ?? '').slice(0, 120));
      if (typeof done === 'object') return closed(context, language, done.refused);
      const webhook = (form.get('webhook') ?? '').slice(0, 120);
      return context.redirect(paths.partnerConsole(language, { webhook, 'gui-lai': done ? '1' : '0' }), 303);
    },
  };
}
