import { foldForSearch } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { OfficialDocumentStatus } from '#src/generated/prisma/enums.ts';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, pageOf, pageRequest, type PageArguments, type Position } from '#src/keyset.ts';

export interface OfficialDocumentFilter {
  search?: string | null;
  code?: string | null;
  number?: string | null;
  symbol?: string | null;
  type?: string | null;
  issuer?: string | null;
  signer?: string | null;
  year?: number | null;
  status?: OfficialDocumentStatus | null;
  issuedFrom?: Date | null;
  issuedTo?: Date | null;
  published?: boolean | null;
}

type Where = Prisma.OfficialDocumentWhereInput;

/** Letters and digits only, folded: `50-KH/ĐU`, `50 kh đu` and `50khdu` are one. */
export const compactCode = (code: string): string => foldForSearch(code).replace(/[^a-z0-9]+/g, '');

export function documentsWhere(filter: OfficialDocumentFilter): Where {
  const conditions: Where[] = [];
  const words = foldForSearch(filter.search ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length > 20) throw badInput('At most 20 words to search for.');
  if (words.length) {
    const all: Where = { AND: words.map((word) => ({ searchText: { contains: word } })) };
    conditions.push({ OR: [all, { searchText: { contains: words.join('') } }] });
  }
  if (filter.code) conditions.push({ searchText: { contains: compactCode(filter.code) } });
  if (filter.number) conditions.push({ number: filter.number.trim() });
  if (filter.symbol) conditions.push({ searchText: { contains: compactCode(filter.symbol) } });
  // the folded column: the database's own lower case knows no Đ
  for (const field of ['issuer', 'signer'] as const) {
    const folded = foldForSearch(filter[field]?.trim() ?? '');
    if (folded) conditions.push({ searchText: { contains: folded.replace(/[\\%_]/g, '\\$&') } });
  }
  if (filter.type) conditions.push({ type: filter.type });
  if (filter.status) conditions.push({ status: filter.status });
  if (filter.year != null) {
    if (filter.year < 1900 || filter.year > 2200) throw badInput('A year is from 1900 to 2200.');
    conditions.push({
      issuedOn: { gte: new Date(Date.UTC(filter.year, 0, 1)), lt: new Date(Date.UTC(filter.year + 1, 0, 1)) },
    });
  }
  if (filter.issuedFrom) conditions.push({ issuedOn: { gte: filter.issuedFrom } });
  if (filter.issuedTo) conditions.push({ issuedOn: { lte: filter.issuedTo } });
  if (filter.published != null) conditions.push({ published: filter.published });
  return { AND: conditions };
}

/** Where a document stands in that list; one without a date at its end. */
export const issuePosition = ({ issuedOn, id }: { issuedOn: Date | null; id: string }): Position => [
  issuedOn?.toISOString() ?? '',
  id,
];
export const isIssueDay = (value: string): boolean => value === '' || !Number.isNaN(Date.parse(value));

/** One page of the register, newest issue first; documents without a date come last. */
export async function listDocuments<Query extends object>(
  db: Database,
  args: PageArguments,
  where: Where,
  query: Query,
) {
  const request = pageRequest(args);
  const down = request.forwards;
  const sort = down ? ('desc' as const) : ('asc' as const);
  const step = down ? 'lt' : 'gt';
  const beyond: Where[] = [];
  if (request.cursor !== null) {
    const [day, id] = decodeCursor(request.cursor, [isIssueDay, isUuid]) as [string, string];
    if (day === '')
      beyond.push(
        down
          ? { issuedOn: null, id: { lt: id } }
          : { OR: [{ issuedOn: null, id: { gt: id } }, { issuedOn: { not: null } }] },
      );
    else {
      const issuedOn = new Date(day);
      beyond.push({
        OR: [
          { issuedOn: { [step]: issuedOn } },
          { issuedOn, id: { [step]: id } },
          ...(down ? [{ issuedOn: null }] : []),
        ],
      });
    }
  }
  const rows = await db.officialDocument.findMany({
    ...query,
    where: { AND: [where, ...beyond] },
    orderBy: [{ issuedOn: { sort, nulls: down ? 'last' : 'first' } }, { id: sort }],
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, issuePosition),
    totalCount: () => db.officialDocument.count({ where }),
  };
}

export interface Facet {
  value: string;
  count: number;
}

/** What a search form offers: types, years and issuers with their numbers of documents. */
export async function documentFacets(db: Database): Promise<{ types: Facet[]; years: Facet[]; issuers: Facet[] }> {
  const rows = await db.$queryRaw<Array<{ kind: string; value: string; count: bigint }>>`
    SELECT 'type' AS kind, type AS value, count(*) AS count FROM official_document GROUP BY type
    UNION ALL SELECT 'year', extract(year FROM issued_on)::text, count(*) FROM official_document WHERE issued_on IS NOT NULL GROUP BY 2
    UNION ALL (SELECT 'issuer', issuer, count(*) FROM official_document GROUP BY issuer ORDER BY 3 DESC, 2 LIMIT 100)`;
  const of = (kind: string): Facet[] =>
    rows.filter((row) => row.kind === kind).map(({ value, count }) => ({ value, count: Number(count) }));
  const byName = (a: Facet, b: Facet): number => a.value.localeCompare(b.value, 'vi');
  return {
    types: of('type').toSorted(byName),
    years: of('year').toSorted((a, b) => Number(b.value) - Number(a.value)),
    issuers: of('issuer').toSorted(byName),
  };
}
