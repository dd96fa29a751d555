import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { relatedTrialSearch } from '../../features/related-article/related-article.routes.ts';
import { shellRoute } from '../shell-route.tsx';

export const relatedArticleRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/related-articles',
    validateSearch: relatedTrialSearch,
    component: lazyRouteComponent(
      () => import('../../features/related-article/related-trial.page.tsx'),
      'RelatedTrialPage',
    ),
  }),
];
