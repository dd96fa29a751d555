import { mutated, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, type TestApi } from '#src/test/run-operation.ts';

// Decisions and awards as the tests make them, through the front door.

let numbers = 100;

/** A decision of the register with its document, published unless told otherwise. */
export async function decisionOf(
  api: TestApi,
  { officer, publisher }: { officer: Person; publisher: Person },
  {
    awards = [],
    issuedOn = '2026-03-02',
    published = true,
    level = 'PROVINCE',
  }: { awards?: Record<string, unknown>[]; issuedOn?: string; published?: boolean; level?: string } = {},
): Promise<Outcome> {
  numbers += 1;
  const document = await mutated(api, publisher, 'createOfficialDocument', {
    type: 'Quyết định',
    number: String(numbers),
    symbol: 'QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Hà',
    excerpt: 'Về việc tặng Bằng khen',
    issuedOn,
  });
  if (published)
    await mutated(api, publisher, 'publishOfficialDocument', { id: document.id, expectedVersion: document.version });
  return mutated(api, officer, 'createAwardDecision', {
    officialDocumentId: document.id,
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    level,
    awards,
  });
}

/** A Bằng khen for somebody. */
export const merit = (recipientName: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  subjectKind: 'INDIVIDUAL',
  recipientName,
  unitName: 'Sở Tư pháp tỉnh Minh Hà',
  form: 'MERIT_CERTIFICATE_PROVINCE',
  achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
  ...more,
});

export interface Listed {
  id: string;
  version: number;
  recipientName: string;
  verificationCode: string;
  status: string;
}

/** The awards of a decision as an officer sees them, in the order of names. */
export async function awardsOf(api: TestApi, by: Person, decisionId: string): Promise<Listed[]> {
  const { allAwards } = await dataOf<{ allAwards: { nodes: Listed[] } }>(api, {
    query:
      'query ($id: ID) { allAwards(first: 100, orderBy: NAME, filter: { decisionId: $id }) { nodes { id version recipientName verificationCode status } } }',
    variables: { id: decisionId },
    cookie: by.cookie,
  });
  return allAwards.nodes;
}

/** Awards that are before the public. */
export async function publishedAwards(
  api: TestApi,
  people: { officer: Person; publisher: Person },
  awards: Record<string, unknown>[],
  issuedOn?: string,
): Promise<Listed[]> {
  const decision = await decisionOf(api, people, { awards, ...(issuedOn ? { issuedOn } : {}) });
  await mutated(api, people.officer, 'publishAwards', { id: decision.id, expectedVersion: decision.version });
  return awardsOf(api, people.officer, decision.id);
}
