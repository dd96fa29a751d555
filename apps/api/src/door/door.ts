import { useGraphQlJit } from '@envelop/graphql-jit';
import { Kind, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '#src/context.ts';
import { compiledCost, costOf, largestBody, useDeadline, useOperationLimits, type OperationLimits } from './limits.ts';
import { maskErrors } from './mask.ts';

export interface DoorOptions {
  schema: GraphQLSchema;
  endpoint: string;
  limits: OperationLimits;
  log: Logger;
  /** Per request: who asks, and with which database. */
  context(request: Request): Promise<Context>;
  plugins?: Plugin[];
}

const jsonOnly = (): Response =>
  Response.json(
    { errors: [{ message: 'Send the operation as application/json.', extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] },
    { status: 415, headers: { accept: 'application/json' } },
  );

/**
 * A GraphQL server as both doors have it. Foreign pages can neither read from it (no CORS) nor write through it: a
 * browser sends `application/json` to another origin only after asking, and nobody answers that question.
 */
export function createDoor(options: DoorOptions): (request: Request) => Promise<Response> {
  const yoga = createYoga<Record<string, never>, Context>({
    schema: options.schema,
    graphqlEndpoint: options.endpoint,
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    maxRequestBodySize: largestBody,
    maskedErrors: { maskError: maskErrors(options.log), errorMessage: '' },
    context: ({ request }) => options.context(request),
    plugins: [
      useOperationLimits(options.limits),
      ...(options.plugins ?? []),
      useGraphQlJit({}, {
        // The compiled form is kept by document, so a document with several operations cannot use it; what is costly
        // runs in the executor that can stop half-way.
        enableIf: ({ document, contextValue }) =>
          costOf(contextValue) <= compiledCost && document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION).length === 1,
      }),
      useDeadline(options.limits.deadline),
    ],
  });
  return async (request) => {
    if (request.method === 'POST') {
      const type = request.headers.get('content-type')?.split(';')[0]?.trim();
      if (type !== 'application/json') return jsonOnly();
    }
    return yoga.fetch(request);
  };
}
