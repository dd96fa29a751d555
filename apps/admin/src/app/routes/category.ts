import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell-route.tsx';

export const categoryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/categories',
    component: lazyRouteComponent(() => import('../../features/category/category-list.page.tsx'), 'CategoryListPage'),
  }),
];
