import { foldForSearch } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type {
  AwardCategory,
  AwardLevel,
  AwardStatus,
  CivicField,
  RewardKind,
  SubjectKind,
} from '#src/generated/prisma/enums.ts';
import { badInput } from '#src/bad-input.ts';
import { uuidOf } from '#src/global-id.ts';

/** What a list of awards is narrowed to. Ids are uuids. */
export interface AwardFilter {
  search?: string | null;
  recipientName?: string | null;
  unit?: string | null;
  organizationId?: string | null;
  form?: string | null;
  category?: AwardCategory | null;
  rewardKind?: RewardKind | null;
  level?: AwardLevel | null;
  field?: CivicField | null;
  movementSlug?: string | null;
  year?: number | null;
  yearFrom?: number | null;
  yearTo?: number | null;
  status?: AwardStatus | null;
  subjectKind?: SubjectKind | null;
  published?: boolean | null;
  movementId?: string | null;
  recipientId?: string | null;
  decisionId?: string | null;
}

/** A filter with uuids for ids. */
export const awardFilter = (given: AwardFilter | null | undefined): AwardFilter => ({
  ...given,
  organizationId: given?.organizationId ? uuidOf('Organization', given.organizationId) : null,
});

/** Where a door's awards are, as `a`: the public's table has the same columns and no hidden rows (see the schema). */
export const awardsAt = (door: 'public' | 'editorial'): Prisma.Sql =>
  door === 'public' ? Prisma.sql`award_public a` : Prisma.sql`award a`;

const wordsOf = (text: string): string[] => {
  const words = foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length > 20) throw badInput('At most 20 words to search for.');
  return words;
};

const yearOf = (year: number): number => {
  if (year < 1900 || year > 2200) throw badInput('A year is from 1900 to 2200.');
  return year;
};

/** The line of the search text that a word must stand in; see awardColumns. */
const lines = { name: 1, unit: 2 } as const;

/** Words begin where they are typed: “an” finds An and Anh, not Lan. */
function holding(words: string[], line?: keyof typeof lines): Prisma.Sql[] {
  return words.flatMap((word) => {
    const pattern = `% ${word}%`;
    const anywhere = Prisma.sql`a.search_text LIKE ${pattern}`;
    return line
      ? // the first condition is for the index, the second for the line
        [anywhere, Prisma.sql`split_part(a.search_text, E'\n', ${Prisma.raw(String(lines[line]))}) LIKE ${pattern}`]
      : [anywhere];
  });
}

/** What a filter means for `a`; both parts can stand after WHERE. */
export interface AwardsWhere {
  where: Prisma.Sql;
  /** Of it, what the indexes of the list's orders begin with. */
  ofYear: Prisma.Sql;
  /** Whether there is more than that. */
  narrow: boolean;
}

export function awardsWhere(filter: AwardFilter): AwardsWhere {
  const all: Prisma.Sql[] = [
    ...holding(wordsOf(filter.search ?? '')),
    ...holding(wordsOf(filter.recipientName ?? ''), 'name'),
    ...holding(wordsOf(filter.unit ?? ''), 'unit'),
  ];
  if (filter.organizationId) all.push(Prisma.sql`a.organization_id = ${filter.organizationId}::uuid`);
  if (filter.form) all.push(Prisma.sql`a.form_id IN (SELECT id FROM award_form WHERE code = ${filter.form})`);
  if (filter.category)
    all.push(
      Prisma.sql`a.form_id IN (SELECT id FROM award_form WHERE category = ${filter.category}::text::"AwardCategory")`,
    );
  if (filter.rewardKind) all.push(Prisma.sql`a.reward_kind = ${filter.rewardKind}::text::"RewardKind"`);
  if (filter.level) all.push(Prisma.sql`a.level = ${filter.level}::text::"AwardLevel"`);
  if (filter.field) all.push(Prisma.sql`a.field = ${filter.field}::text::"CivicField"`);
  if (filter.subjectKind) all.push(Prisma.sql`a.subject_kind = ${filter.subjectKind}::text::"SubjectKind"`);
  if (filter.status) all.push(Prisma.sql`a.status = ${filter.status}::text::"AwardStatus"`);
  if (filter.movementSlug)
    all.push(Prisma.sql`a.movement_id = (SELECT id FROM movement WHERE slug = ${filter.movementSlug})`);
  if (filter.yearFrom != null) all.push(Prisma.sql`a.year >= ${yearOf(filter.yearFrom)}`);
  if (filter.yearTo != null) all.push(Prisma.sql`a.year <= ${yearOf(filter.yearTo)}`);
  if (filter.published != null) all.push(Prisma.sql`a.published = ${filter.published}`);
  if (filter.movementId) all.push(Prisma.sql`a.movement_id = ${filter.movementId}::uuid`);
  if (filter.recipientId) all.push(Prisma.sql`a.recipient_id = ${filter.recipientId}::uuid`);
  if (filter.decisionId) all.push(Prisma.sql`a.decision_id = ${filter.decisionId}::uuid`);
  const ofYear = filter.year == null ? Prisma.sql`true` : Prisma.sql`a.year = ${yearOf(filter.year)}`;
  return { where: Prisma.join([ofYear, ...all], ' AND '), ofYear, narrow: all.length > 0 };
}
