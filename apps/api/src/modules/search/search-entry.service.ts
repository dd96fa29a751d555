import { foldForSearch, indexText } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Language, SearchType } from '#src/generated/prisma/enums.ts';
import type { Database, Transaction } from '#src/db/client.ts';

/** What search is told of one node. */
export interface SearchableNode {
  nodeId: string;
  language: Language;
  slug: string;
  title: string;
  lead: string;
  body: string;
  status: string;
  /** From when and until when the public may find it; null from means never. */
  visibleFrom: Date | null;
  visibleUntil: Date | null;
  /** When it was published or issued; a draft, when it was made. */
  date: Date;
  /** The primary column first. */
  categoryIds: string[];
  /** Numbers by which it is known: who types one wants this and nothing else. */
  numbers?: string[];
  /** With what it may be shown as one: an award with those of the same decision. */
  groupId?: string;
}

export interface FoundText {
  nodeId: string;
  title: string;
  lead: string;
  body: string;
}

/** As Prisma selects them. */
export interface PrintedColumns {
  readonly [name: string]: true | { readonly select: PrintedColumns };
}

/** How a noun takes part in search: one registration each, listed in searchables.service.ts. */
export interface Searchable {
  type: SearchType;
  /** What its words count beside those of other nouns; 1 is usual. */
  weight: number;
  /** The share of that which words of the body count, when title and lead say what it is; 1 is usual. */
  bodyShare: number;
  /** The share of its best one's words that another needs to be an answer beside it: half of a name is somebody else. */
  ownShare: number;
  /** Portal path of a node. */
  path(slug: string): string;
  /** The nodes as they are now; one that is gone is not among them. */
  load(db: Transaction, ids: readonly string[]): Promise<SearchableNode[]>;
  /** Columns with the texts as printed, such as the public door may read; for marking what was found. */
  printed: PrintedColumns;
  /** The texts of a row with these columns. */
  textOf(row: never): FoundText;
  /** The texts of some nodes. */
  texts(db: Database, ids: readonly string[]): Promise<FoundText[]>;
  /** Ids of all nodes after one, in order; for building the index anew. */
  idsAfter(db: Transaction, after: string | null, limit: number): Promise<string[]>;
  /** Which of these there are. */
  existing(db: Transaction, ids: readonly string[]): Promise<string[]>;
  /** Some that are not in the index. */
  missing(db: Transaction, limit: number): Promise<string[]>;
}

const first = '00000000-0000-0000-0000-000000000000';
const idsOf = (rows: Array<{ id: string }>): string[] => rows.map(({ id }) => id);

/** What is alike for every noun: which rows its table has. */
export function rowsOf(
  name: 'article' | 'official_document' | 'award',
): Pick<Searchable, 'idsAfter' | 'existing' | 'missing'> {
  const table = Prisma.raw(name);
  return {
    idsAfter: async (db, after, limit) =>
      idsOf(
        await db.$queryRaw`SELECT id FROM ${table} WHERE id > ${after ?? first}::uuid ORDER BY id LIMIT ${limit}::int`,
      ),
    existing: async (db, ids) =>
      idsOf(await db.$queryRaw`SELECT id FROM ${table} WHERE id = ANY (${[...ids]}::uuid[])`),
    missing: async (db, limit) =>
      idsOf(
        await db.$queryRaw`SELECT id FROM ${table} n
          WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.node_id = n.id) LIMIT ${limit}::int`,
      ),
  };
}

/** The title as suggestions compare it: words without marks, one space between them. */
export const foldedTitle = (text: string): string =>
  foldForSearch(text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Brings the index up to date with some nodes, in the transaction that changed them. What is gone leaves the index.
 */
export async function writeSearchEntries(
  db: Transaction,
  searchable: Searchable,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const nodes = await searchable.load(db, ids);
  const found = new Set(nodes.map(({ nodeId }) => nodeId));
  const gone = ids.filter((id) => !found.has(id));
  if (gone.length > 0) await db.searchEntry.deleteMany({ where: { nodeId: { in: gone } } });
  if (nodes.length === 0) return;
  const rows = nodes.map((node) => {
    const { terms, keyText } = indexText(node);
    return Prisma.sql`(${node.nodeId}::uuid, ${searchable.type}::"SearchType", ${node.language}::"Language", ${node.slug}, ${node.title},
      ${foldedTitle(node.title)}, ${node.status}, ${node.visibleFrom}::timestamptz, ${node.visibleUntil}::timestamptz,
      ${node.date}::timestamptz, ${node.categoryIds}::uuid[], ${terms}::int[], ${keyText}, ${searchable.weight}::real,
      ${node.groupId ?? null}::uuid)`;
  });
  await db.$executeRaw`
    INSERT INTO search_entry (node_id, type, language, slug, title, title_folded, status, visible_from, visible_until, date,
      category_ids, terms, key_text, weight, group_id)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (node_id) DO UPDATE SET language = excluded.language, slug = excluded.slug, title = excluded.title,
      title_folded = excluded.title_folded, status = excluded.status, visible_from = excluded.visible_from,
      visible_until = excluded.visible_until, date = excluded.date, category_ids = excluded.category_ids,
      terms = excluded.terms, key_text = excluded.key_text, weight = excluded.weight, group_id = excluded.group_id`;
}

/** Whether and since when a node may be found, when its text has not changed: the index itself stays as it is. */
export async function updateSearchEntry(db: Transaction, searchable: Searchable, id: string): Promise<void> {
  const [node] = await searchable.load(db, [id]);
  if (!node) return removeSearchEntry(db, id);
  const { status, visibleFrom, visibleUntil, date } = node;
  await db.searchEntry.updateMany({ where: { nodeId: id }, data: { status, visibleFrom, visibleUntil, date } });
}

export async function removeSearchEntry(db: Transaction, id: string): Promise<void> {
  await db.searchEntry.deleteMany({ where: { nodeId: id } });
}

/** A sample of this many entries tells how frequent terms are well enough to choose by. */
const sampleSize = 20_000;
/** What stands in fewer entries than this is rare, unless it is a word: those are all kept. */
const rare = 8;

/** Milliseconds that counting may take: some seconds, on a busy machine many. */
const countingTime = 300_000;

/**
 * Counts anew in how many public entries each term stands, in the caller's transaction. Counting is over a sample of a
 * large index; nobody waits for it.
 */
export async function countSearchTerms(db: Transaction): Promise<void> {
  await db.$executeRaw`SELECT set_config('statement_timeout', ${String(countingTime)}, true)`;
  const [{ total } = { total: 0 }] = await db.$queryRaw<Array<{ total: number }>>`
    SELECT count(*)::int AS total FROM search_entry WHERE visible_from IS NOT NULL`;
  const share = total > sampleSize ? sampleSize / total : 1;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search-terms'))`;
  await db.$executeRaw`DELETE FROM search_term`;
  await db.$executeRaw`
    INSERT INTO search_term (term, entries)
    SELECT term, ceil(count(*) / ${share}::float8)::int
    FROM search_entry, unnest(terms) AS term
    WHERE visible_from IS NOT NULL AND term <> 0 AND (${share}::float8 >= 1 OR hashtext(node_id::text) & 1023 < ${Math.round(share * 1024)})
    GROUP BY term HAVING count(*) >= ${rare} OR term & 3 < 2
    UNION ALL SELECT 0, ${total}`;
}
