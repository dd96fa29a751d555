import { setTimeout as sleep } from 'node:timers/promises';
import { bilingual, StartupProblem } from './startup-problem.ts';

/** The cursor is of a feed that is no more: everything is to be read anew. */
export class CursorExpired extends Error {}

/** Another Khéo cannot be read, and asking again at once would not help. */
export class RemoteProblem extends StartupProblem {
  readonly kind: 'no-answer' | 'not-graphql' | 'key' | 'refused';

  constructor(kind: RemoteProblem['kind'], vietnamese: string, english: string) {
    super(vietnamese, english);
    this.kind = kind;
  }
}

export interface RemoteAnswer {
  status: number;
  text: string;
  retryAfter: string | null;
}

export interface RemoteOptions {
  address: string;
  key?: string | undefined;
  signal: AbortSignal;
  /** How often a request is tried. */
  attempts: number;
  note(line: string): void;
  /** How a body is posted; fetch when it is left out. */
  post?: (headers: Record<string, string>, body: string, signal: AbortSignal) => Promise<RemoteAnswer>;
}

export interface SeenChange {
  cursor: string;
  nodeType: string;
  nodeId: string;
  occurredAt: string;
  reason: string | null;
  tombstone: { at: string; reason: string | null } | null;
}

const longestPause = 60_000;
const answerWithin = 30_000;

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

/** What every request to a Khéo carries. */
export const remoteHeaders = (key: string | undefined): Record<string, string> => ({
  'content-type': 'application/json',
  ...(key ? { authorization: `Bearer ${key}` } : {}),
});

/** Another Khéo, asked through its public door; patient with what passes, plain about what does not. */
export function remoteKheo({ address, key, signal, attempts, note, post = postTo(address) }: RemoteOptions) {
  const headers = { ...remoteHeaders(key), accept: 'application/json' };

  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const answer = await once<Data>(query, variables);
      if ('data' in answer) return answer.data;
      if (attempt >= attempts)
        throw new RemoteProblem(
          'no-answer',
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
    let answered: RemoteAnswer;
    // not AbortSignal.timeout: joined with another signal it keeps the process for its whole time
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerWithin);
    try {
      const body = JSON.stringify({ query, variables });
      answered = await post(headers, body, AbortSignal.any([signal, late.signal]));
    } catch (error) {
      signal.throwIfAborted();
      const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
      return { problem: late.signal.aborted ? problems.silent : problems.unreachable(code ?? message) };
    } finally {
      clearTimeout(timer);
    }
    const { status, text, retryAfter } = answered;
    if (status === 429 || status >= 500) {
      const after = Number(retryAfter ?? Number.NaN);
      return {
        problem: status === 429 ? problems.tooFast : problems.busy(status),
        wait: Number.isFinite(after) ? Math.max(1, after) * 1000 : undefined,
      };
    }
    let answer: { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
    try {
      answer = JSON.parse(text) as typeof answer;
    } catch {
      throw new RemoteProblem(
        'not-graphql',
        `${address} không trả lời như một máy chủ GraphQL (HTTP ${status}).`,
        `${address} does not answer as a GraphQL server does (HTTP ${status}).`,
      );
    }
    const [error] = answer.errors ?? [];
    if (error?.extensions?.code === 'CURSOR_EXPIRED') throw new CursorExpired(error.message);
    if (error && ['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(error.extensions?.code ?? ''))
      return { problem: problems.busy(status) };
    if (error || !answer.data)
      throw new RemoteProblem(
        status === 401 || status === 403 ? 'key' : 'refused',
        `${address} từ chối: ${error?.message ?? `HTTP ${status}`}`,
        `${address} refused: ${error?.message ?? `HTTP ${status}`}`,
      );
    return { data: answer.data };
  }

  return {
    ask,

    /** The cursor of this moment: what changes from now on comes after it. */
    head: async (): Promise<string> => (await ask<{ changesHead: string }>('{ changesHead }')).changesHead,

    /** What changed after a cursor, a hundred at most. @throws CursorExpired */
    async changes(after: string): Promise<{ changes: SeenChange[]; more: boolean }> {
      const { changes } = await ask<{ changes: { nodes: SeenChange[]; pageInfo: { hasNextPage: boolean } } }>(
        `query ($after: String) { changes(after: $after, first: 100) { pageInfo { hasNextPage }
           nodes { cursor nodeType nodeId occurredAt reason tombstone { at reason } } } }`,
        { after },
      );
      return { changes: changes.nodes, more: changes.pageInfo.hasNextPage };
    },
  };
}

const postTo =
  (address: string): NonNullable<RemoteOptions['post']> =>
  async (headers, body, signal) => {
    const response = await fetch(address, { method: 'POST', headers, body, signal });
    return { status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') };
  };
