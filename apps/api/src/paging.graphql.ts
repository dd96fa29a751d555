import { builder } from './builder.ts';

/** Relay's paging arguments; see keyset.ts for what is refused. */
export const pageArguments = builder.args((t) => ({
  first: t.int({ description: '1 to 100' }),
  after: t.string(),
  last: t.int({ description: '1 to 100' }),
  before: t.string(),
}));
