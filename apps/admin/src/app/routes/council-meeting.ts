import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { councilMeetingListSearch } from '../../features/council-meeting/council-meeting.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const councilMeetingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/council-meetings',
    validateSearch: councilMeetingListSearch,
    component: lazyRouteComponent(
      () => import('../../features/council-meeting/council-meeting-list.page.tsx'),
      'CouncilMeetingListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/council-meetings/$councilMeetingId',
    component: lazyRouteComponent(
      () => import('../../features/council-meeting/council-meeting.page.tsx'),
      'CouncilMeetingPage',
    ),
  }),
];
