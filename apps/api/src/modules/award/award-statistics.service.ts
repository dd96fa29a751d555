import type { Label } from '@kheo/domain';
import {
  AWARD_CATEGORY_LABELS,
  AWARD_LEVEL_LABELS,
  CIVIC_FIELD_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';

/** How many awards share a value; `name` is for people. */
export interface AwardCount {
  value: string;
  name: Label;
  count: number;
}

const groups = ['year', 'field', 'level', 'unit', 'form', 'category', 'subjectKind', 'movement'] as const;
type Group = (typeof groups)[number];

export type AwardStatistics = { total: number; revoked: number } & Record<Group, AwardCount[]>;

interface Row {
  grouping: number;
  value: string;
  nameVi: string | null;
  nameEn: string | null;
  count: bigint;
  revoked: bigint;
}

const labels: Partial<Record<Group, Readonly<Record<string, Label>>>> = {
  field: CIVIC_FIELD_LABELS,
  level: AWARD_LEVEL_LABELS,
  category: AWARD_CATEGORY_LABELS,
  subjectKind: SUBJECT_KIND_LABELS,
};

/** The most frequent units; a chart of more would say nothing. */
const mostValues = 100;

/**
 * Counts awards by everything that charts and search forms show, in one statement. Revoked awards are counted apart and
 * in no group, unless the filter asks for them.
 */
export async function awardStatistics(
  db: Database,
  { table, where, withRevoked }: { table: Prisma.Sql; where: Prisma.Sql; withRevoked: boolean },
): Promise<AwardStatistics> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.grouping, coalesce(c.value, m.slug, '') AS value, coalesce(f.name_vi, m.name_vi) AS "nameVi",
           coalesce(f.name_en, nullif(m.name_en, ''), m.name_vi) AS "nameEn", c.count, c.revoked
    FROM (
      SELECT GROUPING(a.year, a.field, a.level, a.unit_name, f.code, f.category, a.subject_kind, a.movement_id) AS grouping,
             coalesce(a.year::text, a.field::text, a.level::text, a.unit_name, f.code, f.category::text, a.subject_kind::text) AS value,
             f.code, a.movement_id, count(*) AS count, count(*) FILTER (WHERE a.status = 'REVOKED') AS revoked,
             row_number() OVER (
               PARTITION BY GROUPING(a.year, a.field, a.level, a.unit_name, f.code, f.category, a.subject_kind, a.movement_id)
               ORDER BY count(*) DESC) AS place
      FROM ${table} JOIN award_form f ON f.id = a.form_id
      WHERE ${where}
      GROUP BY GROUPING SETS ((), (a.year), (a.field), (a.level), (a.unit_name), (f.code), (f.category), (a.subject_kind), (a.movement_id))
    ) c
    LEFT JOIN LATERAL (
      SELECT name_vi, name_en FROM award_form WHERE code = c.code ORDER BY valid_from DESC LIMIT 1) f ON true
    LEFT JOIN movement m ON m.id = c.movement_id
    WHERE c.place <= ${mostValues}`;
  const nothing = (1 << groups.length) - 1;
  const overall = rows.find(({ grouping }) => grouping === nothing);
  const of = (group: Group): AwardCount[] => {
    const mask = nothing & ~(1 << (groups.length - 1 - groups.indexOf(group)));
    return rows
      .filter(({ grouping, value }) => grouping === mask && value !== '')
      .map(({ value, nameVi, nameEn, count, revoked }) => ({
        value,
        name: labels[group]?.[value] ?? { vi: nameVi ?? value, en: nameEn ?? nameVi ?? value },
        count: Number(withRevoked ? count : count - revoked),
      }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || a.name.vi.localeCompare(b.name.vi, 'vi'));
  };
  const byGroup = Object.fromEntries(groups.map((group) => [group, of(group)])) as Record<Group, AwardCount[]>;
  return {
    ...byGroup,
    year: byGroup.year.toSorted((a, b) => Number(a.value) - Number(b.value)),
    total: Number(overall?.count ?? 0),
    revoked: Number(overall?.revoked ?? 0),
  };
}
