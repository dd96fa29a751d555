import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workingCalendarSearch } from '../../features/working-calendar/working-calendar.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const workingCalendarRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/working-calendar',
    validateSearch: workingCalendarSearch,
    component: lazyRouteComponent(
      () => import('../../features/working-calendar/working-calendar.page.tsx'),
      'WorkingCalendarPage',
    ),
  }),
];
