import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentEditSearch, documentListSearch } from '../../features/official-document/official-document.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const officialDocumentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/official-documents',
    validateSearch: documentListSearch,
    component: lazyRouteComponent(
      () => import('../../features/official-document/official-document-list.page.tsx'),
      'OfficialDocumentListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/official-documents/$documentId',
    validateSearch: documentEditSearch,
    component: lazyRouteComponent(
      () => import('../../features/official-document/official-document-edit.page.tsx'),
      'OfficialDocumentEditPage',
    ),
  }),
];
