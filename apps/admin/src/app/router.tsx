import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { signInSearch } from '../features/session/session.routes.ts';
import { SignInPage } from '../features/session/sign-in.page.tsx';
import { CrashedScreen, LoadingScreen, NotFoundScreen } from './fallback-screens.tsx';
import { articleRoutes } from './routes/article.ts';
import { awardRoutes } from './routes/award.ts';
import { awardFormRoutes } from './routes/award-form.ts';
import { categoryRoutes } from './routes/category.ts';
import { certificateRoutes } from './routes/certificate.ts';
import { civicModelRoutes } from './routes/civic-model.ts';
import { consultationRoutes } from './routes/consultation.ts';
import { councilMeetingRoutes } from './routes/council-meeting.ts';
import { dossierRoutes } from './routes/dossier.ts';
import { importBatchRoutes } from './routes/import-batch.ts';
import { mediaFileRoutes } from './routes/media-file.ts';
import { movementRoutes } from './routes/movement.ts';
import { officialDocumentRoutes } from './routes/official-document.ts';
import { organizationRoutes } from './routes/organization.ts';
import { partnerRoutes } from './routes/partner.ts';
import { recipientRoutes } from './routes/recipient.ts';
import { relatedArticleRoutes } from './routes/related-article.ts';
import { siteRoutes } from './routes/site.ts';
import { syndicationRoutes } from './routes/syndication.ts';
import { webhookRoutes } from './routes/webhook.ts';
import { workingCalendarRoutes } from './routes/working-calendar.ts';
import { rootRoute, shellRoute } from './shell-route.tsx';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: SignInPage,
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/articles', search: {} });
  },
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    ...articleRoutes,
    ...officialDocumentRoutes,
    ...dossierRoutes,
    ...certificateRoutes,
    ...consultationRoutes,
    ...councilMeetingRoutes,
    ...awardFormRoutes,
    ...workingCalendarRoutes,
    ...movementRoutes,
    ...civicModelRoutes,
    ...organizationRoutes,
    ...awardRoutes,
    ...recipientRoutes,
    ...mediaFileRoutes,
    ...categoryRoutes,
    ...importBatchRoutes,
    ...relatedArticleRoutes,
    ...partnerRoutes,
    ...webhookRoutes,
    ...syndicationRoutes,
    ...siteRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  scrollRestoration: true,
  defaultErrorComponent: CrashedScreen,
  defaultNotFoundComponent: NotFoundScreen,
  defaultPendingComponent: LoadingScreen,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
