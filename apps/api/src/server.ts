import type { GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { clientAddresses } from './client-address.ts';
import type { Clients } from './db/client.ts';
import { callers } from './door/caller.ts';
import { chargeCaller, type FairUse } from './door/fair-use.ts';
import { isUnavailable } from './door/mask.ts';
import { quickListener, wasTried } from './door/quick-listener.ts';
import type { TrustedDocuments } from './door/trusted-documents.ts';
import { createWebhookTools } from './door/webhook-payload.ts';
import { createEditorialDoor } from './editorial-door.ts';
import type { Environment } from './env.ts';
import { certificateRoutes } from './modules/certificate/certificate.routes.ts';
import { opinionRoutes } from './modules/consultation/opinion.routes.ts';
import { importRoutes } from './modules/import-batch/import-batch.routes.ts';
import type { ImportFiles } from './modules/import-batch/import-files.service.ts';
import type { ChangeListener } from './modules/change-feed/change-listener.service.ts';
import { contentRevision } from './modules/change-feed/revision.service.ts';
import { civicModelExportRoutes } from './modules/civic-model/civic-model-export.routes.ts';
import { civicModelImportRoutes } from './modules/civic-model/civic-model-import.routes.ts';
import { nomineeExportRoutes } from './modules/dossier/nominee-export.routes.ts';
import { awardExportRoutes } from './modules/award/award-export.routes.ts';
import { recipientExportRoutes } from './modules/recipient/recipient-export.routes.ts';
import { dossierListRoutes } from './modules/dossier/list-import.routes.ts';
import type { MediaStore } from './modules/media-file/media-store.ts';
import { mediaRoutes } from './modules/media-file/media-file.routes.ts';
import { oaiRoutes } from './modules/oai/oai.routes.ts';
import { partnerConsoleRoutes } from './modules/partner/partner-console.routes.ts';
import { createPartnerRegister } from './modules/partner/identify-partner.service.ts';
import { createPrivateCipher } from './modules/recipient/private-cipher.ts';
import { createAuthentication } from './modules/staff/authentication.service.ts';
import { signInRoutes } from './modules/staff/sign-in.routes.ts';
import { visitRoutes } from './modules/visit/visit.routes.ts';
import { createPublicDoor } from './public-door.ts';
import { isReady } from './db/ready.ts';

export interface ServerOptions {
  env: Pick<
    Environment,
    'adminUrl' | 'publicUrl' | 'trustedProxies' | 'visitsSecret' | 'answerCacheMegabytes' | 'webhookAllowedHosts'
  >;
  /** Allowances at the public door and the record of what is used there. */
  fairUse: FairUse;
  trusted: TrustedDocuments;
  /** The public schema as partners know it; this build's own when left out. */
  contract?: GraphQLSchema;
  clients: Clients;
  /** Hears of every committed change, for what is kept in memory and for who waits. */
  changes: ChangeListener;
  store: MediaStore;
  /** Where the originals of imports are. */
  imports: ImportFiles;
  log: Logger;
  authSecret: string;
  /** Encrypts private data of recipients; lost, that data is lost. */
  privateKey: string;
}

const adminDist = fileURLToPath(new URL('../../admin/dist', import.meta.url));

const adminPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that every answer has; a route that needs others has set them before. */
const securityHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
});

function addHeaders(c: HonoContext, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
}

/** What the API's port answers, and the listener that puts the short way in front of it. */
export interface ServerParts {
  app: Hono;
  listener(usual: RequestListener): RequestListener;
}

/** Everything that the API's port answers. */
export function createServerParts({
  env,
  clients,
  changes,
  fairUse,
  trusted,
  contract,
  store,
  imports,
  log,
  authSecret,
  privateKey,
}: ServerOptions): ServerParts {
  const app = new Hono();
  const authentication = createAuthentication({ db: clients.owner, adminUrl: env.adminUrl, secret: authSecret });
  const addressOf = clientAddresses(env.trustedProxies);
  const requestAddress = (c: HonoContext): string => {
    // a request that came over no socket is one of our own
    const bindings = c.env as Partial<HttpBindings> | undefined;
    return addressOf(bindings?.incoming?.socket.remoteAddress ?? '', c.req.header('x-forwarded-for') ?? null);
  };
  const headers = securityHeaders(env.adminUrl.startsWith('https:'));

  app.use(async (c, next) => {
    await next();
    addHeaders(c, headers);
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: c.req.path }, 'request failed');
    if (isUnavailable(error))
      return c.json(
        {
          error: {
            code: 'unavailable',
            message: 'Hệ thống đang bận, xin thử lại sau ít phút. | The service is busy; please try again in a moment.',
          },
        },
        503,
      );
    return c.json(
      { error: { code: 'internal', message: 'Có lỗi ngoài dự kiến. | Something unexpected went wrong.' } },
      500,
    );
  });
  app.notFound((c) =>
    c.json({ error: { code: 'not-found', message: 'Không có địa chỉ này. | There is nothing at this address.' } }, 404),
  );

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await isReady(clients)) ? c.text('ready') : c.text('not ready', 503)));

  // what portals ask before they show a page that they have kept
  app.get('/internal/revision', async (c) =>
    c.json({ revision: await contentRevision(clients.owner) }, 200, { 'cache-control': 'no-store' }),
  );

  const callerOf = callers(createPartnerRegister(clients.owner, changes), env.visitsSecret);
  const publicDoor = createPublicDoor({
    clients,
    changes,
    store,
    publicUrl: env.publicUrl,
    log,
    cacheMegabytes: env.answerCacheMegabytes,
    callerOf,
    fairUse,
    portal: trusted?.portal ?? null,
  });
  const editorialDoor = createEditorialDoor({
    clients,
    store,
    publicUrl: env.publicUrl,
    cipher: createPrivateCipher(privateKey),
    webhooks: createWebhookTools({
      db: clients.reader,
      store,
      publicUrl: env.publicUrl,
      log,
      allowedHosts: env.webhookAllowedHosts,
    }),
    log,
    trusts: trusted?.admin ?? null,
    ...(contract ? { contract } : {}),
    viewerOf: authentication.viewerOf,
    adminUrl: env.adminUrl,
  });
  app.on(['GET', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'], '/graphql', (c) =>
    publicDoor.answer(c.req.raw, requestAddress(c), wasTried((c.env as { incoming?: object }).incoming)),
  );
  app.on(['GET', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'], '/admin/graphql', (c) => editorialDoor(c.req.raw));

  app.route(
    '/',
    signInRoutes({
      authentication,
      adminUrl: env.adminUrl,
      addressOf: requestAddress,
    }),
  );
  const sheets = { db: clients.owner, viewerOf: authentication.viewerOf, adminUrl: env.adminUrl };
  for (const routes of [
    awardExportRoutes,
    recipientExportRoutes,
    nomineeExportRoutes,
    civicModelExportRoutes,
    dossierListRoutes,
    civicModelImportRoutes,
  ])
    app.route('/', routes(sheets));
  app.route(
    '/',
    importRoutes({ db: clients.owner, files: imports, viewerOf: authentication.viewerOf, adminUrl: env.adminUrl }),
  );
  app.route(
    '/',
    certificateRoutes({
      db: clients.owner,
      store,
      viewerOf: authentication.viewerOf,
      adminUrl: env.adminUrl,
      publicUrl: env.publicUrl,
    }),
  );
  app.route(
    '/',
    mediaRoutes({
      store,
      readerDb: clients.reader,
      ownerDb: clients.owner,
      viewerOf: authentication.viewerOf,
      adminUrl: env.adminUrl,
    }),
  );
  app.route(
    '/',
    oaiRoutes({
      db: clients.reader,
      publicUrl: env.publicUrl,
      charge: async (c, cost) => {
        const address = requestAddress(c);
        const caller = await callerOf(c.req.raw, address, new Date());
        const charge = await chargeCaller(fairUse, 'refused' in caller ? { kind: 'anonymous', address } : caller, cost);
        return charge?.allowed === false ? charge.retryAfter : null;
      },
    }),
  );
  app.route('/', visitRoutes({ ownerDb: clients.owner, secret: env.visitsSecret }));
  app.route('/', opinionRoutes({ ownerDb: clients.owner, secret: env.visitsSecret }));
  app.route('/', partnerConsoleRoutes({ ownerDb: clients.owner, secret: env.visitsSecret }));

  serveAdmin(app, env.publicUrl);
  return { app, listener: (usual) => quickListener({ quick: publicDoor.quick, addressOf, headers }, usual) };
}

/** The built admin, a single page: every path below /admin/ that is not a file is the page itself. */
function serveAdmin(app: Hono, portalUrl: string): void {
  const page = async (): Promise<string> =>
    (await readFile(`${adminDist}/index.html`, 'utf8')).replaceAll(
      '__KHEO_PORTAL_URL__',
      portalUrl.replaceAll('"', '&quot;'),
    );

  app.get('/', (c) => c.redirect('/admin/'));
  app.get('/admin', (c) => c.redirect('/admin/', 301));
  app.use('/admin/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(
    '/admin/*',
    serveStatic({
      root: adminDist,
      rewriteRequestPath: (path) =>
        /\.\w+$/.test(path) && !path.endsWith('.html') ? path.replace(/^\/admin/, '') : '/-',
    }),
  );
  app.get('/admin/*', async (c) => {
    if (/\.\w+$/.test(c.req.path)) return c.notFound();
    const html = await page().catch(() => null);
    if (html === null)
      return c.text(
        'Trang quản trị chưa được dựng: chạy npm run build. | The admin is not built: run npm run build.',
        503,
      );
    return c.html(html, 200, { 'content-security-policy': adminPolicy, 'cache-control': 'no-cache' });
  });
}
