import type { Viewer } from './context.ts';
import { Forbidden } from './errors.ts';
import type { StaffRole } from './generated/prisma/enums.ts';

/** Whether the viewer has one of the roles; an administrator has them all. */
export function hasRole(viewer: Viewer | null, ...roles: StaffRole[]): boolean {
  return viewer !== null && viewer.roles.some((role) => role === 'ADMINISTRATOR' || roles.includes(role));
}

/** @throws Forbidden with what was to be done, in words for a developer */
export function assertAllowed(allowed: boolean, what: string): asserts allowed {
  if (!allowed) throw new Forbidden(what);
}
