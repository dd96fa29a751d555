import { builder } from './builder.ts';
import { Conflict, ExpectedFailure, Forbidden, InvalidInput, NotFound } from './errors.ts';

const Failure = builder.interfaceRef<ExpectedFailure>('Failure').implement({
  description: 'A failure that the client can do something about',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'For developers; people read words chosen by the code' }),
  }),
});

export const Problem = builder.objectRef<InvalidInput['problems'][number]>('Problem').implement({
  description: 'field names the input field (title, body, coverId); code is stable, the wording is the client’s',
  fields: (t) => ({
    field: t.exposeString('field'),
    code: t.exposeString('code'),
    params: t.field({
      type: 'JSON',
      description: 'Numbers and names for the wording, e.g. { max: 300 }',
      resolve: (problem) => problem.params ?? {},
    }),
  }),
});

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'All problems of the input at once; nothing was saved',
  interfaces: [Failure],
  fields: (t) => ({ problems: t.field({ type: [Problem], resolve: (failure) => [...failure.problems] }) }),
});
builder.objectType(Forbidden, { name: 'Forbidden', interfaces: [Failure] });
builder.objectType(NotFound, { name: 'NotFound', interfaces: [Failure] });
builder.objectType(Conflict, {
  name: 'Conflict',
  description: 'Somebody saved before you; nothing was saved, current is what is there now',
  interfaces: [Failure],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion'),
    // what is no node is asked for anew by who gets the conflict
    current: t.node({
      id: ({ node: { type, id } }) =>
        ['Site', 'Partner', 'Webhook', 'SyndicationSource', 'SyndicatedArticle'].includes(type) ? null : { type, id },
    }),
  }),
});
