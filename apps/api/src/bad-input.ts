import { GraphQLError } from 'graphql';

/** An argument that cannot be taken; the message says what is expected. */
export function badInput(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** A question that this member of staff may not ask; mutations answer with Forbidden instead. */
export function notForYou(what: string): GraphQLError {
  return new GraphQLError(`Not allowed: ${what}`, { extensions: { code: 'FORBIDDEN' } });
}
