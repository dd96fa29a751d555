import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';

/**
 * One loader for each place in the query text: what a list's rows ask for there goes to the database together. Two
 * places never share one, since they may ask for other columns.
 */
export function loaderAt<Value>(
  context: Context,
  info: GraphQLResolveInfo,
  load: (keys: readonly string[]) => Promise<Map<string, Value>>,
  what: 'rows' | 'totals' = 'rows',
): DataLoader<string, Value | undefined> {
  // a field's node stands for its rows, the node of its name for their number
  const place = what === 'rows' ? info.fieldNodes[0]! : info.fieldNodes[0]!.name;
  const known = context.loaders.get(place) as DataLoader<string, Value | undefined> | undefined;
  if (known) return known;
  const loader = new DataLoader<string, Value | undefined>(async (keys) => {
    const values = await load(keys);
    return keys.map((key) => values.get(key));
  });
  context.loaders.set(place, loader);
  return loader;
}
