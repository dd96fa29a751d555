import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { webhookCreateSearch, webhookListSearch, webhookSearch } from '../../features/webhook/webhook.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const webhookRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/webhooks',
    validateSearch: webhookListSearch,
    component: lazyRouteComponent(() => import('../../features/webhook/webhook-list.page.tsx'), 'WebhookListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/webhooks/new',
    validateSearch: webhookCreateSearch,
    component: lazyRouteComponent(() => import('../../features/webhook/webhook-edit.page.tsx'), 'WebhookCreatePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/webhooks/$webhookId',
    validateSearch: webhookSearch,
    component: lazyRouteComponent(() => import('../../features/webhook/webhook.page.tsx'), 'WebhookPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/webhooks/$webhookId/edit',
    component: lazyRouteComponent(() => import('../../features/webhook/webhook-edit.page.tsx'), 'WebhookEditPage'),
  }),
];
