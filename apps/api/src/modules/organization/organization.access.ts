import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';

/** Keeping the list of agencies and units, whose history awards and models rest on. */
export const mayKeepOrganizations = (viewer: Viewer | null): boolean => hasRole(viewer, 'AWARDS_OFFICER');
