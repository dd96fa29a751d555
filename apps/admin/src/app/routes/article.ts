import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { articleEditSearch, articleListSearch } from '../../features/article/article.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const articleRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/articles',
    validateSearch: articleListSearch,
    component: lazyRouteComponent(() => import('../../features/article/article-list.page.tsx'), 'ArticleListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/articles/$articleId',
    validateSearch: articleEditSearch,
    component: lazyRouteComponent(() => import('../../features/article/article-edit.page.tsx'), 'ArticleEditPage'),
  }),
];
