import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { awardFormListSearch } from '../../features/award-form/award-form.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const awardFormRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/award-forms',
    validateSearch: awardFormListSearch,
    component: lazyRouteComponent(
      () => import('../../features/award-form/award-form-list.page.tsx'),
      'AwardFormListPage',
    ),
  }),
];
