import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { syndicatedListSearch } from '../../features/syndication/syndication.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const syndicationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/syndicated-articles',
    validateSearch: syndicatedListSearch,
    component: lazyRouteComponent(
      () => import('../../features/syndication/syndicated-list.page.tsx'),
      'SyndicatedListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/syndication-sources',
    component: lazyRouteComponent(
      () => import('../../features/syndication/syndication-source-list.page.tsx'),
      'SyndicationSourceListPage',
    ),
  }),
];
