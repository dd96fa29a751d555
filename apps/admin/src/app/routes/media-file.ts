import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mediaListSearch } from '../../features/media-file/media-file.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const mediaFileRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/media',
    validateSearch: mediaListSearch,
    component: lazyRouteComponent(
      () => import('../../features/media-file/media-file-list.page.tsx'),
      'MediaFileListPage',
    ),
  }),
];
