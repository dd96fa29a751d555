import type { FailureReason } from './mutation-payload.ts';
import type { Problem } from './problem-messages.ts';
import { waitForSignIn } from './session-gate.ts';

/** What the server says of a list; see the API's `readList`. */
export interface ListReport {
  refusal: string | null;
  form: string | null;
  rows: number;
  accepted: number;
  findings: {
    row: number;
    column: number;
    header: string;
    code: string;
    severity: 'error' | 'notice';
    detail?: string;
  }[];
  findingCount: number;
  unread: string[];
}

export type ListAnswer<Added> =
  | { kind: 'done'; report: ListReport; added: Added[] }
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'failed'; reason: FailureReason };

const reasons: Readonly<Record<number, FailureReason>> = { 403: 'forbidden', 404: 'notFound', 409: 'conflict' };

/** Sends an Excel list, to be tried or to be written. */
export async function sendList<Added>(
  path: string,
  query: Readonly<Record<string, string>>,
  file: File,
  dryRun: boolean,
): Promise<ListAnswer<Added>> {
  let answer: Response;
  try {
    answer = await fetch(`${path}?${new URLSearchParams({ ...query, dryRun: dryRun ? '1' : '0' })}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    return { kind: 'failed', reason: 'network' };
  }
  if (answer.status === 401)
    return (await waitForSignIn())
      ? sendList<Added>(path, query, file, dryRun)
      : { kind: 'failed', reason: 'forbidden' };
  if (answer.status === 200)
    return { kind: 'done', ...((await answer.json()) as { report: ListReport; added: Added[] }) };
  if (answer.status === 422)
    return { kind: 'invalid', problems: ((await answer.json()) as { problems: Problem[] }).problems };
  return { kind: 'failed', reason: reasons[answer.status] ?? 'server' };
}
