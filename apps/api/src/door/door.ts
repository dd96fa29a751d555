import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Context } from '#src/context.ts';
import { largestBody, useDeadline, useOperationLimits, type OperationLimits } from './limits.ts';
import { useSubscriptions } from './live.ts';
import { maskErrors } from './mask.ts';
import { useWholeReading } from './whole-reading.ts';

export interface DoorOptions<Asking extends object> {
  schema: GraphQLSchema;
  endpoint: string;
  limits: OperationLimits;
  log: Logger;
  /** Per request: who asks, and with which database. */
  context(request: Request, asking: Asking): Promise<Context>;
  plugins?: Plugin[];
}

const jsonOnly = (): Response =>
  Response.json(
    {
      errors: [{ message: 'Send the operation as application/json.', extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    },
    { status: 415, headers: { accept: 'application/json' } },
  );

/**
 * A GraphQL server as both doors have it. Foreign pages can neither read from it (no CORS) nor write through it: a
 * browser sends `application/json` to another origin only after asking, and nobody answers that question.
 */
export function createDoor<Asking extends object = Record<string, never>>(
  options: DoorOptions<Asking>,
): (request: Request, asking: Asking) => Promise<Response> {
  const yoga = createYoga<{ asking: Asking }, Context>({
    schema: options.schema,
    graphqlEndpoint: options.endpoint,
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    maxRequestBodySize: largestBody,
    // the portal and its partners send some dozens of texts; what strangers make up must not fill the memory
    parserAndValidationCache: {
      documentCache: new LRUCache<string, DocumentNode>({ max: 200 }),
      errorCache: new LRUCache<string, Error>({ max: 20 }),
    },
    maskedErrors: { maskError: maskErrors(options.log), errorMessage: '' },
    context: ({ request, asking }) => options.context(request, asking),
    plugins: [
      useOperationLimits(options.limits),
      ...(options.plugins ?? []),
      // within the deadline
      useWholeReading(),
      useDeadline(options.limits.deadline),
      useSubscriptions(),
    ],
  });
  return async (request, asking) => {
    if (request.method === 'POST') {
      const type = request.headers.get('content-type')?.split(';')[0]?.trim();
      if (type !== 'application/json') return jsonOnly();
    }
    return yoga.fetch(request, { asking });
  };
}
