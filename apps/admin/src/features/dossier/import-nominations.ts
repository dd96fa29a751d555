import { waitForSignIn } from '../../lib/session-gate.ts';
import type { FailureReason } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';

/** What the server says of a list; see the API's `importNominations`. */
export interface NominationReport {
  refusal: string | null;
  form: string | null;
  rows: number;
  accepted: number;
  findings: { row: number; column: number; header: string; code: string; severity: 'error' | 'notice' }[];
  findingCount: number;
}

export type NominationAnswer =
  | { kind: 'done'; report: NominationReport; added: string[] }
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'failed'; reason: FailureReason };

/** Sends an Excel list of nominees, to be tried or to be written. */
export async function sendNominations(
  dossier: { id: string; version: number },
  file: File,
  { achievement, form, dryRun }: { achievement: string; form: string; dryRun: boolean },
): Promise<NominationAnswer> {
  const query = new URLSearchParams({
    version: String(dossier.version),
    achievement,
    form,
    dryRun: dryRun ? '1' : '0',
  });
  let answer: Response;
  try {
    answer = await fetch(`/dossiers/${encodeURIComponent(dossier.id)}/nominations?${query}`, {
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
      ? sendNominations(dossier, file, { achievement, form, dryRun })
      : { kind: 'failed', reason: 'forbidden' };
  if (answer.status === 200) return { kind: 'done', ...((await answer.json()) as Done) };
  if (answer.status === 422) return { kind: 'invalid', problems: ((await answer.json()) as Invalid).problems };
  return { kind: 'failed', reason: reasons[answer.status] ?? 'server' };
}

interface Done {
  report: NominationReport;
  added: string[];
}
interface Invalid {
  problems: Problem[];
}
const reasons: Readonly<Record<number, FailureReason>> = { 403: 'forbidden', 404: 'notFound', 409: 'conflict' };
