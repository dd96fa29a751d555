import { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import type { RecordType } from './oai-record.service.ts';

/** A record as the change feed knows it: which node, and when it last changed. */
export interface OaiHeader {
  position: bigint;
  nodeType: RecordType;
  nodeId: string;
  occurredAt: Date;
}

/** What a list is of. */
export interface OaiSelection {
  types: readonly RecordType[];
  /** A column, a movement or a kind of document; null: all of these types. */
  within: { by: 'category' | 'movement'; id: string } | { by: 'documentType'; name: string } | null;
  from: Date | null;
  before: Date | null;
}

/** A record that is gone tells no more where it stood: whoever follows a part hears of all that went away. */
function inside(within: NonNullable<OaiSelection['within']>): Prisma.Sql {
  switch (within.by) {
    case 'category':
      return Prisma.sql`AND NOT EXISTS (SELECT FROM article a WHERE a.id = c.node_id
        AND a.category_id IS DISTINCT FROM ${within.id}::uuid
        AND NOT EXISTS (SELECT FROM article_category o WHERE o.article_id = a.id AND o.category_id = ${within.id}::uuid))`;
    case 'movement':
      return Prisma.sql`
        AND NOT EXISTS (SELECT FROM award a WHERE a.id = c.node_id AND a.movement_id IS DISTINCT FROM ${within.id}::uuid)
        AND NOT EXISTS (SELECT FROM civic_model m WHERE m.id = c.node_id AND m.movement_id IS DISTINCT FROM ${within.id}::uuid)`;
    case 'documentType':
      return Prisma.sql`AND NOT EXISTS (SELECT FROM official_document d WHERE d.id = c.node_id AND d.type <> ${within.name})`;
  }
}

/** Where in the feed a time begins, since times rise with positions; behind everything when it has not come yet. */
const beginning = (time: Date): Prisma.Sql => Prisma.sql`coalesce((SELECT t.position FROM public_change t
  WHERE t.occurred_at >= ${time}::timestamptz ORDER BY t.occurred_at, t.position LIMIT 1), 9223372036854775807)`;

/**
 * Nodes by their last public change, in the order of the feed, which is that of the times. `db` reads as the public.
 *
 * @param after position of the last one that was handed out
 */
export async function listHeaders(
  db: Database,
  { types, within, from, before }: OaiSelection,
  after: bigint,
  count: number,
): Promise<OaiHeader[]> {
  return db.$queryRaw<OaiHeader[]>`
    SELECT c.position, c.node_type AS "nodeType", c.node_id AS "nodeId", c.occurred_at AS "occurredAt"
    FROM public_change c
    WHERE c.position > ${after} AND c.node_type = ANY (${[...types]}::text[])
      ${from ? Prisma.sql`AND c.position >= ${beginning(from)}` : Prisma.empty}
      ${before ? Prisma.sql`AND c.position < ${beginning(before)}` : Prisma.empty}
      AND NOT EXISTS (SELECT FROM public_change n
        WHERE n.node_type = c.node_type AND n.node_id = c.node_id AND n.position > c.position)
      ${within ? inside(within) : Prisma.empty}
    ORDER BY c.position LIMIT ${count}`;
}

/** The last public change of one node; null: there was none. */
export async function findHeader(db: Database, nodeType: RecordType, nodeId: string): Promise<OaiHeader | null> {
  const [row] = await db.$queryRaw<OaiHeader[]>`
    SELECT position, node_type AS "nodeType", node_id AS "nodeId", occurred_at AS "occurredAt"
    FROM public_change WHERE node_type = ${nodeType} AND node_id = ${nodeId}::uuid ORDER BY position DESC LIMIT 1`;
  return row ?? null;
}

/** Which life of the database this is, and when its first change was. */
export async function feedBeginning(db: Database): Promise<{ epoch: string; earliest: Date | null }> {
  const [row] = await db.$queryRaw<Array<{ epoch: string; earliest: Date | null }>>`
    SELECT epoch, (SELECT occurred_at FROM public_change ORDER BY position LIMIT 1) AS earliest FROM change_feed`;
  return row!;
}

export interface OaiPart {
  /** Known by in sets: a slug, or the name of a kind of document. */
  key: string;
  name: string;
  /** Null for kinds of documents. */
  id: string | null;
}

export interface OaiParts {
  categories: OaiPart[];
  documentTypes: OaiPart[];
  movements: OaiPart[];
}

/** What records are sorted into. */
export async function listParts(db: Database): Promise<OaiParts> {
  const [categories, types, movements] = await Promise.all([
    db.category.findMany({
      select: { id: true, slug: true, nameVi: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db.officialDocument.findMany({ select: { type: true }, distinct: ['type'], orderBy: { type: 'asc' } }),
    db.movement.findMany({
      select: { id: true, slug: true, nameVi: true },
      orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    }),
  ]);
  const bySlug = ({ id, slug, nameVi }: { id: string; slug: string; nameVi: string }): OaiPart => ({
    key: slug,
    name: nameVi,
    id,
  });
  return {
    categories: categories.map(bySlug),
    documentTypes: types.map(({ type }) => ({ key: type, name: type, id: null })),
    movements: movements.map(bySlug),
  };
}
