import { z } from 'zod';

/** `next` is the place inside the admin to go to after signing in. */
export const signInSearch = z.object({ next: z.string().optional().catch(undefined) });

/** A path of this admin, whatever stood in the address: never another site. */
export function destinationAfterSignIn(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/articles';
  return next.replace(/^\/admin(?=\/|$)/, '') || '/articles';
}
