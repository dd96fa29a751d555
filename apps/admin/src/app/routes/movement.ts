import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { movementListSearch } from '../../features/movement/movement.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const movementRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/movements',
    validateSearch: movementListSearch,
    component: lazyRouteComponent(() => import('../../features/movement/movement-list.page.tsx'), 'MovementListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/movements/$movementId',
    component: lazyRouteComponent(() => import('../../features/movement/movement-edit.page.tsx'), 'MovementEditPage'),
  }),
];
