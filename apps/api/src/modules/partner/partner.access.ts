import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';

/** Keys open the agency's door to others; only an administrator hands them out. */
export const mayKeepPartners = (viewer: Viewer | null): boolean => hasRole(viewer, 'ADMINISTRATOR');
