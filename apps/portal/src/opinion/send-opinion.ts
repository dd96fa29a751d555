import { z } from 'zod';

/** An opinion on its way to the API; ids are global ones. */
export interface SentOpinion {
  consultation: string;
  /** Null: about the whole list. */
  entry: string | null;
  text: string;
  senderName: string;
  contact: string;
  /** Where it comes from, as far as floods are told apart by it. */
  network: string;
}

/** What the API can find wrong. */
const problemCodes = [
  'text-missing',
  'text-too-short',
  'text-too-long',
  'name-too-long',
  'contact-too-long',
  'entry-unknown',
] as const;

/** Why an opinion was not taken: what the API found, and what only the portal can know. */
export type SendProblem =
  | (typeof problemCodes)[number]
  | 'form-expired'
  | 'too-fast'
  | 'too-many'
  | 'closed'
  | 'unavailable';

/** What became of it; `unknown` means that there is no such consultation. */
export type SendOutcome = { kind: 'received' } | { kind: 'unknown' } | { kind: 'refused'; problems: SendProblem[] };

const refusal = z.object({ error: z.object({ problems: z.array(z.enum(problemCodes)).min(1) }) });

const DEADLINE_MS = 5_000;

/** Hands an opinion to the API, over the way that only portals have. */
export async function sendOpinion(apiUrl: string, secret: string, opinion: SentOpinion): Promise<SendOutcome> {
  const refused = (...problems: SendProblem[]): SendOutcome => ({ kind: 'refused', problems });
  try {
    const answer = await fetch(`${apiUrl}/internal/opinions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(opinion),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (answer.ok) return { kind: 'received' };
    if (answer.status === 404) return { kind: 'unknown' };
    if (answer.status === 409) return refused('closed');
    if (answer.status === 429) return refused('too-many');
    if (answer.status === 422) return refused(...refusal.parse(await answer.json()).error.problems);
    // The ids are the only thing that a reader can bend: there is no such nominee, or no such consultation.
    return answer.status === 400 ? refused('entry-unknown') : refused('unavailable');
  } catch {
    return refused('unavailable');
  }
}
