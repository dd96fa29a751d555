import { foldForSearch } from '@kheo/domain';
import { dossierDeadlines, slaRules, type DossierDeadline } from '@kheo/domain/award/dossier-deadlines';
import { dossierStatuses, type DossierStatus } from '@kheo/domain/award/vocabulary';
import type { SpecialDay } from '@kheo/domain/working-days/working-days';
import type { ServiceContext, Viewer } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { AwardLevel } from '#src/generated/prisma/enums.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { mayManageAwards, visibleDossiers } from './dossier.access.ts';

export interface DossierFilter {
  search?: string | null;
  status?: DossierStatus[] | null;
  year?: number | null;
  level?: AwardLevel | null;
  movementId?: string | null;
  mine?: boolean | null;
}

type Where = Prisma.DossierWhereInput;

/** What waits for somebody: what is on the desk, what nobody has taken yet, and what has come back. */
function tasksOf(viewer: Viewer | null): Where {
  const own: Where = { createdById: viewer?.id ?? null, status: { in: ['DRAFT', 'RETURNED'] } };
  if (!mayManageAwards(viewer)) return own;
  const finished: DossierStatus[] = ['AWARDED', 'REJECTED', 'DRAFT', 'RETURNED'];
  return { OR: [own, { assigneeId: viewer?.id ?? null, status: { notIn: finished } }, { status: 'SUBMITTED' }] };
}

export function dossiersWhere(filter: DossierFilter, viewer: Viewer | null): Where {
  const conditions: Where[] = [visibleDossiers(viewer)];
  const search = filter.search?.trim();
  if (search) {
    const contains = { contains: search.slice(0, 200).replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
    // Names of recipients are found without marks too.
    const folded = foldForSearch(search.slice(0, 200)).replace(/[\\%_]/g, '\\$&');
    conditions.push({
      OR: [
        { title: contains },
        { unitName: contains },
        { nominees: { some: { name: contains } } },
        { nominees: { some: { recipient: { searchText: { contains: folded } } } } },
      ],
    });
  }
  if (filter.status?.length) conditions.push({ status: { in: filter.status } });
  if (filter.year != null) conditions.push({ year: filter.year });
  if (filter.level) conditions.push({ level: filter.level });
  if (filter.movementId) conditions.push({ movementId: filter.movementId });
  if (filter.mine) conditions.push(tasksOf(viewer));
  return { AND: conditions };
}

/** One page of dossiers, those that moved last first. */
export async function listDossiers<Query extends object>(
  db: Database,
  args: PageArguments,
  where: Where,
  query: Query,
) {
  const request = pageRequest(args);
  const sort = request.forwards ? ('desc' as const) : ('asc' as const);
  const step = request.forwards ? 'lt' : 'gt';
  const beyond: Where[] = [];
  if (request.cursor !== null) {
    const [printed, id] = decodeCursor(request.cursor, [isPrintedTime, isUuid]) as [string, string];
    const statusSince = new Date(printed);
    beyond.push({ OR: [{ statusSince: { [step]: statusSince } }, { statusSince, id: { [step]: id } }] });
  }
  const rows = await db.dossier.findMany({
    ...query,
    where: { AND: [where, ...beyond] },
    orderBy: [{ statusSince: sort }, { id: sort }],
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, (row) => [row.statusSince.toISOString(), row.id]),
    totalCount: () => db.dossier.count({ where }),
  };
}

export interface BoardColumn {
  status: DossierStatus;
  dossiers: number;
}

/** How many dossiers stand where, every state in the order of the procedure. */
export async function boardColumns({ db, viewer }: ServiceContext, filter: DossierFilter): Promise<BoardColumn[]> {
  const counted = await db.dossier.groupBy({
    by: ['status'],
    where: dossiersWhere({ ...filter, status: null }, viewer),
    _count: true,
  });
  return dossierStatuses.map((status) => ({
    status,
    dossiers: counted.find((row) => row.status === status)?._count ?? 0,
  }));
}

/** The deadlines of a dossier by the rules of its level; its moves in any order. */
export function deadlinesOf(
  dossier: { level: AwardLevel; moves: { toStatus: DossierStatus; movedAt: Date }[] },
  now: Date,
  holidays: readonly SpecialDay[],
): DossierDeadline[] {
  const history = dossier.moves.map(({ toStatus, movedAt }) => ({ status: toStatus, at: movedAt.getTime() }));
  return dossierDeadlines(history, slaRules, { now: now.getTime(), level: dossier.level, holidays });
}
