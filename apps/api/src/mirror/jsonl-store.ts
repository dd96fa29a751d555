import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import type { MirrorNode } from './mirrored.ts';
import type { MirrorState, MirrorStore, Removed } from './mirror-store.ts';

type Line = { put: MirrorNode & { copy: number } } | { remove: Removed } | { state: MirrorState };
const keyOf = ({ type, id }: { type: string; id: string }): string => `${type} ${id}`;

/**
 * A mirror in one file of JSON lines that only grows: `put` and `remove` lines, closed by a `state` line. What follows the
 * last state line was cut short and is taken off at the next start; the newest `put` of a node is what it is. At the start
 * a file that is mostly history is written anew.
 */
export function openJsonlStore(file: string): MirrorStore {
  const nodes = new Map<string, MirrorNode & { copy: number }>();
  let state: MirrorState | null = null;
  let lines = 0;
  let whole = 0;

  const text = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  let batch: Line[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf(0x0a, from);
    if (end < 0) break;
    let line: Line;
    try {
      line = JSON.parse(text.toString('utf8', from, end)) as Line;
    } catch {
      break;
    }
    from = end + 1;
    batch.push(line);
    if ('state' in line) {
      for (const one of batch) apply(one);
      lines += batch.length;
      batch = [];
      whole = from;
    }
  }

  function apply(line: Line): void {
    if ('put' in line) nodes.set(keyOf(line.put), line.put);
    else if ('remove' in line) nodes.delete(keyOf(line.remove));
    else state = line.state;
  }
  const printed = (some: readonly Line[]): string => some.map((line) => `${JSON.stringify(line)}\n`).join('');
  function append(to: number, content: string): void {
    const bytes = Buffer.from(content);
    for (let done = 0; done < bytes.length;) done += writeSync(to, bytes, done);
    fsyncSync(to);
  }

  const current: MirrorState | null = state;
  if (current && lines > 1_000 && lines > 2 * nodes.size) {
    const anew = openSync(`${file}.new`, 'w');
    append(anew, printed([...[...nodes.values()].map((put) => ({ put })), { state: current }]));
    closeSync(anew);
    renameSync(`${file}.new`, file);
    whole = -1;
  }
  const out = openSync(file, 'a');
  if (whole >= 0 && whole < text.length) ftruncateSync(out, whole);

  return {
    state: () => state,
    write({ put = [], remove = [], state: next }) {
      const some: Line[] = [
        ...put.map((node) => ({ put: { ...node, copy: next.copy } })),
        ...remove.filter((gone) => nodes.has(keyOf(gone))).map((gone) => ({ remove: gone })),
        { state: next },
      ];
      append(out, printed(some));
      for (const line of some) apply(line);
    },
    missing: (wanted, copy) => wanted.filter((one) => nodes.get(keyOf(one))?.copy !== copy),
    all: () => nodes.values(),
    close: () => closeSync(out),
  };
}
