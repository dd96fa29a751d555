import { GraphQLError } from 'graphql';

/** An argument that cannot be taken; the message says what is expected. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
