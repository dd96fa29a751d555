import type { Viewer } from '../../lib/viewer.ts';

const hasRole = (viewer: Viewer, ...roles: Viewer['roles']): boolean =>
  viewer.roles.some((role) => role === 'ADMINISTRATOR' || roles.includes(role));

/** Whether the person may register documents and change those that are not public; the server decides anyway. */
export const mayRegisterDocument = (viewer: Viewer): boolean => hasRole(viewer, 'EDITOR', 'PUBLISHER');

/** Whether the person may make documents public, change public ones and take them down. */
export const mayPublishDocument = (viewer: Viewer): boolean => hasRole(viewer, 'PUBLISHER');
