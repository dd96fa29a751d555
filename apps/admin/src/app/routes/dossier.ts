import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dossierListSearch } from '../../features/dossier/dossier.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dossiers',
    validateSearch: dossierListSearch,
    component: lazyRouteComponent(() => import('../../features/dossier/dossier-list.page.tsx'), 'DossierListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dossiers/$dossierId',
    component: lazyRouteComponent(() => import('../../features/dossier/dossier.page.tsx'), 'DossierPage'),
  }),
];
