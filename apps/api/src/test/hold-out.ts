import { expect } from 'vitest';
import { answerOf, send, type Answer, type TestApi } from './run-operation.ts';

/** Words that only somebody with the source code or the database should read. */
const innerWords =
  /prisma|postgres|sqlstate|\bselect\b.+\bfrom\b|invocation|node_modules|\.[cm]?[jt]s:\d|\bat \w+ \(|permission denied|constraint|kheo_reader/i;

export const asJson = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/**
 * Sends what should be refused. The refusal has to come within a second, be clear, tell nothing of what is inside, and
 * leave a server that goes on.
 */
export async function heldOut(api: Pick<TestApi, 'app'>, path: string, init: RequestInit): Promise<Answer<unknown>> {
  const begun = performance.now();
  const answer = await answerOf<unknown>(await send(api.app, path, init));
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(innerWords);
  expect(answer.text.length).toBeLessThan(50_000);
  for (const { message, extensions } of answer.errors) {
    expect(message).not.toBe('');
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  }
  const next = await answerOf<unknown>(await send(api.app, '/graphql', asJson({ query: '{ site { agencyName } }' })));
  expect(next).toMatchObject({ status: 200, data: { site: { agencyName: 'Tên cơ quan' } } });
  return answer;
}
