import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { awardListSearch, decisionListSearch, decisionSearch } from '../features/award/award.routes.ts';
import { recipientListSearch } from '../features/recipient/recipient.routes.ts';
import { articleEditSearch, articleListSearch } from '../features/article/article.routes.ts';
import {
  importBatchSearch,
  importCreateSearch,
  importListSearch,
} from '../features/import-batch/import-batch.routes.ts';
import { civicModelEditSearch, civicModelListSearch } from '../features/civic-model/civic-model.routes.ts';
import { awardFormListSearch } from '../features/award-form/award-form.routes.ts';
import { consultationListSearch } from '../features/consultation/consultation.routes.ts';
import { councilMeetingListSearch } from '../features/council-meeting/council-meeting.routes.ts';
import { workingCalendarSearch } from '../features/working-calendar/working-calendar.routes.ts';
import { movementListSearch } from '../features/movement/movement.routes.ts';
import { organizationListSearch } from '../features/organization/organization.routes.ts';
import { certificateListSearch, certificateTemplateSearch } from '../features/certificate/certificate.routes.ts';
import { dossierListSearch } from '../features/dossier/dossier.routes.ts';
import { mediaListSearch } from '../features/media-file/media-file.routes.ts';
import { fieldUsesSearch, partnerListSearch } from '../features/partner/partner.routes.ts';
import { webhookCreateSearch, webhookListSearch, webhookSearch } from '../features/webhook/webhook.routes.ts';
import { syndicatedListSearch } from '../features/syndication/syndication.routes.ts';
import { SignInPage } from '../features/session/sign-in.page.tsx';
import { documentEditSearch, documentListSearch } from '../features/official-document/official-document.routes.ts';
import { relatedTrialSearch } from '../features/related-article/related-article.routes.ts';
import { signInSearch } from '../features/session/session.routes.ts';
import { client } from '../lib/urql-client.ts';
import { ViewerQuery } from '../lib/viewer.operations.ts';
import type { Session } from '../lib/viewer.ts';
import { CrashedScreen, LoadingScreen, NotFoundScreen } from './fallback-screens.tsx';
import { Layout } from './layout.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: SignInPage,
});

/**
 * Who is here, asked once: a navigation must never wait for the network in the middle of somebody's work. Signing out
 * reloads the page; a session that ends meanwhile shows the sign-in dialog.
 */
let session: Session | null = null;

async function loadSession(): Promise<Session | null> {
  const result = await client.query(ViewerQuery, {}).toPromise();
  if (result.error || !result.data) throw result.error ?? new Error('The server sent no data');
  const { viewer, site } = result.data;
  return viewer && { viewer, agencyName: { vi: site.agencyNameVi, en: site.agencyNameEn } };
}

/** Everything behind the sign-in. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    session ??= await loadSession();
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: Layout,
  pendingComponent: LoadingScreen,
  errorComponent: CrashedScreen,
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/articles', search: {} });
  },
});

const articleListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles',
  validateSearch: articleListSearch,
  component: lazyRouteComponent(() => import('../features/article/article-list.page.tsx'), 'ArticleListPage'),
});

const articleEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles/$articleId',
  validateSearch: articleEditSearch,
  component: lazyRouteComponent(() => import('../features/article/article-edit.page.tsx'), 'ArticleEditPage'),
});

const officialDocumentListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/official-documents',
  validateSearch: documentListSearch,
  component: lazyRouteComponent(
    () => import('../features/official-document/official-document-list.page.tsx'),
    'OfficialDocumentListPage',
  ),
});

const officialDocumentEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/official-documents/$documentId',
  validateSearch: documentEditSearch,
  component: lazyRouteComponent(
    () => import('../features/official-document/official-document-edit.page.tsx'),
    'OfficialDocumentEditPage',
  ),
});

const dossierListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dossiers',
  validateSearch: dossierListSearch,
  component: lazyRouteComponent(() => import('../features/dossier/dossier-list.page.tsx'), 'DossierListPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dossiers/$dossierId',
  component: lazyRouteComponent(() => import('../features/dossier/dossier.page.tsx'), 'DossierPage'),
});

const movementListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/movements',
  validateSearch: movementListSearch,
  component: lazyRouteComponent(() => import('../features/movement/movement-list.page.tsx'), 'MovementListPage'),
});

const movementEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/movements/$movementId',
  component: lazyRouteComponent(() => import('../features/movement/movement-edit.page.tsx'), 'MovementEditPage'),
});

const civicModelListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/civic-models',
  validateSearch: civicModelListSearch,
  component: lazyRouteComponent(
    () => import('../features/civic-model/civic-model-list.page.tsx'),
    'CivicModelListPage',
  ),
});

const civicModelEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/civic-models/$civicModelId',
  validateSearch: civicModelEditSearch,
  component: lazyRouteComponent(
    () => import('../features/civic-model/civic-model-edit.page.tsx'),
    'CivicModelEditPage',
  ),
});

const organizationListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/organizations',
  validateSearch: organizationListSearch,
  component: lazyRouteComponent(
    () => import('../features/organization/organization-list.page.tsx'),
    'OrganizationListPage',
  ),
});

const organizationEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/organizations/$organizationId',
  component: lazyRouteComponent(
    () => import('../features/organization/organization-edit.page.tsx'),
    'OrganizationEditPage',
  ),
});

const certificateListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certificates',
  validateSearch: certificateListSearch,
  component: lazyRouteComponent(
    () => import('../features/certificate/certificate-list.page.tsx'),
    'CertificateListPage',
  ),
});

const certificateTemplateListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certificates/templates',
  component: lazyRouteComponent(
    () => import('../features/certificate/certificate-template-list.page.tsx'),
    'CertificateTemplateListPage',
  ),
});

const certificateTemplateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certificates/templates/$templateId',
  validateSearch: certificateTemplateSearch,
  component: lazyRouteComponent(
    () => import('../features/certificate/certificate-template.page.tsx'),
    'CertificateTemplatePage',
  ),
});

const awardListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/awards',
  validateSearch: awardListSearch,
  component: lazyRouteComponent(() => import('../features/award/award-list.page.tsx'), 'AwardListPage'),
});

const awardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/awards/$awardId',
  component: lazyRouteComponent(() => import('../features/award/award.page.tsx'), 'AwardPage'),
});

const awardDecisionListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/award-decisions',
  validateSearch: decisionListSearch,
  component: lazyRouteComponent(
    () => import('../features/award/award-decision-list.page.tsx'),
    'AwardDecisionListPage',
  ),
});

const awardDecisionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/award-decisions/$decisionId',
  validateSearch: decisionSearch,
  component: lazyRouteComponent(() => import('../features/award/award-decision.page.tsx'), 'AwardDecisionPage'),
});

const recipientListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/recipients',
  validateSearch: recipientListSearch,
  component: lazyRouteComponent(() => import('../features/recipient/recipient-list.page.tsx'), 'RecipientListPage'),
});

const recipientRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/recipients/$recipientId',
  component: lazyRouteComponent(() => import('../features/recipient/recipient.page.tsx'), 'RecipientPage'),
});

const consultationListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/consultations',
  validateSearch: consultationListSearch,
  component: lazyRouteComponent(
    () => import('../features/consultation/consultation-list.page.tsx'),
    'ConsultationListPage',
  ),
});

const consultationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/consultations/$consultationId',
  component: lazyRouteComponent(() => import('../features/consultation/consultation.page.tsx'), 'ConsultationPage'),
});

const councilMeetingListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/council-meetings',
  validateSearch: councilMeetingListSearch,
  component: lazyRouteComponent(
    () => import('../features/council-meeting/council-meeting-list.page.tsx'),
    'CouncilMeetingListPage',
  ),
});

const councilMeetingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/council-meetings/$councilMeetingId',
  component: lazyRouteComponent(
    () => import('../features/council-meeting/council-meeting.page.tsx'),
    'CouncilMeetingPage',
  ),
});

const awardFormListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/award-forms',
  validateSearch: awardFormListSearch,
  component: lazyRouteComponent(() => import('../features/award-form/award-form-list.page.tsx'), 'AwardFormListPage'),
});

const workingCalendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/working-calendar',
  validateSearch: workingCalendarSearch,
  component: lazyRouteComponent(
    () => import('../features/working-calendar/working-calendar.page.tsx'),
    'WorkingCalendarPage',
  ),
});

const mediaListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/media',
  validateSearch: mediaListSearch,
  component: lazyRouteComponent(() => import('../features/media-file/media-file-list.page.tsx'), 'MediaFileListPage'),
});

const categoryListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/categories',
  component: lazyRouteComponent(() => import('../features/category/category-list.page.tsx'), 'CategoryListPage'),
});

const importListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import',
  validateSearch: importListSearch,
  component: lazyRouteComponent(
    () => import('../features/import-batch/import-batch-list.page.tsx'),
    'ImportBatchListPage',
  ),
});

const importCreateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import/new',
  validateSearch: importCreateSearch,
  component: lazyRouteComponent(
    () => import('../features/import-batch/import-batch-create.page.tsx'),
    'ImportBatchCreatePage',
  ),
});

const importBatchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import/$batchId',
  validateSearch: importBatchSearch,
  component: lazyRouteComponent(() => import('../features/import-batch/import-batch.page.tsx'), 'ImportBatchPage'),
});

const relatedTrialRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/related-articles',
  validateSearch: relatedTrialSearch,
  component: lazyRouteComponent(() => import('../features/related-article/related-trial.page.tsx'), 'RelatedTrialPage'),
});

const partnerListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners',
  validateSearch: partnerListSearch,
  component: lazyRouteComponent(() => import('../features/partner/partner-list.page.tsx'), 'PartnerListPage'),
});

const partnerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners/$partnerId',
  component: lazyRouteComponent(() => import('../features/partner/partner.page.tsx'), 'PartnerPage'),
});

const fieldUsesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/field-uses',
  validateSearch: fieldUsesSearch,
  component: lazyRouteComponent(() => import('../features/partner/field-uses.page.tsx'), 'FieldUsesPage'),
});

const webhookListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks',
  validateSearch: webhookListSearch,
  component: lazyRouteComponent(() => import('../features/webhook/webhook-list.page.tsx'), 'WebhookListPage'),
});

const webhookCreateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks/new',
  validateSearch: webhookCreateSearch,
  component: lazyRouteComponent(() => import('../features/webhook/webhook-edit.page.tsx'), 'WebhookCreatePage'),
});

const webhookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks/$webhookId',
  validateSearch: webhookSearch,
  component: lazyRouteComponent(() => import('../features/webhook/webhook.page.tsx'), 'WebhookPage'),
});

const webhookEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks/$webhookId/edit',
  component: lazyRouteComponent(() => import('../features/webhook/webhook-edit.page.tsx'), 'WebhookEditPage'),
});

const syndicatedListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/syndicated-articles',
  validateSearch: syndicatedListSearch,
  component: lazyRouteComponent(() => import('../features/syndication/syndicated-list.page.tsx'), 'SyndicatedListPage'),
});

const syndicationSourceListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/syndication-sources',
  component: lazyRouteComponent(
    () => import('../features/syndication/syndication-source-list.page.tsx'),
    'SyndicationSourceListPage',
  ),
});

const siteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/site/site-edit.page.tsx'), 'SiteEditPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    articleListRoute,
    articleEditRoute,
    officialDocumentListRoute,
    officialDocumentEditRoute,
    dossierListRoute,
    dossierRoute,
    certificateListRoute,
    certificateTemplateListRoute,
    certificateTemplateRoute,
    consultationListRoute,
    consultationRoute,
    councilMeetingListRoute,
    councilMeetingRoute,
    awardFormListRoute,
    workingCalendarRoute,
    movementListRoute,
    movementEditRoute,
    civicModelListRoute,
    civicModelEditRoute,
    organizationListRoute,
    organizationEditRoute,
    awardListRoute,
    awardRoute,
    awardDecisionListRoute,
    awardDecisionRoute,
    recipientListRoute,
    recipientRoute,
    mediaListRoute,
    categoryListRoute,
    importListRoute,
    importCreateRoute,
    importBatchRoute,
    relatedTrialRoute,
    partnerListRoute,
    partnerRoute,
    webhookListRoute,
    webhookCreateRoute,
    webhookRoute,
    webhookEditRoute,
    fieldUsesRoute,
    syndicatedListRoute,
    syndicationSourceListRoute,
    siteRoute,
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
