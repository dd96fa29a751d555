import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { recipientListSearch } from '../../features/recipient/recipient.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const recipientRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/recipients',
    validateSearch: recipientListSearch,
    component: lazyRouteComponent(
      () => import('../../features/recipient/recipient-list.page.tsx'),
      'RecipientListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/recipients/$recipientId',
    component: lazyRouteComponent(() => import('../../features/recipient/recipient.page.tsx'), 'RecipientPage'),
  }),
];
