import { slugify } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Transaction } from './client.ts';

const longest = 100;

/**
 * An address that nobody has, made of a name: `phan-loai-rac-tai-bep`, then `phan-loai-rac-tai-bep-2`. Held to the end of
 * the transaction, so that two who register the same name at once get two addresses.
 */
export async function freeSlug(
  db: Transaction,
  table: 'movement' | 'civic_model',
  name: string,
  otherwise: string,
): Promise<string> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${table}-slug`}))`;
  const base = slugify(name).slice(0, longest).replace(/-+$/, '') || otherwise;
  const rows = await db.$queryRaw<Array<{ slug: string }>>`
    SELECT slug FROM ${Prisma.raw(table)} WHERE slug = ${base} OR slug LIKE ${`${base}-%`}`;
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
