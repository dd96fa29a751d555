import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fieldUsesSearch, partnerListSearch } from '../../features/partner/partner.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const partnerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/partners',
    validateSearch: partnerListSearch,
    component: lazyRouteComponent(() => import('../../features/partner/partner-list.page.tsx'), 'PartnerListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/partners/$partnerId',
    component: lazyRouteComponent(() => import('../../features/partner/partner.page.tsx'), 'PartnerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/field-uses',
    validateSearch: fieldUsesSearch,
    component: lazyRouteComponent(() => import('../../features/partner/field-uses.page.tsx'), 'FieldUsesPage'),
  }),
];
