import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { certificateListSearch, certificateTemplateSearch } from '../../features/certificate/certificate.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const certificateRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/certificates',
    validateSearch: certificateListSearch,
    component: lazyRouteComponent(
      () => import('../../features/certificate/certificate-list.page.tsx'),
      'CertificateListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/certificates/templates',
    component: lazyRouteComponent(
      () => import('../../features/certificate/certificate-template-list.page.tsx'),
      'CertificateTemplateListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/certificates/templates/$templateId',
    validateSearch: certificateTemplateSearch,
    component: lazyRouteComponent(
      () => import('../../features/certificate/certificate-template.page.tsx'),
      'CertificateTemplatePage',
    ),
  }),
];
