import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  importBatchSearch,
  importCreateSearch,
  importListSearch,
} from '../../features/import-batch/import-batch.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const importBatchRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/import',
    validateSearch: importListSearch,
    component: lazyRouteComponent(
      () => import('../../features/import-batch/import-batch-list.page.tsx'),
      'ImportBatchListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/import/new',
    validateSearch: importCreateSearch,
    component: lazyRouteComponent(
      () => import('../../features/import-batch/import-batch-create.page.tsx'),
      'ImportBatchCreatePage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/import/$batchId',
    validateSearch: importBatchSearch,
    component: lazyRouteComponent(() => import('../../features/import-batch/import-batch.page.tsx'), 'ImportBatchPage'),
  }),
];
