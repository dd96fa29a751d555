import { remoteHeaders, remoteKheo, type RemoteOptions } from '#src/remote-kheo.ts';
import { canonical, listed, selections, siteId, type MirrorNode } from './mirrored.ts';

/** The server sends a sign of life every twelve seconds. */
const silence = 45_000;
const nodesAtOnce = 25;

/** Another Khéo as a mirror reads it. */
export function mirrorSource(options: RemoteOptions) {
  const { address, key, signal } = options;
  const headers = remoteHeaders(key);
  const { ask, head, changes } = remoteKheo(options);

  const asNode = (type: string, node: Record<string, unknown>): MirrorNode => ({
    type,
    id: type === 'Site' ? siteId : String(node['id']),
    node: canonical(node) as Record<string, unknown>,
  });

  return {
    head,
    changes,

    site: async (): Promise<MirrorNode> =>
      asNode('Site', (await ask<{ site: Record<string, unknown> }>(`{ site { ${selections['Site']} } }`)).site),

    /** One page of a list; the cursor of the next, null when it was the last. */
    async page(
      { type, field, page }: (typeof listed)[number],
      after: string | null,
    ): Promise<{ nodes: MirrorNode[]; next: string | null }> {
      if (page === null) {
        const data = await ask<Record<string, Record<string, unknown>[]>>(`{ ${field} { ${selections[type]} } }`);
        return { nodes: data[field]!.map((node) => asNode(type, node)), next: null };
      }
      const data = await ask<
        Record<
          string,
          { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
        >
      >(
        `query ($first: Int, $after: String) { ${field}(first: $first, after: $after) {
           pageInfo { hasNextPage endCursor } nodes { ${selections[type]} } } }`,
        { first: page, after },
      );
      const { nodes, pageInfo } = data[field]!;
      return { nodes: nodes.map((node) => asNode(type, node)), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },

    /** Nodes as they are now; those that the public does not see are not among them. */
    async nodes(wanted: ReadonlyArray<{ type: string; id: string }>): Promise<MirrorNode[]> {
      const found: MirrorNode[] = [];
      for (const type of new Set(wanted.map((one) => one.type))) {
        if (type === 'Site') found.push(await this.site());
        const selection = selections[type];
        if (type === 'Site' || !selection) continue;
        const ids = [...new Set(wanted.filter((one) => one.type === type).map(({ id }) => id))];
        for (let from = 0; from < ids.length; from += nodesAtOnce) {
          const { nodes } = await ask<{ nodes: (Record<string, unknown> | null)[] }>(
            `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selection} } } }`,
            { ids: ids.slice(from, from + nodesAtOnce) },
          );
          found.push(...nodes.flatMap((node) => (node ? [asNode(type, node)] : [])));
        }
      }
      return found;
    },

    /** Calls `wake` for every change that comes, until the subscription ends, as all do. Throws when there is none to be had. */
    async subscribe(after: string, wake: () => void): Promise<void> {
      const quiet = new AbortController();
      let timer = setTimeout(() => quiet.abort(), silence);
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { ...headers, accept: 'text/event-stream' },
          body: JSON.stringify({
            query: 'subscription ($after: String) { changes(after: $after) { cursor } }',
            variables: { after },
          }),
          signal: AbortSignal.any([signal, quiet.signal]),
        });
        if (!response.ok || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
          await response.body?.cancel();
          throw new Error(`HTTP ${response.status}`);
        }
        for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
          clearTimeout(timer);
          timer = setTimeout(() => quiet.abort(), silence);
          if (text.includes('data: {')) wake();
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

export type MirrorSource = ReturnType<typeof mirrorSource>;
