import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';

export const mayRegisterDocument = (viewer: Viewer | null): boolean => hasRole(viewer, 'EDITOR', 'PUBLISHER');

/** Putting a document before the public, changing one that is there, and taking it down. */
export const mayPublishDocument = (viewer: Viewer | null): boolean => hasRole(viewer, 'PUBLISHER');
