import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { client } from '../lib/urql-client.ts';
import { ViewerQuery } from '../lib/viewer.operations.ts';
import type { Session } from '../lib/viewer.ts';
import { CrashedScreen, LoadingScreen, NotFoundScreen } from './fallback-screens.tsx';
import { Layout } from './layout.tsx';

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

/**
 * Who is here, asked once: a navigation must never wait for the network in the middle of somebody's work. Signing out
 * reloads the page; a session that ends meanwhile shows the sign-in dialog.
 */
let session: Session | null = null;

async function loadSession(): Promise<Session | null> {
  const result = await client.query(ViewerQuery, {}).toPromise();
  if (result.error || !result.data) throw result.error ?? new Error('The server sent no data');
  const { viewer, site } = result.data;
  return viewer && { viewer, agencyName: { vi: site.agencyNameVi, en: site.agencyNameEn } };
}

/** Everything behind the sign-in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    session ??= await loadSession();
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: Layout,
  pendingComponent: LoadingScreen,
  errorComponent: CrashedScreen,
});
