import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { awardListSearch, decisionListSearch, decisionSearch } from '../../features/award/award.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const awardRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/awards',
    validateSearch: awardListSearch,
    component: lazyRouteComponent(() => import('../../features/award/award-list.page.tsx'), 'AwardListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/awards/$awardId',
    component: lazyRouteComponent(() => import('../../features/award/award.page.tsx'), 'AwardPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/award-decisions',
    validateSearch: decisionListSearch,
    component: lazyRouteComponent(
      () => import('../../features/award/award-decision-list.page.tsx'),
      'AwardDecisionListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/award-decisions/$decisionId',
    validateSearch: decisionSearch,
    component: lazyRouteComponent(() => import('../../features/award/award-decision.page.tsx'), 'AwardDecisionPage'),
  }),
];
