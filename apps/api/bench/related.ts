import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signatureOf, termsOf } from '@kheo/domain';
import { createClients, type Database } from '#src/db/client.ts';
import { withConnection } from '#src/db/connection.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { relatedEntries } from '#src/modules/related-article/related-list.service.ts';
import { writeSignatures } from '#src/modules/related-article/signature.service.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { readSampleContent } from '#src/sample-data/sample-content.ts';
import { randomFrom, Writer } from './text/writer.ts';

// How long it takes until one new article has its related news, among 10,000 and 100,000 articles: signature, candidates,
// scores, reasons and everything stored, in its own list and in those of others. Beside it, what one indexed lookup and
// one committed row cost on the same machine. Run: node bench/related.ts [articles …]

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(10_000, 100_000);
const limits: Record<number, number> = { 10_000: 100, 100_000: 250 };
const batchSize = 2000;
const emptySignature = { version: 0, language: 'VI' as const, terms: [], packed: new Uint8Array(), norm: 0 };
const newcomers = 60;
const quiet = (): void => undefined;

interface Fresh {
  articles: number;
  writer: Writer;
  random: () => number;
  marks: Marks;
}
interface Marks {
  tags: readonly string[];
  awards: readonly string[];
}

const textOf = ({ writer, random }: Fresh) => ({
  title: writer.write(8 + Math.floor(random() * 8)),
  lead: writer.write(30),
  bodyText: writer.write(260 + Math.floor(random() * 200)),
});

const days = 14 * 365;
const publishedAt = ({ random }: Fresh): Date =>
  new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * days) * 86_400_000);

/** As an editor publishes one: trigger, tags and what it tells of. */
async function publish(db: Database, fresh: Fresh, place: number): Promise<string> {
  const { id } = await db.article.create({
    data: {
      ...textOf(fresh),
      slug: `bai-${place}`,
      body: {},
      bodyHtml: '',
      searchText: '',
      status: 'PUBLISHED',
      publishedAt: publishedAt(fresh),
    },
    select: { id: true },
  });
  await mark(db, fresh, [id]);
  return id;
}

/** Three tags for each article; every fifth tells of an award of its year’s movement. */
async function mark(db: Database, { marks, random }: Fresh, ids: readonly string[]): Promise<void> {
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)]!;
  const tags = ids.flatMap((articleId) =>
    [...new Set([one(marks.tags), one(marks.tags), one(marks.tags)])].map((tagId) => ({ articleId, tagId })),
  );
  await db.articleTag.createMany({ data: tags });
  const stories = ids.flatMap((articleId) => (random() < 0.2 ? [{ articleId, awardId: one(marks.awards) }] : []));
  await db.articleAward.createMany({ data: stories });
}

/** Tags, and a register of awards with movements and units. */
async function makeMarks(db: Database, articles: number): Promise<Marks> {
  const numbered = (count: number): number[] => Array.from({ length: count }, (_value, index) => index);
  const idsOf = (rows: Array<{ id: string }>): string[] => rows.map(({ id }) => id);
  const id = { id: true } as const;
  const startsOn = new Date('2012-01-01T00:00:00Z');
  const tags = await db.tag.createManyAndReturn({
    data: numbered(200).map((n) => ({ slug: `the-${n}`, nameVi: `Thẻ ${n}`, nameEn: `Tag ${n}` })),
    select: id,
  });
  const units = await db.organization.createManyAndReturn({
    data: numbered(150).map((n) => ({ name: `Đơn vị ${n}` })),
    select: id,
  });
  const movements = await db.movement.createManyAndReturn({
    data: numbered(30).map((n) => ({ slug: `phong-trao-${n}`, nameVi: `Phong trào ${n}`, startsOn, published: true })),
    select: id,
  });
  await ensureAwardData(db);
  const form = await db.awardForm.findFirstOrThrow({ select: id });
  const document = await db.officialDocument.create({
    data: {
      slug: 'quyet-dinh-1',
      type: 'Quyết định',
      number: '1',
      symbol: 'QĐ-UBND',
      code: '1/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh',
      excerpt: 'Khen thưởng',
      published: true,
    },
    select: id,
  });
  const decision = await db.awardDecision.create({
    data: { officialDocumentId: document.id, decidedOn: startsOn, authority: 'Chủ tịch', level: 'PROVINCE' },
    select: id,
  });
  const awards = await db.award.createManyAndReturn({
    data: numbered(Math.ceil(articles / 20)).map((n) => ({
      verificationCode: `MA-${n}`,
      subjectKind: 'INDIVIDUAL' as const,
      recipientName: `Người thứ ${n}`,
      organizationId: units[n % units.length]!.id,
      movementId: movements[n % movements.length]!.id,
      formId: form.id,
      level: 'PROVINCE' as const,
      decisionId: decision.id,
      year: 2026,
      achievement: 'Thành tích',
      grantedOn: startsOn,
      sortName: String(n),
      published: true,
    })),
    select: id,
  });
  return { tags: idsOf(tags), awards: idsOf(awards) };
}

/**
 * An archive whose articles are read and counted; their own lists are empty, which every newcomer has to fill. What the
 * application does step by step is done here in one go: terms are counted and chosen by the same rules, rows are written
 * in the same form.
 */
async function makeArchive(db: Database, ownerUrl: string, fresh: Fresh): Promise<void> {
  const sql = (text: string) => withConnection(ownerUrl, (client) => client.query(text));
  await sql('DROP INDEX article_signature_terms');
  await sql('ALTER TABLE article DISABLE TRIGGER article_published_relations');
  const counts = new Map<number, number>();
  for (let from = 0; from < fresh.articles; from += batchSize) {
    const size = Math.min(batchSize, fresh.articles - from);
    const texts = Array.from({ length: size }, (_value, index) => {
      const text = textOf(fresh);
      const terms = termsOf({ title: text.title, lead: text.lead, body: text.bodyText }, 'vi');
      for (const { hash } of terms) counts.set(hash, (counts.get(hash) ?? 0) + 1);
      return { ...text, terms, id: randomUUID(), slug: `bai-${from + index}`, publishedAt: publishedAt(fresh) };
    });
    const statistics = { articles: from + size, frequencies: counts };
    const signed = texts.map(({ id, terms }) => ({ id, signature: signatureOf(terms, statistics) }));
    await db.article.createMany({
      data: texts.map(({ terms: _terms, ...text }) => ({
        ...text,
        body: {},
        bodyHtml: '',
        searchText: '',
        status: 'PUBLISHED',
      })),
    });
    await db.articleSignature.createMany({ data: signed.map(({ id }) => ({ ...emptySignature, articleId: id })) });
    await writeSignatures(
      db,
      'VI',
      signed.map(({ id, signature }) => ({ id, version: 1, signature })),
      from + size,
    );
    await mark(
      db,
      fresh,
      texts.map(({ id }) => id),
    );
  }
  const terms = [...counts.keys()].toSorted((one, other) => one - other);
  for (let from = 0; from < terms.length; from += 50_000) {
    const some = terms.slice(from, from + 50_000);
    await db.$executeRaw`
      INSERT INTO relatedness_term (term, articles)
      SELECT * FROM unnest(${some}::int[], ${some.map((term) => counts.get(term)!)}::int[])`;
  }
  await db.relatednessTotal.create({ data: { language: 'VI', articles: fresh.articles } });
  await sql('ALTER TABLE article ENABLE TRIGGER article_published_relations');
  await sql('UPDATE article SET related_stale = false WHERE related_stale');
  await sql('CREATE INDEX article_signature_terms ON article_signature USING gin (terms) WITH (fastupdate = off)');
  await sql('VACUUM ANALYZE');
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  times.push(performance.now() - began);
}
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const line = (name: string, times: readonly number[]): void =>
  void process.stdout.write(
    `${name.padEnd(30)}${[0.5, 0.95, 1].map((share) => at(times, share).toFixed(1).padStart(9)).join('')}\n`,
  );

async function measure(articles: number): Promise<boolean> {
  const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-related-'));
  const server = await startEmbeddedServer({
    dataDirectory: root,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
  });
  const clients = createClients(server.ownerUrl, { owner: 2, reader: 2 });
  const db = clients.owner;
  try {
    await applyMigrations(server.ownerUrl, quiet);
    const random = randomFrom(11);
    const source = (await readSampleContent()).articles
      .map(({ title, lead, bodyHtml }) => `${title} ${lead} ${bodyHtml.replace(/<[^>]+>/g, ' ')}`)
      .join(' ');
    const fresh: Fresh = {
      articles,
      writer: new Writer(source, random),
      random,
      marks: await makeMarks(db, articles),
    };
    const began = performance.now();
    await makeArchive(db, server.ownerUrl, fresh);
    process.stdout.write(
      `\n${articles} articles, made and read in ${((performance.now() - began) / 1000).toFixed(0)} s; kept per article: ${await sizeOf(server.ownerUrl, articles)}\n${'ms'.padEnd(30)}      p50      p95    worst\n`,
    );
    const [row, commit, related, read]: number[][] = [[], [], [], []];
    for (let turn = 0; turn < newcomers; turn += 1) {
      const id = await publish(db, fresh, articles + turn);
      await timed(row!, () => db.$queryRaw`SELECT title FROM article WHERE id = ${id}::uuid`);
      await timed(commit!, () => db.$executeRaw`UPDATE article SET internal_note = 'x' WHERE id = ${id}::uuid`);
      await timed(related!, () => relateStaleArticles(db));
      await timed(read!, () => relatedEntries(clients.reader, [id], 5));
    }
    line('one row by its key', row!);
    line('one committed row', commit!);
    line('reading a list', read!);
    line('related news of a newcomer', related!);
    const limit = limits[articles] ?? Number.POSITIVE_INFINITY;
    const kept = at(related!, 0.95) < limit;
    process.stdout.write(`goal: p95 < ${limit} ms: ${kept ? 'kept' : 'MISSED'}\n`);
    return kept;
  } finally {
    await clients.close();
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
}

const sizeOf = (ownerUrl: string, articles: number): Promise<string> =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ signatures: string; terms: string }>(
      `SELECT pg_total_relation_size('article_signature') AS signatures, pg_total_relation_size('relatedness_term') AS terms`,
    );
    const kilobytes = (bytes: string): string => `${(Number(bytes) / articles / 1024).toFixed(1)} kB`;
    return `${kilobytes(rows[0]!.signatures)} of signatures, ${kilobytes(rows[0]!.terms)} of counts`;
  });

for (const articles of sizes) if (!(await measure(articles))) process.exitCode = 1;
