import { builder } from './builder.ts';

/** What is left of a node that was deleted: its id, for the client's cache. */
export const Deleted = builder
  .objectRef<{ id: string }>('Deleted')
  .implement({ fields: (t) => ({ id: t.exposeID('id') }) });
