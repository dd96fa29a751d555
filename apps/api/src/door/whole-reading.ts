import {
  execute,
  getOperationAST,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '#src/context.ts';

/** How often an operation is read before it is answered as it is. */
const readings = 4;

/** graphql-js's words for a row that had to be there: between two statements somebody took it down or deleted it. */
const isTorn = ({ errors }: ExecutionResult): boolean =>
  errors?.some(({ originalError }: GraphQLError) =>
    originalError?.message.startsWith('Cannot return null for non-nullable field'),
  ) ?? false;

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Reads until all that belongs together was there together. An operation may take several statements, and what was
 * published for the first may be gone for the second.
 */
export async function readWhole(args: ExecutionArgs, run: Execute = execute): Promise<ExecutionResult> {
  for (let reading = 1; ; reading += 1) {
    // what was loaded is remembered by its context
    const contextValue = { ...(args.contextValue as Context), loaders: new Map() };
    const result = await run(reading === 1 ? args : { ...args, contextValue });
    if (reading >= readings || !isTorn(result)) return result;
  }
}

/** Queries are read whole; a mutation is never run twice. */
export function useWholeReading(): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== OperationTypeNode.QUERY) return;
      setExecuteFn((again: ExecutionArgs) => readWhole(again, executeFn as Execute));
    },
  };
}
