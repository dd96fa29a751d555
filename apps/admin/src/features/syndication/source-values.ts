import { fromInputTime, toInputTime } from '../../lib/vietnam-time.ts';
import type { CreateSourceInput, SourceRow, UpdateSourceInput } from './syndication.operations.ts';

/** What the form holds, as it is typed. */
export interface SourceValues {
  agencyName: string;
  address: string;
  /** Empty: the key that is kept stays. */
  key: string;
  /** Kind and id in one, as the list box has them: `CATEGORY Q2F0…`. */
  followed: string;
  categoryId: string;
  /** A day, `2026-11-01`; empty: everything. */
  publishedSince: string;
  rule: 'ASK' | 'PUBLISH';
}

export const newSource: SourceValues = {
  agencyName: '',
  address: '',
  key: '',
  followed: '',
  categoryId: '',
  publishedSince: '',
  rule: 'ASK',
};

export const valuesOf = (source: SourceRow): SourceValues => ({
  agencyName: source.agencyName,
  address: source.address,
  key: '',
  followed: `${source.followedKind} ${source.followedId}`,
  categoryId: source.category?.id ?? '',
  publishedSince: toInputTime(source.publishedSince).slice(0, 10),
  rule: source.rule,
});

const partsOf = (followed: string) => {
  const [kind = '', id = ''] = followed.split(' ');
  return { followedKind: kind === 'MOVEMENT' ? ('MOVEMENT' as const) : ('CATEGORY' as const), followedId: id };
};
const sinceOf = (day: string): string | null => (day ? fromInputTime(`${day}T00:00`) : null);

export const inputOf = (values: SourceValues): CreateSourceInput => ({
  agencyName: values.agencyName,
  address: values.address,
  key: values.key || null,
  ...partsOf(values.followed),
  categoryId: values.categoryId,
  publishedSince: sinceOf(values.publishedSince),
  rule: values.rule,
});

/** Only what was changed: a new column is followed from the beginning, so nothing is said that stays. */
export function updateOf(source: SourceRow, base: SourceValues, values: SourceValues): UpdateSourceInput {
  const changed = (field: keyof SourceValues): boolean => base[field] !== values[field];
  return {
    id: source.id,
    expectedVersion: source.version,
    ...(changed('agencyName') ? { agencyName: values.agencyName } : {}),
    ...(changed('address') ? { address: values.address } : {}),
    ...(values.key ? { key: values.key } : {}),
    ...(changed('followed') ? partsOf(values.followed) : {}),
    ...(changed('categoryId') ? { categoryId: values.categoryId || null } : {}),
    ...(changed('publishedSince') ? { publishedSince: sinceOf(values.publishedSince) } : {}),
    ...(changed('rule') ? { rule: values.rule } : {}),
  };
}
