import type { RelatedMeasures } from './related-measures.ts';
import type { Measures, RankedQuery } from './search-measures.ts';

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const figure = (value: number): string => value.toFixed(3).padStart(9);

/** The table of search, a line for each kind of query. */
export function printSearchTable(
  { kinds, mean }: { kinds: ReadonlyMap<string, Measures>; mean: Measures },
  ranked: readonly RankedQuery[],
): void {
  const width = Math.max(4, ...[...kinds.keys()].map((kind) => kind.length)) + 2;
  const row = (name: string, { queries, mrr, success1, success10 }: Measures): string =>
    `${name.padEnd(width)}${String(queries).padStart(8)}${figure(mrr)}${figure(success1)}${figure(success10)}`;
  out(`\n${'search'.padEnd(width)} queries   MRR@10      s@1     s@10`);
  for (const [kind, measures] of kinds) out(row(kind, measures));
  out(row('mean', mean));
  const times = ranked.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  out(`ms a query: p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}\n`);
}

/** The table of related news. */
export function printRelatedTable({ articles, precision5, ceiling, recall5, mrr }: RelatedMeasures): void {
  out(`\nrelated  articles      p@5  ceiling      r@5      MRR`);
  out(
    `mean   ${String(articles).padStart(10)}${figure(precision5)}${figure(ceiling)}${figure(recall5)}${figure(mrr)}\n`,
  );
}
