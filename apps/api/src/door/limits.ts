import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ParseOptions,
  type Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput } from '#src/bad-input.ts';
import { largestPage } from '#src/keyset.ts';
import { listWithoutLength } from './paged-lists.ts';
import { noIntrospectionAliases, operationsOfThisDoor, repeatsItself } from './rules.ts';
import { readLiterals, readVariables } from './variables.ts';

/**
 * Limits of one operation. A field costs one, a list multiplies what is below it by its length, and the length is read
 * from the variables as they are after coercion.
 */
export interface OperationLimits {
  cost: number;
  depth: number;
  /** Fields side by side, aliases included. */
  breadth: number;
  tokens: number;
  /** Milliseconds until an answer is given up. */
  deadline: number;
}

export const publicLimits: OperationLimits = { cost: 15_000, depth: 14, breadth: 600, tokens: 2_000, deadline: 5_000 };
export const editorialLimits: OperationLimits = { ...publicLimits, cost: 30_000, tokens: 4_000, deadline: 20_000 };

/** Bytes of a request body; a long article with its markup has about 100 kB. */
export const largestBody = 512 * 1024;

const sizes = new WeakMap<object, { complexity: number; breadth: number }>();

/** What an operation that is within the limits costs. */
export const costOf = ({ contextValue }: ExecutionArgs): number =>
  Math.max(1, sizes.get(contextValue as object)?.complexity ?? 1);

const refusal = (message: string, extensions: Record<string, unknown>): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COSTLY', http: { status: 400 }, ...extensions } });

const operationsOf = (document: DocumentNode) =>
  document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

/** The one operation that will run; none when a name is wrong or missing, which the executor says better. */
export function chosenOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode | undefined {
  const operations = operationsOf(document);
  if (operationName) return operations.find(({ name }) => name?.value === operationName);
  return operations.length === 1 ? operations[0] : undefined;
}

/** The operation with the fragments: the counting looks at the first operation only. */
function alone(operation: OperationDefinitionNode, document: DocumentNode): DocumentNode {
  if (operationsOf(document).length === 1) return document;
  return {
    ...document,
    definitions: [
      operation,
      ...document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
}

/** @throws GraphQLError when the operation is beyond a limit or does not say how long a list is to be */
export function measured(
  limits: OperationLimits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): { complexity: number; breadth: number } {
  const list = listWithoutLength(schema, document, variables);
  if (list !== null) throw badInput(`Say how many ${list} you want: first or last, from 1 to ${largestPage}.`);
  const result = complexityFromQuery(alone(operation, document), { schema, ctx: {}, variables: { ...variables } });
  if (result.complexity > limits.cost) {
    throw refusal(
      `This operation costs ${result.complexity}; the limit is ${limits.cost}. Ask for shorter lists or fewer fields.`,
      { cost: result.complexity, limit: limits.cost },
    );
  }
  if (result.depth > limits.depth)
    throw refusal(`This operation is ${result.depth} levels deep; the limit is ${limits.depth}.`, {
      depth: result.depth,
      limit: limits.depth,
    });
  if (result.breadth > limits.breadth)
    throw refusal(`This operation selects ${result.breadth} fields; the limit is ${limits.breadth}.`, {
      breadth: result.breadth,
      limit: limits.breadth,
    });
  return result;
}

/** @throws GraphQLError for a text that is no operation, or too long */
export function parseWithin(maxTokens: number, source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    const document = readLiterals(parse(source, { ...options, maxTokens }));
    if (repeatsItself(document)) throw refusal('This operation names the same field again and again.', {});
    return document;
  } catch (error) {
    // the parser calls itself for every bracket
    if (error instanceof RangeError) throw refusal('This operation is nested too deeply.', {});
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted'))
      throw refusal(`This operation has more than ${maxTokens} tokens.`, { limit: maxTokens });
    throw error;
  }
}

/** Refuses an operation before it runs: too many tokens for the parser, too costly, too deep, too broad. */
export function useOperationLimits(limits: OperationLimits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) => parseWithin(limits.tokens, source, options));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(operationsOfThisDoor);
      addValidationRule(noIntrospectionAliases);
    },
    onExecute: ({ args, setResultAndStopExecution }) => admit(limits, args, setResultAndStopExecution),
    // what one event costs
    onSubscribe: ({ args, setResultAndStopExecution }) => admit(limits, args, setResultAndStopExecution),
  };
}

/** Refuses an operation that is beyond a limit; otherwise its size is known to `costOf`. */
export function admit(limits: OperationLimits, args: ExecutionArgs, refuse: (result: ExecutionResult) => void): void {
  const operation = chosenOperation(args.document, args.operationName);
  if (!operation) return;
  try {
    const variables = readVariables(args.schema, operation, { ...args.variableValues });
    if ('errors' in variables) return refuse({ errors: variables.errors });
    args.variableValues = variables.values;
    const size = measured(limits, args.schema, args.document, operation, variables.values);
    sizes.set(args.contextValue as object, size);
  } catch (error) {
    const known =
      error instanceof GraphQLError
        ? error
        : new GraphQLError(error instanceof Error ? error.message : 'This operation cannot be counted.', {
            extensions: { code: 'BAD_USER_INPUT' },
          });
    refuse({ errors: [known] });
  }
}

/**
 * Gives up when the deadline has passed or the client has gone. What runs in PostgreSQL ends by its own
 * statement_timeout; resolvers that have not begun yet do not begin.
 */
export function useDeadline(milliseconds: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const request = (args.contextValue as { request?: Request }).request;
      const deadline = AbortSignal.timeout(milliseconds);
      const signal = request ? AbortSignal.any([request.signal, deadline]) : deadline;
      Object.assign(args, { signal });
      setExecuteFn((executionArgs: ExecutionArgs) => {
        const late = new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
        // nobody may be listening any more when the answer was in time
        late.catch(() => undefined);
        const work = Promise.resolve(executeFn(executionArgs));
        work.catch(() => undefined);
        return Promise.race([work, late]).catch((error: unknown) => {
          if (!signal.aborted) throw error;
          const message = deadline.aborted
            ? `No answer within ${milliseconds / 1000} seconds. Ask for less at once.`
            : 'The request was cancelled.';
          return {
            errors: [new GraphQLError(message, { extensions: { code: 'DEADLINE_EXCEEDED', http: { status: 503 } } })],
          };
        });
      });
    },
  };
}
