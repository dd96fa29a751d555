import type { ResultOf } from '@kheo/schema/editorial';
import { createContext, use } from 'react';
import type { ViewerQuery } from './viewer.operations.ts';

export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

export interface Session {
  viewer: Viewer;
  agencyName: { vi: string; en: string };
}

export const SessionContext = createContext<Session | null>(null);

/** The signed-in person; only for components inside the shell. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs the shell around it');
  return session;
}

/** Whether the person may arrange columns. */
export function mayManageCategories(viewer: Viewer): boolean {
  return viewer.roles.some((role) => role === 'EDITOR' || role === 'PUBLISHER' || role === 'ADMINISTRATOR');
}

/** Whether the person may change settings; the server decides anyway. */
export function isAdministrator(viewer: Viewer): boolean {
  return viewer.roles.includes('ADMINISTRATOR');
}

const hasRole = (viewer: Viewer, ...roles: Viewer['roles']): boolean =>
  viewer.roles.some((role) => role === 'ADMINISTRATOR' || roles.includes(role));

/** Whether the person may bring an archive in, and take back what is not public; the server decides anyway. */
export function mayImport(viewer: Viewer): boolean {
  return hasRole(viewer, 'EDITOR', 'PUBLISHER');
}

/** Whether the person may put what is brought in before the public at once, or take that back. */
export function mayPublishImport(viewer: Viewer): boolean {
  return hasRole(viewer, 'PUBLISHER');
}

/** Whether the person puts texts before the public, and takes them down; the server decides anyway. */
export function mayPublish(viewer: Viewer): boolean {
  return hasRole(viewer, 'PUBLISHER');
}

/** Whether the person sees what comes from other agencies. */
export function maySeeSyndication(viewer: Viewer): boolean {
  return hasRole(viewer, 'EDITOR', 'PUBLISHER');
}

/** Whether the person keeps the register of awards, movements, models and units; the server decides anyway. */
export function mayKeepAwards(viewer: Viewer): boolean {
  return hasRole(viewer, 'AWARDS_OFFICER');
}
