import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#src/context.ts';
import { asJson } from '#src/test/hold-out.ts';
import { answerOf } from '#src/test/run-operation.ts';
import { createDoor } from './door.ts';
import { editorialLimits } from './limits.ts';

// feed.test.ts meets this between real statements, now and then; here it is made to happen.

/** How many readings find that the row has just gone. */
let gone = 0;
let readings = 0;
beforeEach(() => {
  readings = 0;
});
const tag = {
  type: new GraphQLNonNull(GraphQLString),
  resolve: (_root: unknown, _args: unknown, { loaders }: Context) => {
    readings += 1;
    // a context of its own each time: what was loaded once is not there
    expect(loaders.size).toBe(0);
    loaders.set('tag', readings);
    return readings > gone ? 'thẻ' : null;
  },
};
const door = createDoor({
  schema: new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { tag } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { tag } }),
  }),
  endpoint: '/graphql',
  limits: editorialLimits,
  log: pino({ level: 'silent' }),
  context: async () => ({ loaders: new Map() }) as unknown as Context,
});
const ask = async (query: string) =>
  answerOf(await door(new Request('http://localhost/graphql', asJson({ query })), {}));

it('reads again when a row went away between two statements', async () => {
  gone = 2;
  expect(await ask('{ tag }')).toMatchObject({ data: { tag: 'thẻ' }, errors: [] });
  expect(readings).toBe(3);
});

it('reads once when all is there', async () => {
  gone = 0;
  expect(await ask('{ tag }')).toMatchObject({ errors: [] });
  expect(readings).toBe(1);
});

it('gives up in the end, and never does a change twice', async () => {
  gone = 100;
  expect(await ask('{ tag }')).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  expect(readings).toBe(4);
  readings = 0;
  expect((await ask('mutation { tag }')).errors).toHaveLength(1);
  expect(readings).toBe(1);
});
