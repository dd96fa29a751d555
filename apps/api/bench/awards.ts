import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeVerificationCode } from '@kheo/domain/award/verification-code';
import { pino } from 'pino';
import { listenForChanges } from '#src/modules/change-feed/change-listener.service.ts';
import { createClients } from '#src/db/client.ts';
import { withConnection } from '#src/db/connection.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { awardColumns } from '#src/modules/award/award-columns.service.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { createDiskMediaStore } from '#src/modules/media-file/media-store.ts';
import { createAllowances } from '#src/modules/partner/allowance.service.ts';
import { createUsageRecorder } from '#src/modules/partner/record-usage.service.ts';
import { createPublicDoor } from '#src/public-door.ts';
import { inventor, sameLuck } from '#src/sample-data/invented-people.ts';
import { readSampleRegister } from '#src/sample-data/sample-register.ts';

// How long the register takes at 100,000 awards, through the public door, and what the machine can do at best: the same
// rows by primary key and by the index of words, without GraphQL. Run: node bench/awards.ts [awards]

const count = Number(process.argv[2] ?? 100_000);
const rounds = 200;
/** What issue 5 asks for. */
const target = 80;
const quiet = (): void => undefined;
const query = `query ($first: Int, $orderBy: AwardOrder, $filter: AwardFilter, $total: Boolean = false) {
  awards(first: $first, orderBy: $orderBy, filter: $filter) {
    totalCount @include(if: $total)
    pageInfo { hasNextPage endCursor }
    nodes { id recipientName recipientPosition unitName year grantedOn status revokedAt verificationCode form { code name } }
  }
}`;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-awards-'));
const server = await startEmbeddedServer({ dataDirectory: root, log });
const clients = createClients(server.ownerUrl);
const changes = listenForChanges({ url: server.ownerUrl, log: pino({ level: 'silent' }) });
try {
  await applyMigrations(server.ownerUrl, quiet);
  await ensureAwardData(clients.owner);
  const names = await load();
  await withConnection(server.ownerUrl, (client) => client.query('VACUUM ANALYZE'));
  const silent = pino({ level: 'silent' });
  const door = createPublicDoor({
    clients,
    cacheMegabytes: 0,
    store: createDiskMediaStore(root),
    publicUrl: 'http://localhost:3000',
    log: silent,
    changes,
    callerOf: async (_request, address) => ({ kind: 'portal', address }),
    portal: null,
    fairUse: {
      allowances: createAllowances(clients.owner, silent),
      usage: createUsageRecorder(clients.owner, silent),
      anonymous: { capacity: 1, refillPerSecond: 1 },
      partner: { capacity: 1, refillPerSecond: 1 },
    },
  });
  const ask = async (variables: Record<string, unknown>): Promise<void> => {
    const answer = await door.answer(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
      '127.0.0.1',
      false,
    );
    const { errors } = (await answer.json()) as { errors?: unknown[] };
    if (errors) throw new Error(JSON.stringify(errors));
  };
  const luck = sameLuck(5);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(luck() * items.length)]!;
  const folded = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd');
  const questions: Record<string, () => Record<string, unknown>> = {
    'the newest': () => ({}),
    'by name': () => ({ orderBy: 'NAME' }),
    'a whole name without marks': () => ({ filter: { search: folded(one(names)) } }),
    'one common word': () => ({ filter: { search: one(['nguyễn', 'thị', 'văn', 'xã', 'thành tích']) } }),
    'a common word, by name': () => ({ orderBy: 'NAME', filter: { recipientName: one(['nguyễn', 'trần', 'lê']) } }),
    'a name that nobody has': () => ({ filter: { search: 'quỳnh không ai có' } }),
    'a year and a form, by name': () => ({
      orderBy: 'NAME',
      filter: { year: 2022 + Math.floor(luck() * 5), form: 'PARTY_COMMENDATION' },
    }),
    'a unit and a field': () => ({ filter: { unit: one(['thượng khê', 'sở tư pháp']), field: 'ECONOMY' } }),
  };
  const figures: Record<string, string> = {};
  let slowest = 0;
  for (const [name, variables] of Object.entries(questions)) {
    const times = await measure(() => ask({ first: 20, ...variables() }));
    slowest = Math.max(slowest, times.p95);
    figures[name] = printed(times);
  }
  figures['one page with its total'] = printed(await measure(() => askTotal(ask, one(names))));
  const [{ id }] = (await clients.owner.award.findMany({ take: 1, select: { id: true } })) as [{ id: string }];
  figures['machine: a row by its key'] = printed(
    await measure(async () => void (await clients.reader.$queryRaw`SELECT year FROM award WHERE id = ${id}::uuid`)),
  );
  figures['machine: ids by the index of words'] = printed(
    await measure(async () => {
      const word = `% ${folded(one(names)).toLowerCase()}%`;
      await clients.reader.$queryRaw`SELECT id FROM award_public WHERE search_text LIKE ${word} LIMIT 20`;
    }),
  );
  process.stdout.write(`${JSON.stringify({ awards: count, 'p50 / p95 in ms': figures }, null, 2)}\n`);
  if (slowest > target) process.exitCode = 1;
} finally {
  await changes.stop();
  await clients.close();
  await server.stop();
  await rm(root, { recursive: true, force: true });
}

async function measure(work: () => Promise<void>): Promise<{ p50: number; p95: number }> {
  for (let warm = 0; warm < 10; warm += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(rounds * 0.5)]!, p95: times[Math.floor(rounds * 0.95)]! };
}

function printed({ p50, p95 }: { p50: number; p95: number }): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
}

function askTotal(ask: (variables: Record<string, unknown>) => Promise<void>, name: string): Promise<void> {
  return ask({ first: 20, total: true, filter: { search: name } });
}

/** Awards of invented people over five years, and some of their names. */
async function load(): Promise<string[]> {
  const words = await readSampleRegister();
  const luck = sameLuck(11);
  const { one, villager, official, collective } = inventor(words, luck);
  const forms = await clients.owner.awardForm.findMany({ where: { validTo: null }, select: { id: true, code: true } });
  const document = await clients.owner.officialDocument.create({
    data: {
      slug: 'quyet-dinh',
      type: 'Quyết định',
      number: '1',
      symbol: 'QĐ-UBND',
      code: '1/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh',
      excerpt: 'Về việc tặng Bằng khen',
      published: true,
      awardDecision: {
        create: { decidedOn: new Date('2026-01-05T00:00:00Z'), authority: 'Chủ tịch', level: 'PROVINCE' },
      },
    },
    select: { awardDecision: { select: { id: true } } },
  });
  const used = forms.filter(({ code }) => /COMMENDATION|MERIT|FIGHTER|ADVANCED/.test(code));
  const names: string[] = [];
  const batch = 5000;
  for (let done = 0; done < count; done += batch) {
    const rows = Array.from({ length: Math.min(batch, count - done) }, (_value, index) => {
      const to = luck() < 0.2 ? collective() : luck() < 0.3 ? official() : villager();
      if (index === 0) names.push(to.name);
      const year = 2022 + Math.floor(luck() * 5);
      const text = {
        subjectKind: to.kind,
        recipientName: to.name,
        recipientPosition: to.position,
        unitName: to.unit,
        achievement: `Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm ${year}`,
        certificateNumber: `${done + index}/BK`,
        goldBookNumber: null,
      };
      return {
        ...text,
        ...awardColumns(text),
        verificationCode: makeVerificationCode(randomBytes),
        formId: one(used).id,
        level: 'PROVINCE' as const,
        field: one(['ECONOMY', 'CULTURE_SOCIETY', 'POLITICAL_SYSTEM'] as const),
        decisionId: document.awardDecision!.id,
        year,
        grantedOn: new Date(Date.UTC(year, Math.floor(luck() * 12), 1 + Math.floor(luck() * 28))),
        published: luck() < 0.97,
      };
    });
    await clients.owner.award.createMany({ data: rows });
  }
  return names;
}
