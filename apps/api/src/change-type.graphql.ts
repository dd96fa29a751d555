import type { ChangeType as ChangeTypes } from '#src/generated/prisma/enums.ts';
import { builder, everyone } from './builder.ts';

export const ChangeType = builder.enumType('ChangeType', {
  subGraphs: everyone,
  values: {
    CREATED: { description: 'It is there from now on' },
    PUBLISHED: { description: 'It came before the public' },
    UPDATED: { description: 'A minor change' },
    CORRECTED: { description: 'What it says was changed after publication' },
    LINKED: { description: 'What it is linked with came, went or changed' },
    UNPUBLISHED: { description: 'It was taken down' },
    EXPIRED: { description: 'Its time on the portal is over' },
    DELETED: { description: 'It is gone for good' },
    OPENED: { description: 'A consultation takes opinions from now on' },
    CLOSED: { description: 'A consultation takes no more opinions' },
    GRANTED: { description: 'An award came into the public register' },
    REVOKED: { description: 'An award was revoked by a decision' },
    RESTORED: { description: 'A revoked award was restored by a decision' },
  } satisfies Record<ChangeTypes, object>,
});
