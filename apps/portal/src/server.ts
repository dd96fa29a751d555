import { Hono, type Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import { ApiUnavailable, BadRequest, type Ask } from './api.ts';
import { LANGUAGES, type Language } from './catalogues/language.ts';
import type { Environment } from './env.ts';
import { awardListDownload } from './downloads/award-list.routes.ts';
import { CIVIC_MODEL_REGISTER } from './downloads/civic-model-list.ts';
import { DOCUMENT_REGISTER } from './downloads/document-list.ts';
import { MOVEMENT_REGISTER } from './downloads/movement-list.ts';
import { registerFile, type Register, type RegisterFormat } from './downloads/register-file.ts';
import { downloads } from './downloads/download.ts';
import { feedRoutes } from './feeds/feed.routes.ts';
import { robotsTxt } from './feeds/robots.ts';
import { sitemap, sitemapOfAwards, sitemapOfDocuments, sitemapOfYear } from './feeds/sitemap.ts';
import type { Assets } from './http/assets.ts';
import { clientAddress } from './http/client-address.ts';
import { passMedia } from './http/media-proxy.ts';
import { oaiProxy } from './http/oai-proxy.ts';
import type { PageCache } from './http/page-cache.ts';
import { respond, type TextAnswer } from './http/respond.ts';
import { securityHeaders } from './http/security-headers.ts';
import { pageRequest, type AnswerPage, type PageAnswer } from './page.tsx';
import { awardListPage } from './pages/award/award-list.page.tsx';
import { awardPage } from './pages/award/award.page.tsx';
import { apiGuidePage, contractText } from './pages/api-guide/api-guide.page.tsx';
import { explorerRoutes } from './pages/api-guide/explorer.routes.ts';
import { aboutPage } from './pages/about/about.page.tsx';
import { articlePage } from './pages/article/article.page.tsx';
import { categoryPage } from './pages/category/category.page.tsx';
import { civicModelListPage } from './pages/civic-model/civic-model-list.page.tsx';
import { civicModelPage } from './pages/civic-model/civic-model.page.tsx';
import { consultationListPage } from './pages/consultation/consultation-list.page.tsx';
import { consultationRoutes } from './pages/consultation/consultation.routes.ts';
import { opinionSentPage } from './pages/consultation/opinion-sent.page.tsx';
import { contactPage } from './pages/contact/contact.page.tsx';
import { homePage } from './pages/home/home.page.tsx';
import { movementListPage } from './pages/movement/movement-list.page.tsx';
import { movementPage } from './pages/movement/movement.page.tsx';
import { notFoundPage } from './pages/not-found/not-found.page.tsx';
import { officialDocumentListPage } from './pages/official-document/official-document-list.page.tsx';
import { officialDocumentPage } from './pages/official-document/official-document.page.tsx';
import { searchPage } from './pages/search/search.page.tsx';
import { dataCatalogue } from './pages/open-data/catalogue.ts';
import { openDataPage } from './pages/open-data/open-data.page.tsx';
import { partnerConsoleRoutes } from './pages/partner-console/partner-console.routes.ts';
import { recipientPage } from './pages/recipient/recipient.page.tsx';
import { siteMapPage } from './pages/site-map/site-map.page.tsx';
import { tagPage } from './pages/tag/tag.page.tsx';
import { renderTroublePage } from './pages/unavailable/unavailable.page.tsx';
import { verificationFormPage, verificationPage } from './pages/verification/verification.page.tsx';
import { paths } from './paths.ts';
import { suggestionsJson } from './suggestions/suggestions.ts';
import { isPageView } from './visit/is-page-view.ts';
import type { VisitCounter } from './visit/visit-counter.ts';

/** What the portal is made of. */
export interface PortalOptions {
  environment: Pick<Environment, 'apiUrl' | 'publicApi' | 'publicUrl' | 'trustedProxies' | 'visitsSecret'>;
  ask: Ask;
  assets: Assets;
  log: Logger;
  /** Null: visits are not counted. */
  visits: VisitCounter | null;
  pages: PageCache<FinishedPage>;
}

/** What a page came to, with its text ready to be sent. */
export type FinishedPage =
  | Exclude<PageAnswer, { kind: 'html' }>
  | (Extract<PageAnswer, { kind: 'html' }> & { text: TextAnswer });

/** Every page and its address; each also stands under `/en`. */
const PAGES: Readonly<Record<string, AnswerPage>> = {
  '/': homePage,
  '/chuyen-muc/:slug': categoryPage,
  '/bai-viet/:slug': articlePage,
  '/the/:slug': tagPage,
  '/van-ban': officialDocumentListPage,
  '/van-ban/:slug': officialDocumentPage,
  '/tim-kiem': searchPage,
  '/thi-dua': movementListPage,
  // Before the movements: this name is the models'.
  '/thi-dua/mo-hinh': civicModelListPage,
  '/thi-dua/mo-hinh/:slug': civicModelPage,
  '/thi-dua/:slug': movementPage,
  '/khen-thuong': awardListPage,
  '/khen-thuong/nguoi-nhan/:id': recipientPage,
  '/khen-thuong/:id': awardPage,
  '/lay-y-kien': consultationListPage,
  '/lay-y-kien/:id/cam-on': opinionSentPage,
  '/xac-minh': verificationFormPage,
  '/xac-minh/:code': verificationPage,
  '/du-lieu-mo': openDataPage,
  '/gioi-thieu': aboutPage,
  '/lien-he': contactPage,
  '/so-do-trang': siteMapPage,
};

const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';
const JSON_LD = 'application/ld+json; charset=utf-8';
const JSON_TEXT = 'application/json; charset=utf-8';
/** Formats of a feed, the name that its addresses begin with, and how they end. */
const FEED_NAMES = [
  ['rss', 'rss', 'xml'],
  ['atom', 'atom', 'xml'],
  ['json', 'feed', 'json'],
] as const;
const READY_DEADLINE_MS = 3000;
const RETRY_AFTER_SECONDS = 30;

const languageOf = (path: string): Language => (path === '/en' || path.startsWith('/en/') ? 'en' : 'vi');

/** A control character as an address spells it. No slug has one, and PostgreSQL cannot even be asked for a NUL. */
const CONTROL_CHARACTER = /%(?:[01][0-9a-f]|7f)/i;

type PortalContext = Context<{ Bindings: HttpBindings }>;

/** The portal as an HTTP application: the table of its routes, and what surrounds every answer. */
export function createPortal({ environment, ask, assets, log, visits, pages }: PortalOptions) {
  const { apiUrl, publicApi, publicUrl, trustedProxies, visitsSecret } = environment;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(securityHeaders({ publicUrl }));

  const answer = async (context: PortalContext, page: AnswerPage, params: Record<string, string>) => {
    // As it was sent, still percent-encoded.
    const { pathname: path, searchParams: query } = new URL(context.req.url);
    const request = pageRequest({ language: languageOf(path), publicUrl, path, params, query });
    const make = async (): Promise<FinishedPage> => {
      const made = await page(request, ask, assets.urls).catch((error: unknown) => {
        if (error instanceof BadRequest && page !== notFoundPage) return { kind: 'none' } as const;
        throw error;
      });
      return made.kind === 'html' ? { ...made, text: { body: made.html, type: HTML, status: made.status } } : made;
    };
    const finished = await pages.through(
      `${path}?${query.toString()}`,
      make,
      (made) => made.kind === 'html' && made.status === 200 && !made.stamped,
    );
    if (finished.kind === 'moved') return context.redirect(finished.to, 301);
    if (finished.kind === 'none') return notFound(context);
    if (finished.status === 200) countView(context, finished.articleId);
    return respond(context, finished.text);
  };
  const notFound = (context: PortalContext): Promise<Response> => answer(context, notFoundPage, {});

  const addressOf = (context: PortalContext) =>
    clientAddress(
      context.env?.incoming?.socket.remoteAddress ?? '',
      context.req.header('x-forwarded-for'),
      trustedProxies,
    );

  const countView = (context: PortalContext, articleId: string | null) => {
    if (visits === null || !isPageView(context.req.method, (name) => context.req.header(name))) return;
    visits.count({ address: addressOf(context), userAgent: context.req.header('user-agent') ?? '', articleId });
  };

  app.use(async (context, next) => {
    if (CONTROL_CHARACTER.test(new URL(context.req.url).pathname)) return notFound(context);
    return next();
  });

  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const ready = await fetch(`${apiUrl}/readyz`, { signal: AbortSignal.timeout(READY_DEADLINE_MS) })
      .then(({ ok }) => ok)
      .catch(() => false);
    return context.text(ready ? 'ready' : 'the API is not ready', ready ? 200 : 503);
  });

  app.get('/assets/*', (context) => assets.serve(context) ?? context.text('Not found', 404));
  app.get('/favicon.svg', (context) => assets.serve(context) ?? context.text('Not found', 404));
  app.get('/media/*', async (context) => (await passMedia(context, apiUrl)) ?? notFound(context));

  app.on(['GET', 'POST'], paths.oai(), oaiProxy(apiUrl, visitsSecret));

  app.get('/robots.txt', (context) => context.text(robotsTxt(publicUrl)));
  app.get('/sitemap.xml', async (context) =>
    respond(context, { body: await sitemap(ask, publicUrl, new Date()), type: XML }),
  );
  app.get('/:file{sitemap-\\d{4}\\.xml}', async (context) => {
    const year = Number(context.req.param('file').slice(8, 12));
    const body = await sitemapOfYear(ask, publicUrl, year, new Date());
    return respond(context, { body, type: XML });
  });

  app.get(paths.sitemapOfDocuments(), async (context) =>
    respond(context, { body: await sitemapOfDocuments(ask, publicUrl), type: XML }),
  );

  app.get(paths.contract(), (context) => respond(context, { body: contractText, type: PLAIN }));

  const consoles = partnerConsoleRoutes({ ask, assets, apiUrl, publicUrl, secret: visitsSecret, notFound });
  const feeds = feedRoutes({ ask, publicUrl, notFound });
  const send = downloads();
  const awardLists = awardListDownload({ ask, publicUrl, send });
  app.get(paths.dataCatalogue(), async (context) =>
    respond(context, { body: await dataCatalogue(ask, publicUrl), type: JSON_LD }),
  );
  app.get(paths.sitemapOfAwards(), async (context) =>
    respond(context, { body: await sitemapOfAwards(ask, publicUrl), type: XML }),
  );

  for (const language of LANGUAGES) {
    const prefix = language === 'en' ? '/en' : '';
    for (const [format, name, ending] of FEED_NAMES) {
      app.get(`${prefix}/${name}.${ending}`, (context) => feeds(context, language, format));
      app.get(`${prefix}/${name}/:file{.+\\.${ending}}`, (context) => feeds(context, language, format));
    }
    app.get(`${prefix}/:file{khen-thuong\\.(?:csv|xlsx|json)}`, (context) => awardLists(context, language));
    for (const format of ['csv', 'json'] satisfies RegisterFormat[]) {
      const register = <Row extends { id: string }>(path: string, file: string, rows: Register<Row>) =>
        app.get(path, (context) =>
          send(context, {
            name: `${file}.${format}`,
            type: format === 'csv' ? 'text/csv; charset=utf-8' : JSON_TEXT,
            make: () => registerFile(format, rows, { ask, language, publicUrl }),
          }),
        );
      register(paths.documentList(language, format), 'danh-muc-van-ban', DOCUMENT_REGISTER);
      register(paths.movementList(language, format), 'phong-trao-thi-dua', MOVEMENT_REGISTER);
      register(paths.civicModelList(language, format), 'mo-hinh-dan-van-kheo', CIVIC_MODEL_REGISTER);
    }
    app.get(paths.suggestions(language), async (context) => {
      const body = await suggestionsJson(ask, language, context.req.query('q') ?? '');
      return respond(context, { body, type: JSON_TEXT });
    });
    const consultations = consultationRoutes({
      ask,
      assets,
      apiUrl,
      publicUrl,
      secret: visitsSecret,
      addressOf,
      notFound,
    });
    app.get(`${prefix}/lay-y-kien/:id`, (context) => answer(context, consultations.page, context.req.param()));
    app.post(`${prefix}/lay-y-kien/:id`, consultations.limit, (context) => consultations.take(context, language));
    const explorer = explorerRoutes({ ask, assets, apiUrl, publicUrl, addressOf });
    app.get(paths.explorer(language), (context) => answer(context, explorer.page, {}));
    app.post(paths.explorer(language), explorer.limit, (context) => explorer.run(context, language));
    app.get(paths.partnerConsole(language), (context) => consoles.page(context, language));
    app.post(paths.partnerConsole(language), consoles.limit, (context) => consoles.enter(context, language));
    app.post(paths.partnerConsoleExit(language), consoles.limit, (context) => consoles.leave(context, language));
    app.post(paths.partnerConsoleReplay(language), consoles.limit, (context) => consoles.replay(context, language));
    const guide = apiGuidePage(publicApi);
    app.get(paths.apiGuide(language), (context) => answer(context, guide, {}));
    for (const [path, page] of Object.entries(PAGES)) {
      const route = path === '/' ? prefix || '/' : `${prefix}${path}`;
      app.get(route, (context) => answer(context, page, context.req.param()));
    }
  }

  app.notFound((context) => {
    const { path } = context.req;
    // One address for one page: without the slash at the end.
    if (path.length > 1 && path.endsWith('/')) {
      return context.redirect(`/${path.split('/').filter(Boolean).join('/')}`, 301);
    }
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('Method not allowed', 405, { allow: 'GET, HEAD' });
    }
    return notFound(context);
  });

  app.onError((error, context) => {
    if (error instanceof BadRequest) return context.text('Bad request', 400);
    // Nobody waits any more, as when a reader goes on before a picture is there: nothing is wrong.
    if (context.req.raw.signal.aborted) return new Response(null, { status: 499 });
    const away = error instanceof ApiUnavailable;
    log.error({ err: error, path: context.req.path }, away ? 'The API is away' : 'A page failed');
    const body = renderTroublePage({
      kind: away ? 'unavailable' : 'failed',
      language: languageOf(context.req.path),
      path: context.req.path,
      publicUrl,
      assets: assets.urls,
    });
    return respond(context, {
      body,
      type: HTML,
      status: away ? 503 : 500,
      cacheControl: 'no-store',
      retryAfter: away ? RETRY_AFTER_SECONDS : undefined,
    });
  });

  return app;
}
