import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

const cursor = z.string().optional().catch(undefined);

/** What the list shows, in the address. A wrong value is ignored. */
export const recipientListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  kind: z.enum(subjectKinds).optional().catch(undefined),
  public: z.boolean().optional().catch(undefined),
  after: cursor,
  before: cursor,
});
export type RecipientListSearch = z.infer<typeof recipientListSearch>;

export function recipientListLink(search: RecipientListSearch = {}) {
  return linkOptions({ to: '/recipients', search });
}

/** The id that stands in the address of a recipient that is not registered yet. */
export const newRecipientId = 'new';

/** One recipient with all their awards. */
export function recipientLink(recipientId: string) {
  return linkOptions({ to: '/recipients/$recipientId', params: { recipientId } });
}
