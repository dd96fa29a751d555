import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consultationListSearch } from '../../features/consultation/consultation.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const consultationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/consultations',
    validateSearch: consultationListSearch,
    component: lazyRouteComponent(
      () => import('../../features/consultation/consultation-list.page.tsx'),
      'ConsultationListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/consultations/$consultationId',
    component: lazyRouteComponent(
      () => import('../../features/consultation/consultation.page.tsx'),
      'ConsultationPage',
    ),
  }),
];
