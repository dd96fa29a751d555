import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';
import type { Prisma } from '#src/generated/prisma/client.ts';

/** Handing in a dossier: every member of staff, for the unit. */
export const mayPropose = (viewer: Viewer | null): boolean => (viewer?.roles.length ?? 0) > 0;

/** Receiving, appraising, consulting, council and decision. */
export const mayManageAwards = (viewer: Viewer | null): boolean => hasRole(viewer, 'AWARDS_OFFICER');

/** The dossiers that somebody may know of: officers all, others those that they have made. */
export function visibleDossiers(viewer: Viewer | null): Prisma.DossierWhereInput {
  if (mayManageAwards(viewer)) return {};
  return { createdById: viewer?.id ?? '00000000-0000-0000-0000-000000000000' };
}
