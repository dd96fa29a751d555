import type { Database } from '#src/db/client.ts';
import { encodeGlobalId } from '#src/global-id.ts';

/** The nodes that are records; each with what the portal's address of it begins with. */
export const recordTypes = ['Article', 'OfficialDocument', 'CivicModel', 'Award'] as const;
export type RecordType = (typeof recordTypes)[number];

/** A node in the words of Dublin Core; a word may be there several times. */
export interface DublinCore {
  title: string;
  creator?: string;
  subject: readonly string[];
  description: string;
  contributor?: string;
  date: string | null;
  source?: string;
  relation?: string;
  language: string;
  /** On the portal. */
  path: string;
  /** What it is called elsewhere: the code of a document, the number of a certificate. */
  identifier?: string;
  /** Slugs or names that its sets are known by. */
  sets: readonly string[];
}

export interface Sets {
  article: (slug: string) => string;
  document: (type: string) => string;
  movement: (slug: string) => string;
}

type Found = Map<string, DublinCore>;

const dayOf = (time: Date | null): string | null => time?.toISOString().slice(0, 10) ?? null;

/** What the public can see of records now; one that is not there is gone. `db` reads as the public. */
export async function readRecords(db: Database, type: RecordType, ids: readonly string[], sets: Sets): Promise<Found> {
  if (ids.length === 0) return new Map();
  return readers[type](db, [...ids], sets);
}

const readers: Record<RecordType, (db: Database, ids: string[], sets: Sets) => Promise<Found>> = {
  Article: async (db, ids, sets) => {
    const column = { select: { slug: true, nameVi: true } } as const;
    const rows = await db.article.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        slug: true,
        language: true,
        title: true,
        lead: true,
        author: true,
        source: true,
        publishedAt: true,
        category: column,
        otherCategories: { select: { category: column } },
        tags: { select: { tag: { select: { nameVi: true } } } },
      },
    });
    return new Map(
      rows.map((row) => {
        const columns = [row.category, ...row.otherCategories.map(({ category }) => category)].filter(
          (one) => one !== null,
        );
        return [
          row.id,
          {
            title: row.title,
            creator: row.author,
            subject: [...columns.map(({ nameVi }) => nameVi), ...row.tags.map(({ tag }) => tag.nameVi)],
            description: row.lead,
            date: dayOf(row.publishedAt),
            source: row.source,
            language: row.language === 'EN' ? 'en' : 'vi',
            path: `${row.language === 'EN' ? '/en' : ''}/bai-viet/${row.slug}`,
            sets: columns.map(({ slug }) => sets.article(slug)),
          },
        ];
      }),
    );
  },
  OfficialDocument: async (db, ids, sets) => {
    const rows = await db.officialDocument.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        slug: true,
        type: true,
        code: true,
        excerpt: true,
        issuer: true,
        signer: true,
        issuedOn: true,
      },
    });
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: [row.type, row.code && `số ${row.code}`].filter(Boolean).join(' '),
          creator: row.issuer,
          contributor: row.signer,
          subject: [row.type],
          description: row.excerpt,
          date: dayOf(row.issuedOn),
          language: 'vi',
          path: `/van-ban/${row.slug}`,
          identifier: row.code,
          sets: [sets.document(row.type)],
        },
      ]),
    );
  },
  CivicModel: async (db, ids, sets) => {
    const rows = await db.civicModel.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        slug: true,
        name: true,
        summary: true,
        unitName: true,
        registeredOn: true,
        movement: movementOf,
      },
    });
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.name,
          creator: row.unitName,
          subject: row.movement ? [row.movement.nameVi] : [],
          description: row.summary,
          date: dayOf(row.registeredOn),
          language: 'vi',
          path: `/thi-dua/mo-hinh/${row.slug}`,
          sets: row.movement ? [sets.movement(row.movement.slug)] : [],
        },
      ]),
    );
  },
  Award: async (db, ids, sets) => {
    const rows = await db.award.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        recipientName: true,
        unitName: true,
        achievement: true,
        grantedOn: true,
        certificateNumber: true,
        status: true,
        form: { select: { nameVi: true } },
        decisionId: true,
        movement: movementOf,
      },
    });
    // a decision may be no public document
    const documents = await db.officialDocument.findMany({
      where: { awardDecision: { id: { in: rows.map(({ decisionId }) => decisionId) } } },
      select: { code: true, awardDecision: { select: { id: true } } },
    });
    const codes = new Map(documents.map(({ code, awardDecision }) => [awardDecision?.id, code]));
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: `${row.recipientName}: ${row.form.nameVi}`,
          creator: row.unitName,
          subject: [row.form.nameVi, ...(row.movement ? [row.movement.nameVi] : [])],
          description: `${row.status === 'REVOKED' ? 'Đã hủy bỏ. ' : ''}${row.achievement}`,
          date: dayOf(row.grantedOn),
          language: 'vi',
          path: `/khen-thuong/${encodeGlobalId('Award', row.id)}`,
          identifier: row.certificateNumber ?? undefined,
          relation: codes.get(row.decisionId),
          sets: row.movement ? [sets.movement(row.movement.slug)] : [],
        },
      ]),
    );
  },
};

const movementOf = { select: { slug: true, nameVi: true } } as const;
