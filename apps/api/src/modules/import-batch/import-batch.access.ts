import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';

/** An archive is brought in by editors; only a publisher puts it before the public, or takes that back. */
export const mayImport = (viewer: Viewer | null, publishes: boolean): boolean =>
  publishes ? hasRole(viewer, 'PUBLISHER') : hasRole(viewer, 'EDITOR', 'PUBLISHER');
