import { setTimeout as sleep } from 'node:timers/promises';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { canonical, listed, selections, siteId, type MirrorNode } from './mirrored.ts';

/** The cursor is of a feed that is no more: everything is to be copied anew. */
export class CursorExpired extends Error {}

export interface SourceOptions {
  address: string;
  key?: string | undefined;
  signal: AbortSignal;
  /** How often a request is tried; a mirror that follows never gives up. */
  attempts: number;
  note(line: string): void;
}

interface SeenChange {
  cursor: string;
  nodeType: string;
  nodeId: string;
  occurredAt: string;
  reason: string | null;
  tombstone: { at: string; reason: string | null } | null;
}

const longestPause = 60_000;
const answerWithin = 30_000;
/** The server sends a sign of life every twelve seconds. */
const silence = 45_000;
const nodesAtOnce = 25;

/** What is told of a request that will be made again. */
interface Problem {
  vi: string;
  en: string;
}
const problems = {
  tooFast: { vi: 'Nguồn đề nghị hỏi chậm lại (HTTP 429).', en: 'The source asks to go slower (HTTP 429).' },
  busy: (status: number): Problem => ({
    vi: `Nguồn đang bận (HTTP ${status}).`,
    en: `The source is busy (HTTP ${status}).`,
  }),
  silent: {
    vi: `Nguồn không trả lời trong ${answerWithin / 1000} giây.`,
    en: `The source did not answer within ${answerWithin / 1000} seconds.`,
  },
  unreachable: (reason: string): Problem => ({
    vi: `Không kết nối được với nguồn (${reason}).`,
    en: `The source cannot be reached (${reason}).`,
  }),
};

/** Another Khéo, asked through its public door. */
export function mirrorSource({ address, key, signal, attempts, note }: SourceOptions) {
  const headers = {
    'content-type': 'application/json',
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  };

  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const answer = await once<Data>(query, variables);
      if ('data' in answer) return answer.data;
      if (attempt >= attempts)
        throw new StartupProblem(
          `${answer.problem.vi} Đã thử ${attempts} lần với ${address}. Phần đã chép được giữ lại; chạy lại lệnh này để chép tiếp.`,
          `${answer.problem.en} Tried ${attempts} times at ${address}. What has been copied is kept; run this command again to go on.`,
        );
      const pause = answer.wait ?? Math.min(longestPause, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);
      const seconds = Math.round(pause / 1000);
      if (pause > 2_000)
        note(
          bilingual(
            `${answer.problem.vi} Sẽ thử lại sau ${seconds} giây.`,
            `${answer.problem.en} Trying again in ${seconds} seconds.`,
          ),
        );
      await sleep(pause, undefined, { signal });
    }
  }

  async function once<Data>(
    query: string,
    variables: Record<string, unknown>,
  ): Promise<{ data: Data } | { problem: Problem; wait?: number | undefined }> {
    let response: Response;
    let text: string;
    // not AbortSignal.timeout: joined with another signal it keeps the process for its whole time
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerWithin);
    try {
      response = await fetch(address, {
        method: 'POST',
        headers: { ...headers, accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.any([signal, late.signal]),
      });
      text = await response.text();
    } catch (error) {
      signal.throwIfAborted();
      const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
      return { problem: late.signal.aborted ? problems.silent : problems.unreachable(code ?? message) };
    } finally {
      clearTimeout(timer);
    }
    const { status } = response;
    if (status === 429 || status >= 500) {
      const after = Number(response.headers.get('retry-after') ?? Number.NaN);
      return {
        problem: status === 429 ? problems.tooFast : problems.busy(status),
        wait: Number.isFinite(after) ? Math.max(1, after) * 1000 : undefined,
      };
    }
    let answer: { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
    try {
      answer = JSON.parse(text) as typeof answer;
    } catch {
      throw new StartupProblem(
        `${address} không trả lời như một máy chủ GraphQL (HTTP ${status}).`,
        `${address} does not answer as a GraphQL server does (HTTP ${status}).`,
      );
    }
    const [error] = answer.errors ?? [];
    if (error?.extensions?.code === 'CURSOR_EXPIRED') throw new CursorExpired(error.message);
    if (error && ['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(error.extensions?.code ?? ''))
      return { problem: problems.busy(status) };
    if (error || !answer.data)
      throw new StartupProblem(
        `${address} từ chối: ${error?.message ?? `HTTP ${status}`}`,
        `${address} refused: ${error?.message ?? `HTTP ${status}`}`,
      );
    return { data: answer.data };
  }

  const asNode = (type: string, node: Record<string, unknown>): MirrorNode => ({
    type,
    id: type === 'Site' ? siteId : String(node['id']),
    node: canonical(node) as Record<string, unknown>,
  });

  return {
    head: async (): Promise<string> => (await ask<{ changesHead: string }>('{ changesHead }')).changesHead,

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

    async changes(after: string): Promise<{ changes: SeenChange[]; more: boolean }> {
      const { changes } = await ask<{ changes: { nodes: SeenChange[]; pageInfo: { hasNextPage: boolean } } }>(
        `query ($after: String) { changes(after: $after, first: 100) { pageInfo { hasNextPage }
           nodes { cursor nodeType nodeId occurredAt reason tombstone { at reason } } } }`,
        { after },
      );
      return { changes: changes.nodes, more: changes.pageInfo.hasNextPage };
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
