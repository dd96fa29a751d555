import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CursorExpired } from '#src/remote-kheo.ts';
import { listed, namedBy, selections, shape, type MirrorNode } from './mirrored.ts';
import type { MirrorSource } from './mirror-source.ts';
import type { MirrorState, MirrorStore } from './mirror-store.ts';

export interface Mirror {
  source: MirrorSource;
  store: MirrorStore;
  address: string;
  /** Called with every step, for people to watch. */
  progress(text: string): void;
}

const at = (state: MirrorState, step: Partial<MirrorState>): MirrorState => ({ ...state, ...step });

/** The nodes that these name and the store does not have. */
async function satellitesOf(
  { source, store }: Mirror,
  nodes: readonly MirrorNode[],
  copy: number,
): Promise<MirrorNode[]> {
  const found: MirrorNode[] = [];
  for (let fresh: readonly MirrorNode[] = nodes; fresh.length > 0;) {
    const have = new Set([...nodes, ...found].map(({ id }) => id));
    const wanted = store.missing(namedBy(fresh.map(({ node }) => node)), copy).filter(({ id }) => !have.has(id));
    fresh = wanted.length ? await source.nodes(wanted) : [];
    found.push(...fresh);
  }
  return found;
}

/** Copies everything that is not copied yet; goes on where it was stopped. */
async function copyAll(mirror: Mirror, begun: MirrorState | null): Promise<MirrorState> {
  const { source, store, address, progress } = mirror;
  let state =
    begun?.copying != null && begun.shape === shape
      ? begun
      : // the cursor is taken before the first list: what changes meanwhile is followed afterwards
        {
          address,
          cursor: await source.head(),
          copy: (begun?.copy ?? 0) + 1,
          shape,
          copying: { list: 0, after: null },
        };
  store.write({ state });
  let copied = 0;
  while (state.copying && state.copying.list < listed.length) {
    const list = listed[state.copying.list]!;
    const { nodes, next } = await source.page(list, state.copying.after);
    const put = [...nodes, ...(await satellitesOf(mirror, nodes, state.copy))];
    state = at(state, {
      copying:
        next === null ? { list: state.copying.list + 1, after: null } : { list: state.copying.list, after: next },
    });
    store.write({ put, state });
    copied += put.length;
    progress(`${list.type} · ${copied}`);
  }
  const left = [...store.all()].filter(({ copy, type }) => copy < state.copy && type !== 'Site');
  state = at(state, { copying: null });
  const now = new Date().toISOString();
  store.write({
    put: [await source.site()],
    remove: left.map(({ type, id }) => ({ type, id, at: now, reason: null })),
    state,
  });
  return state;
}

/** Applies what has changed until nothing more has. @returns how many changes there were */
async function catchUp(mirror: Mirror, from: MirrorState): Promise<{ state: MirrorState; applied: number }> {
  const { source, store, progress } = mirror;
  let state = from;
  for (let applied = 0; ;) {
    const { changes, more } = await source.changes(state.cursor);
    if (changes.length === 0) return { state, applied };
    const latest = new Map(
      changes.filter(({ nodeType }) => nodeType in selections).map((change) => [change.nodeId, change]),
    );
    const nodes = await source.nodes([...latest].map(([id, { nodeType: type }]) => ({ type, id })));
    const there = new Set(nodes.map(({ id }) => id));
    state = at(state, { cursor: changes.at(-1)!.cursor });
    store.write({
      put: [...nodes, ...(await satellitesOf(mirror, nodes, state.copy))],
      remove: [...latest.values()]
        .filter(({ nodeId }) => !there.has(nodeId))
        .map(({ nodeId, nodeType, occurredAt, reason, tombstone }) => ({
          type: nodeType,
          id: nodeId,
          at: tombstone?.at ?? occurredAt,
          reason: tombstone ? tombstone.reason : reason,
        })),
      state,
    });
    applied += changes.length;
    progress(`+${applied}`);
    if (!more) return { state, applied };
  }
}

/** Brings the mirror to where the source is now; copies everything anew when the source was restored from a backup. */
export async function bringUpToDate(mirror: Mirror): Promise<MirrorState> {
  for (;;) {
    try {
      const known = mirror.store.state();
      const copied = known?.copying === null && known.shape === shape ? known : await copyAll(mirror, known);
      return (await catchUp(mirror, copied)).state;
    } catch (error) {
      if (!(error instanceof CursorExpired)) throw error;
      const known = mirror.store.state()!;
      mirror.progress('CURSOR_EXPIRED');
      mirror.store.write({
        state: {
          ...known,
          cursor: await mirror.source.head(),
          copy: known.copy + 1,
          copying: { list: 0, after: null },
        },
      });
    }
  }
}

const polling = 5_000;
const longestPolling = 60_000;

/** Follows until the signal: a subscription wakes it, and where there is none it asks from time to time. */
export async function followChanges(mirror: Mirror, signal: AbortSignal): Promise<void> {
  let state = await bringUpToDate(mirror);
  let wake: () => void = () => undefined;
  let woken = false;
  const onChange = (): void => {
    woken = true;
    wake();
  };
  let subscribed = false;
  const subscribing = (async () => {
    for (let pause = 1_000; !signal.aborted;) {
      const begun = Date.now();
      try {
        subscribed = true;
        await mirror.source.subscribe(state.cursor, onChange);
      } catch {
        // it is tried again; meanwhile the feed is polled
      }
      subscribed = false;
      pause = Date.now() - begun > 10_000 ? 1_000 : Math.min(pause * 2, 30_000);
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    }
  })();
  while (!signal.aborted) {
    woken = false;
    state = await bringUpToDate(mirror);
    if (woken || signal.aborted) continue;
    const waiting = new AbortController();
    wake = () => waiting.abort();
    await sleep(subscribed ? longestPolling : polling, undefined, {
      signal: AbortSignal.any([signal, waiting.signal]),
    }).catch(() => undefined);
  }
  await subscribing;
}

export interface Comparison {
  type: string;
  here: { count: number; digest: string };
  there: { count: number; digest: string };
  /** Ids that differ, are missing or are too many. */
  different: string[];
}

const digestOf = (nodes: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256');
  for (const [id, text] of [...nodes].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${id} ${text}\n`);
  return hash.digest('hex').slice(0, 16);
};

type ByType = Map<string, Map<string, string>>;
const textsOf = (nodes: Iterable<MirrorNode>): ByType => {
  const byType: ByType = new Map();
  for (const { type, id, node } of nodes) {
    if (!byType.has(type)) byType.set(type, new Map());
    byType.get(type)!.set(id, JSON.stringify(node));
  }
  return byType;
};

/** Lists everything again, keeping nothing of the mirror. */
async function everythingThere({ source, progress }: Mirror): Promise<MirrorNode[]> {
  const nodes: MirrorNode[] = [await source.site()];
  for (const list of listed) {
    for (let after: string | null = null; ;) {
      const page = await source.page(list, after);
      nodes.push(...page.nodes);
      progress(`${list.type} · ${nodes.length}`);
      if (page.next === null) break;
      after = page.next;
    }
  }
  for (let fresh: MirrorNode[] = nodes; fresh.length > 0;) {
    const have = new Set(nodes.map(({ id }) => id));
    const wanted = namedBy(fresh.map(({ node }) => node)).filter(({ id }) => !have.has(id));
    fresh = wanted.length ? await source.nodes(wanted) : [];
    nodes.push(...fresh);
  }
  return nodes;
}

/**
 * Compares the mirror with the source, type by type. What nothing names any longer is taken out of the mirror first. While
 * the source goes on changing, what differs is looked at again a few times before it counts.
 */
export async function verifyMirror(mirror: Mirror, rounds = 3): Promise<Comparison[]> {
  for (let round = 1; ; round += 1) {
    const state = await bringUpToDate(mirror);
    const there = textsOf(await everythingThere(mirror));
    const here = textsOf(mirror.store.all());
    const now = new Date().toISOString();
    const lists = new Set([...listed.map(({ type }) => type), 'Site']);
    const unnamed = [...here].flatMap(([type, nodes]) =>
      lists.has(type)
        ? []
        : [...nodes.keys()]
            .filter((id) => !there.get(type)?.has(id))
            .map((id) => ({ type, id, at: now, reason: null })),
    );
    mirror.store.write({ remove: unnamed, state });
    for (const { type, id } of unnamed) here.get(type)?.delete(id);
    const compared = [...new Set([...here.keys(), ...there.keys()])].toSorted().map((type): Comparison => {
      const [mine, theirs] = [
        here.get(type) ?? new Map<string, string>(),
        there.get(type) ?? new Map<string, string>(),
      ];
      return {
        type,
        here: { count: mine.size, digest: digestOf(mine) },
        there: { count: theirs.size, digest: digestOf(theirs) },
        different: [...new Set([...mine.keys(), ...theirs.keys()])].filter((id) => mine.get(id) !== theirs.get(id)),
      };
    });
    if (round >= rounds || compared.every(({ different }) => different.length === 0)) return compared;
  }
}
