import type { Transaction } from '#src/db/client.ts';
import { awardColumns } from '#src/modules/award/award-columns.service.ts';

const select = {
  id: true,
  subjectKind: true,
  recipientName: true,
  recipientPosition: true,
  unitName: true,
  achievement: true,
  certificateNumber: true,
  goldBookNumber: true,
  grantedOn: true,
  published: true,
  form: { select: { code: true } },
} as const;

/**
 * Gives awards that have none their numbers in the gold book (số sổ vàng): one row of numbers for each form and year, in
 * the order of `ids`. A number that was given is never given again, also when its award is revoked or deleted; numbers
 * that officers typed count too. Of two officers at once the second one waits. For those who have checked permission.
 *
 * @returns how many awards got a number
 */
export async function numberAwards(db: Transaction, ids: readonly string[], staffId: string | null): Promise<number> {
  // always in one order, so that two batches that share awards wait for each other and never in a ring
  await db.$queryRaw`SELECT 1 FROM award WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const places = new Map(ids.map((id, place) => [id, place]));
  const awards = (await db.award.findMany({ where: { id: { in: [...ids] }, goldBookNumber: null }, select })).toSorted(
    (a, b) => places.get(a.id)! - places.get(b.id)!,
  );
  const books = Map.groupBy(awards, ({ form, grantedOn }) => `${form.code} ${grantedOn.getUTCFullYear()}`);
  const given: Array<{ award: (typeof awards)[number]; number: number; year: number }> = [];
  for (const [, members] of [...books].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [{ form, grantedOn }] = members as [(typeof awards)[number]];
    const year = grantedOn.getUTCFullYear();
    const last = await lastNumber(db, form.code, year);
    given.push(...members.map((award, index) => ({ award, number: last + 1 + index, year })));
  }
  if (given.length === 0) return 0;
  await db.goldBookEntry.createMany({
    data: given.map(({ award, number, year }) => ({
      formCode: award.form.code,
      year,
      number,
      awardId: award.id,
      staffId,
    })),
  });
  const rows = given.map(({ award, number, year }) => {
    const numbers = {
      goldBookNumber: String(number),
      certificateNumber: award.certificateNumber ?? `${number}/${year}`,
    };
    return { id: award.id, ...numbers, searchText: awardColumns({ ...award, ...numbers }).searchText };
  });
  await db.$executeRaw`
    UPDATE award a SET gold_book_number = n.gold, certificate_number = n.certificate, search_text = n.search, updated_at = now()
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ goldBookNumber }) => goldBookNumber)}::text[],
      ${rows.map(({ certificateNumber }) => certificateNumber)}::text[], ${rows.map(({ searchText }) => searchText)}::text[]
    ) AS n (id, gold, certificate, search)
    WHERE a.id = n.id`;
  await db.changeEvent.createMany({
    data: given.map(({ award }) => ({
      type: 'UPDATED' as const,
      nodeType: 'Award',
      nodeId: award.id,
      public: award.published,
      staffId,
    })),
  });
  return given.length;
}

/** The highest number of a book so far; the book is locked to the end of the transaction. */
async function lastNumber(db: Transaction, code: string, year: number): Promise<number> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`gold-book:${code}:${year}`}, 0))`;
  const [row] = await db.$queryRaw<Array<{ last: number }>>`
    SELECT greatest(
      (SELECT coalesce(max(number), 0) FROM gold_book_entry WHERE form_code = ${code} AND year = ${year}),
      (SELECT coalesce(max(greatest(
          CASE WHEN a.gold_book_number ~ '^[0-9]{1,8}$' THEN a.gold_book_number::int ELSE 0 END,
          CASE WHEN a.certificate_number ~ ${`^[0-9]{1,8}/${year}$`} THEN split_part(a.certificate_number, '/', 1)::int ELSE 0 END
        )), 0)
        FROM award a JOIN award_form f ON f.id = a.form_id
        WHERE f.code = ${code} AND (a.granted_on >= make_date(${year}::int, 1, 1) AND a.granted_on < make_date(${year + 1}::int, 1, 1)
          OR a.certificate_number LIKE ${`%/${year}`}))
    )::int AS last`;
  return row?.last ?? 0;
}
