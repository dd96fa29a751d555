import { Client, fetchExchange, type TypedDocumentNode } from '@urql/core';

/** The API is away, too slow, or answered something that is no answer. */
export class ApiUnavailable extends Error {}

/** The API refused what was asked as impossible: a broken cursor, a slug that cannot be one. */
export class BadRequest extends Error {}

/** Asks one operation and gives its data whole. */
export type Ask = <Data, Variables extends object>(
  operation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

const DEADLINE_MS = 8000;

/**
 * The portal's view of the API: no cache here, equal questions at one moment are asked once. By the secret that both
 * share the API knows the portal, whose readers are many, and does not count all of them as one.
 */
export function createAsk(apiUrl: string, secret: string | null): Ask {
  const client = new Client({
    url: `${apiUrl}/graphql`,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => ({
      signal: AbortSignal.timeout(DEADLINE_MS),
      headers: { 'user-agent': 'kheo-portal', ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) },
    }),
  });
  return async (operation, variables) => {
    const { data, error } = await client.query(operation, variables).toPromise();
    if (error !== undefined) {
      const codes = error.graphQLErrors.map(({ extensions }) => extensions['code']);
      if (codes.length > 0 && codes.every((code) => code === 'BAD_USER_INPUT')) throw new BadRequest(error.message);
      throw new ApiUnavailable(error.message, { cause: error });
    }
    if (data === undefined || data === null) throw new ApiUnavailable('The answer has no data');
    return data;
  };
}
