import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { hashOf, type PersistedOperations } from '#src/modules/partner/persisted-operation.service.ts';
import { chargeCaller, type Asking, type FairUse } from './fair-use.ts';

// Operations by the hash of their text, as Apollo's protocol of automatic persisted queries has it: ask with the hash
// alone; when the answer is PersistedQueryNotFound, ask once with hash and text.

/** What keeping one costs beside running it, so that nobody fills the table with what he makes up. */
const registrationCost = 100;

/** What `extensions.persistedQuery` says; null: nothing is there. `problem`: it cannot be understood. */
export function persistedIn(extensions: unknown): { hash: string } | { problem: GraphQLError } | null {
  const given = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  if (given == null) return null;
  const { version, sha256Hash } = given as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1)
    return { problem: refusal('PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED', 'Only version 1 is.') };
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256Hash))
    return { problem: refusal('sha256Hash has 64 hexadecimal digits.', 'BAD_USER_INPUT') };
  return { hash: sha256Hash.toLowerCase() };
}

const refusal = (message: string, code: string, hint?: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...(hint ? { hint } : {}), http: { status: 400 } } });

/** Clients know this one by its message and send the text as well. */
const notFound = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotFound', {
    // an answer in the older media type has 200, as GraphQL over HTTP wants it
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { spec: true, status: 404 } },
  });

/** The hash under which a request's operation is to be kept once it has been let in. */
const wanted = new WeakMap<object, { hash: string; text: string }>();

/**
 * Finds the text of an operation that comes as a hash. A text that comes with its hash is kept after it was parsed,
 * validated, measured and charged like every other; so what is kept could be run. Stands behind useFairUse.
 */
export function usePersistedOperations(operations: PersistedOperations, fairUse: FairUse): Plugin {
  const keep = async ({ contextValue }: ExecutionArgs): Promise<void> => {
    const { asking } = contextValue as { asking: Asking };
    const one = wanted.get(asking);
    if (!one) return;
    wanted.delete(asking);
    if ((await operations.find(one.hash)) !== null) return;
    const charge = await chargeCaller(fairUse, asking.caller, registrationCost);
    if (charge?.allowed === false) return;
    const { caller } = asking;
    await operations.register(one.hash, one.text, caller.kind === 'partner' ? caller.partner.id : null);
  };
  return {
    // thrown, because what follows would complain of the missing text
    async onParams({ params, setParams, context }) {
      const persisted = persistedIn(params.extensions);
      if (persisted === null) return;
      if ('problem' in persisted) throw persisted.problem;
      const { hash } = persisted;
      if (typeof params.query === 'string' && params.query !== '') {
        if (hashOf(params.query) !== hash)
          throw refusal('provided sha does not match query', 'PERSISTED_QUERY_MISMATCH');
        wanted.set((context as unknown as { asking: Asking }).asking, { hash, text: params.query });
        return;
      }
      const query = await operations.find(hash);
      if (query === null) throw notFound();
      setParams({ ...params, query });
    },
    onExecute: ({ args }) => keep(args as ExecutionArgs),
    onSubscribe: ({ args }) => keep(args as ExecutionArgs),
  };
}
