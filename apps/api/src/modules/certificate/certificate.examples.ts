import { defaultCertificateLayout } from '@kheo/domain/award/default-certificate-layout';
import { mutated, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, send, type TestApi } from '#src/test/run-operation.ts';
import { workOnPrints, type PrintPlace } from './run-print.service.ts';

// Printings as the tests make them, through the front door.

export const publicUrl = 'https://danvan.minhha.example';

export const signing = {
  place: 'Minh Hà',
  signedOn: '2026-03-02',
  signerTitle: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  signerName: 'Lê Văn Cường',
};

export const placeOf = (api: TestApi, more: Partial<PrintPlace> = {}): PrintPlace => ({
  db: api.clients.owner,
  store: api.store,
  publicUrl,
  now: () => new Date(),
  ...more,
});

/** Starts a printing. */
export const started = (api: TestApi, by: Person, what: Record<string, unknown>): Promise<Outcome> =>
  mutated(api, by, 'startCertificatePrint', { ...signing, ...what }, 'id state total done path');

export interface SeenPrint {
  state: string;
  total: number;
  done: number;
  path: string | null;
  byteSize: number | null;
  warnings: { name: string; line: string }[];
}

export const seen = async (api: TestApi, by: Person, id: string): Promise<SeenPrint> =>
  (
    await dataOf<{ certificatePrint: SeenPrint }>(api, {
      query: 'query ($id: ID!) { certificatePrint(id: $id) { state total done path byteSize warnings { name line } } }',
      variables: { id },
      cookie: by.cookie,
    })
  ).certificatePrint;

/** The file of a printing, made and downloaded. */
export async function printed(api: TestApi, by: Person, what: Record<string, unknown>): Promise<Uint8Array> {
  const { id } = await started(api, by, what);
  await workOnPrints(placeOf(api));
  const { path } = await seen(api, by, id);
  return new Uint8Array(await (await downloaded(api, by, path ?? '')).arrayBuffer());
}

export const downloaded = (api: TestApi, by: Pick<Person, 'cookie'> | null, path: string): Promise<Response> =>
  send(api.app, path, by ? { headers: { cookie: by.cookie } } : {});

/** The numbers of awards in the gold book, by id. */
export async function numbersOf(api: TestApi, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await api.clients.owner.award.findMany({
    where: { id: { in: ids.map(uuid) } },
    select: { id: true, goldBookNumber: true },
  });
  return ids.map((id) => rows.find((row) => row.id === uuid(id))?.goldBookNumber ?? null);
}

export const layout = defaultCertificateLayout({ system: 'STATE' });
