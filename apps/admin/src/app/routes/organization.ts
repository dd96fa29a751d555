import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationListSearch } from '../../features/organization/organization.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const organizationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organizations',
    validateSearch: organizationListSearch,
    component: lazyRouteComponent(
      () => import('../../features/organization/organization-list.page.tsx'),
      'OrganizationListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organizations/$organizationId',
    component: lazyRouteComponent(
      () => import('../../features/organization/organization-edit.page.tsx'),
      'OrganizationEditPage',
    ),
  }),
];
