import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '#src/context.ts';
import { readWhole } from './whole-reading.ts';

const isStream = (value: object): value is AsyncIterableIterator<unknown> => Symbol.asyncIterator in value;

/**
 * Runs subscriptions. Each event is executed as a request of its own: what it loads is read anew and let go of
 * afterwards, and its clock is that of the event.
 */
export function useSubscriptions(): Plugin {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const source = await createSourceEventStream(args);
        if (!isStream(source)) return source;
        const answer = async ({ done, value }: IteratorResult<unknown>): Promise<IteratorResult<ExecutionResult>> => {
          if (done) return { done, value: undefined };
          const context = { ...(args.contextValue as Context), now: new Date(), loaders: new Map() };
          return { done: false, value: await readWhole({ ...args, rootValue: value, contextValue: context }) };
        };
        return {
          [Symbol.asyncIterator]() {
            return this;
          },
          next: async () => answer(await source.next()),
          return: async () => answer((await source.return?.()) ?? { done: true, value: undefined }),
        };
      });
    },
  };
}
