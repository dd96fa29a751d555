import { slugify } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Transaction } from './client.ts';

const longest = 100;

type Table = 'movement' | 'civic_model';

/** Whoever else gives addresses to these rows waits until the transaction has ended. */
export async function lockSlugs(db: Transaction, table: Table): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${table}-slug`}))`;
}

/**
 * Addresses that nobody has, made of names: `phan-loai-rac-tai-bep`, then `phan-loai-rac-tai-bep-2`. Held to the end of
 * the transaction, so that two who register the same name at once get two addresses.
 */
export async function freeSlugs(
  db: Transaction,
  table: Table,
  names: readonly string[],
  otherwise: string,
): Promise<string[]> {
  await lockSlugs(db, table);
  const bases = names.map((name) => slugify(name).slice(0, longest).replace(/-+$/, '') || otherwise);
  const rows = await db.$queryRaw<Array<{ slug: string }>>`
    SELECT slug FROM ${Prisma.raw(table)}
    WHERE slug = ANY(${bases}::text[]) OR regexp_replace(slug, '-[0-9]+$', '') = ANY(${bases}::text[])`;
  const taken = new Set(rows.map(({ slug }) => slug));
  return bases.map((base) => {
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    return slug;
  });
}

/** An address for one name: {@link freeSlugs}. */
export async function freeSlug(db: Transaction, table: Table, name: string, otherwise: string): Promise<string> {
  const [slug] = await freeSlugs(db, table, [name], otherwise);
  return slug ?? otherwise;
}
