import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { civicModelEditSearch, civicModelListSearch } from '../../features/civic-model/civic-model.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const civicModelRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/civic-models',
    validateSearch: civicModelListSearch,
    component: lazyRouteComponent(
      () => import('../../features/civic-model/civic-model-list.page.tsx'),
      'CivicModelListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/civic-models/$civicModelId',
    validateSearch: civicModelEditSearch,
    component: lazyRouteComponent(
      () => import('../../features/civic-model/civic-model-edit.page.tsx'),
      'CivicModelEditPage',
    ),
  }),
];
