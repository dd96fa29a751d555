import { GraphQLError } from 'graphql';

/** A request that is in order but is not served now; the client may come again. */
export class Refused extends GraphQLError {
  constructor(message: string, { code, status, retryAfter }: { code: string; status: number; retryAfter: number }) {
    super(message, { extensions: { code, http: { status, headers: { 'retry-after': String(retryAfter) } } } });
  }
}
