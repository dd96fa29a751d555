import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { opinionRoutes } from './opinion.routes.ts';

let clients: Clients;
beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 8, reader: 2 });
});
afterAll(() => clients.close());
beforeEach(async () => {
  await clients.owner.consultation.deleteMany();
  await clients.owner.rateLimit.deleteMany();
});

const day = (offset: number) => {
  const date = new Date(Date.now() + offset * 24 * 60 * 60 * 1000);
  return new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`);
};

async function createConsultation({ opens = -3, closes = 10, published = true } = {}) {
  const row = await clients.owner.consultation.create({
    data: {
      title: 'Lấy ý kiến mẫu',
      opensOn: day(opens),
      closesOn: day(closes),
      workingDays: 10,
      published,
      entries: {
        create: {
          position: 1,
          subjectKind: 'INDIVIDUAL',
          name: 'Người được đề nghị',
          formName: 'Huân chương Lao động',
          achievement: 'Thành tích mẫu',
        },
      },
    },
    include: { entries: true },
  });
  return {
    consultation: encodeGlobalId('Consultation', row.id),
    entry: encodeGlobalId('ConsultationEntry', row.entries[0]?.id ?? ''),
  };
}

const secret = 'shared-with-the-portal';
const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
const routes = () => opinionRoutes({ ownerDb: clients.owner, secret });
const opinion = {
  entry: null as string | null,
  text: 'Tôi đồng ý với đề nghị khen thưởng này.',
  senderName: '',
  contact: '',
  network: '203.0.113.9',
};
const send = (part: Record<string, unknown>, more: Record<string, string> = {}) =>
  routes().request('/internal/opinions', {
    method: 'POST',
    body: JSON.stringify({ ...opinion, ...part }),
    headers: { ...headers, ...more },
  });

describe('POST /internal/opinions', () => {
  test('keeps an opinion for the council, and nothing of where it came from', async () => {
    const { consultation, entry } = await createConsultation();
    const answer = await send({ consultation, entry, senderName: ' Nguyễn Văn Mẫu ', contact: '0200' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(await clients.owner.opinion.findMany()).toMatchObject([
      { text: opinion.text, senderName: 'Nguyễn Văn Mẫu', contact: '0200', entryId: expect.any(String) },
    ]);
    const stored = JSON.stringify([await clients.owner.opinion.findMany(), await clients.owner.rateLimit.findMany()]);
    expect(stored).not.toContain('203.0.113');
    await expect(clients.reader.opinion.count()).rejects.toThrow(/permission denied/);
  });

  test('what is sent twice is kept once', async () => {
    const { consultation } = await createConsultation();
    expect((await send({ consultation })).status).toBe(204);
    expect((await send({ consultation })).status).toBe(204);
    expect(await clients.owner.opinion.count()).toBe(1);
  });

  test.each([
    ['before it opens', { opens: 2 }, 409],
    ['after its last day', { opens: -20, closes: -2 }, 409],
    ['that is not published', { published: false }, 404],
  ])('takes nothing on a consultation %s', async (_what, given, status) => {
    const { consultation } = await createConsultation(given);
    expect((await send({ consultation })).status).toBe(status);
    expect(await clients.owner.opinion.count()).toBe(0);
  });

  test('says all that is wrong at once', async () => {
    const { consultation } = await createConsultation();
    const other = await createConsultation();
    const answer = await send({ consultation, entry: other.entry, text: ' ', senderName: 'b'.repeat(200) });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      error: { code: 'refused', problems: ['text-missing', 'name-too-long', 'entry-unknown'] },
    });
  });

  test('a flood from one address is stopped, another address is not', async () => {
    const { consultation } = await createConsultation();
    const statuses: number[] = [];
    for (let at = 0; at < 13; at += 1) {
      statuses.push((await send({ consultation, text: `Ý kiến thứ ${at} của cùng một người` })).status);
    }
    expect(statuses.filter((status) => status === 204)).toHaveLength(10);
    const refused = await send({ consultation, text: 'Thêm một ý kiến nữa đây' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send({ consultation, network: '203.0.113.10' })).status).toBe(204);
  });

  test.each(['', 'Bearer', 'Bearer wrong', `Basic ${secret}`])(
    'refuses the authorization %j',
    async (authorization) => {
      const { consultation } = await createConsultation();
      expect((await send({ consultation }, { authorization })).status).toBe(401);
    },
  );

  test('is not there without a secret', async () => {
    const answer = await opinionRoutes({ ownerDb: clients.owner, secret: undefined }).request('/internal/opinions', {
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Bearer ' },
    });
    expect(answer.status).toBe(404);
  });

  test.each([
    ['no id', { consultation: 'x' }],
    ['the id of something else', { consultation: encodeGlobalId('Award', '019abcde-0000-7000-8000-000000000000') }],
    ['an unknown field', { more: 1 }],
    ['a number as text', { text: 1 }],
    ['no network', { network: '' }],
  ])('refuses %s', async (_what, part) => {
    const { consultation } = await createConsultation();
    expect((await send({ consultation, ...part })).status).toBe(400);
  });

  test('refuses more than an opinion could need', async () => {
    expect((await send({ text: 'a'.repeat(200_000) })).status).toBe(413);
  });
});
