/** What somebody wrote into the explorer. */
export interface Attempt {
  query: string;
  /** JSON, as it was typed. */
  variables: string;
}

/** What the API made of it; or why it was not asked. */
export type Outcome =
  | { kind: 'answered'; status: number; cost: string | null; milliseconds: number; body: string; cut: boolean }
  | { kind: 'bad-variables' }
  | { kind: 'empty' }
  | { kind: 'away' };

/** The outcome in the page's words; null: that part is not shown. */
export interface ShownAnswer {
  facts: string | null;
  cut: string | null;
  body: string | null;
  problem: string | null;
  none: string | null;
}

/** Characters; whoever wants to read more asks from a program. */
export const LONGEST_ANSWER = 100_000;
const DEADLINE_MS = 10_000;

/**
 * Asks the public door as the visitor would: without the portal's secret, so that the visitor's own allowance is used
 * where the API believes the portal's word for his address.
 */
export async function runQuery(
  { query, variables }: Attempt,
  { apiUrl, address }: { apiUrl: string; address: string },
): Promise<Outcome> {
  if (query.trim() === '') return { kind: 'empty' };
  const values = readVariables(variables);
  if (values === null) return { kind: 'bad-variables' };
  const began = performance.now();
  try {
    const answer = await fetch(`${apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ query, variables: values }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const text = printed(await answer.text());
    return {
      kind: 'answered',
      status: answer.status,
      cost: answer.headers.get('kheo-operation-cost'),
      milliseconds: Math.round(performance.now() - began),
      body: text.slice(0, LONGEST_ANSWER),
      cut: text.length > LONGEST_ANSWER,
    };
  } catch {
    return { kind: 'away' };
  }
}

/** An object, or nothing at all; null: it is no JSON object. */
function readVariables(text: string): object | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function printed(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
