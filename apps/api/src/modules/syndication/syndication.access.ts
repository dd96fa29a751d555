import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';

/** Who publishes here says from whom news is taken over, and what of it appears. */
export const mayKeepSources = (viewer: Viewer | null): boolean => hasRole(viewer, 'PUBLISHER');

/** Editors see what waits; they make it ready together with the publisher. */
export const maySeeSyndication = (viewer: Viewer | null): boolean => hasRole(viewer, 'EDITOR', 'PUBLISHER');
