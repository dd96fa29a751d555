import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierMoves } from '@kheo/domain/award/dossier-moves';
import { dossierStatuses } from '@kheo/domain/award/vocabulary';
import { createClients, type Clients } from '#src/db/client.ts';
import { createDiskMediaStore, type MediaStore } from '#src/modules/media-file/media-store.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { loadSampleContent } from './load-sample-content.ts';

let clients: Clients;
let store: MediaStore;
let folder: string;
const load = (db = clients.owner) =>
  loadSampleContent({ db, store, now: new Date('2026-11-23T00:00:00Z'), onStart: () => undefined });

beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 3, reader: 2 });
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-sample-'));
  store = createDiskMediaStore(folder);
});
afterAll(async () => {
  await clients.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the sample content', () => {
  it('is in order', async () => {
    const check = new URL('../../sample-content/check.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [check]);
    expect(stdout).toContain('in order');
  });

  it('loads once, whole, and shows the public at least forty articles over two years', async () => {
    expect(await load()).toBe(true);
    expect(await load()).toBe(false);
    const shown = await clients.reader.article.findMany({
      select: { publishedAt: true, language: true, sample: true },
    });
    expect(shown.filter(({ language }) => language === 'VI').length).toBeGreaterThanOrEqual(40);
    expect(shown.every(({ sample }) => sample)).toBe(true);
    expect(await clients.owner.article.count({ where: { status: 'DRAFT' } })).toBe(6);
    expect((await clients.reader.site.findUniqueOrThrow({ where: { id: 1 }, select: { sample: true } })).sample).toBe(
      true,
    );
  }, 300_000);

  it('has something in every column, and its references lead to registered documents', async () => {
    const empty = await clients.owner.category.findMany({
      where: { children: { none: {} }, articles: { none: { status: 'PUBLISHED' } } },
      select: { slug: true },
    });
    expect(empty).toEqual([]);
    expect(
      await clients.reader.documentReference.count({ where: { officialDocumentId: { not: null } } }),
    ).toBeGreaterThanOrEqual(50);
    expect(
      await clients.reader.documentReference.count({ where: { officialDocumentId: null } }),
    ).toBeGreaterThanOrEqual(1);
  });

  it('has five years of awards in every state, whose stories and decisions the public can follow', async () => {
    const { reader, owner } = clients;
    expect(await reader.award.count()).toBeGreaterThanOrEqual(400);
    const years = await reader.award.groupBy({ by: ['year'], _count: true });
    expect(years).toHaveLength(5);
    const states = await reader.award.groupBy({ by: ['status'], _count: true });
    expect(states.map(({ status }) => status).toSorted()).toEqual(['CORRECTED', 'GRANTED', 'RESTORED', 'REVOKED']);
    expect(await reader.award.count({ where: { status: 'REVOKED', revokedOn: null } })).toBe(0);
    expect(await reader.articleAward.count()).toBeGreaterThanOrEqual(15);
    expect(await owner.award.count({ where: { published: false } })).toBeGreaterThan(0);
    expect(await owner.award.count({ where: { sample: false } })).toBe(0);
    const again = await owner.recipient.findMany({ select: { _count: { select: { awards: true } } } });
    expect(again.filter(({ _count }) => _count.awards > 1).length).toBeGreaterThan(50);
  });

  it('has a dozen models of each field in every state, and a consultation that is open', async () => {
    const { reader, owner } = clients;
    const fields = await owner.civicModel.groupBy({ by: ['field'], _count: true });
    expect(fields.map(({ _count }) => _count)).toEqual([12, 12, 12, 12, 12]);
    expect(await reader.civicModel.groupBy({ by: ['status'], _count: true })).toHaveLength(8);
    expect(await reader.movement.count()).toBe(7);
    const posted = await reader.consultation.findMany({ select: { opensOn: true, closesOn: true } });
    const today = new Date('2026-11-23T00:00:00Z');
    expect(posted.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn)).toHaveLength(1);
    expect(posted).toHaveLength(2);
  });

  it('has dossiers in every state on a way that the rules allow, and the council’s meetings', async () => {
    const { owner } = clients;
    const states = await owner.dossier.groupBy({ by: ['status'], _count: true });
    expect(states.map(({ status }) => status).toSorted()).toEqual([...dossierStatuses].toSorted());
    const dossiers = await owner.dossier.findMany({
      include: { moves: { orderBy: { movedAt: 'asc' } }, nominees: { include: { award: true } }, meeting: true },
    });
    for (const { title, status, moves, nominees, meeting, statusSince } of dossiers) {
      let at = 'DRAFT';
      for (const { move, fromStatus, toStatus, reason } of moves) {
        const rule = dossierMoves.find(({ name }) => name === move)!;
        expect(fromStatus, title).toBe(at);
        expect(rule.from, title).toContain(fromStatus);
        expect(rule.needsReason && !reason, title).toBe(false);
        at = toStatus;
      }
      expect(at, title).toBe(status);
      expect(statusSince.getTime(), title).toBeLessThanOrEqual(Date.parse('2026-11-23T17:00:00Z'));
      expect(nominees.length, title).toBeGreaterThan(0);
      expect(
        nominees.every(({ award }) => (award !== null) === (status === 'AWARDED')),
        title,
      ).toBe(true);
      if (meeting?.closed)
        expect(await owner.councilVote.count({ where: { meetingId: meeting.id } })).toBeGreaterThan(0);
    }
    // The rules have found something on an open dossier: a chain that is too short, an inspection that is not over.
    const findings = dossiers.flatMap(({ nominees }) => nominees.map(({ findings: found }) => JSON.stringify(found)));
    expect(findings.some((found) => found.includes('"block"'))).toBe(true);
    expect(findings.some((found) => found.includes('"warn"'))).toBe(true);
    expect(await owner.councilMeeting.groupBy({ by: ['closed'], _count: true })).toHaveLength(2);
    const posted = await owner.consultationEntry.count({ where: { nomineeId: null } });
    expect(posted).toBe(0);
    expect(await owner.civicModelResult.count()).toBeGreaterThanOrEqual(50);
  });

  it('leaves nothing behind when it is cut off', async () => {
    const { ownerUrl } = await createTestDatabase();
    const other = createClients(ownerUrl, { owner: 2, reader: 1 });
    await other.owner.category.create({ data: { slug: 'thong-bao', nameVi: 'Thông báo', nameEn: 'Announcements' } });
    await expect(load(other.owner)).rejects.toThrow();
    expect([
      await other.owner.article.count(),
      await other.owner.officialDocument.count(),
      await other.owner.site.count(),
    ]).toEqual([0, 0, 0]);
    await other.close();
  }, 300_000);
});
