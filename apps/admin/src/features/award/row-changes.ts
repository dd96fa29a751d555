import type { EditedAward } from './award.operations.ts';

/** Columns of the row that people read, as the form names them. */
const columns = {
  recipient_name: 'recipientName',
  recipient_position: 'recipientPosition',
  unit_name: 'unitName',
  achievement: 'achievement',
  year: 'year',
  certificate_number: 'certificateNumber',
  gold_book_number: 'goldBookNumber',
  amount: 'amount',
  internal_note: 'internalNote',
} as const;
type Column = keyof typeof columns;

export interface RowChange {
  field: (typeof columns)[Column];
  before: string;
  after: string;
}

export interface RowVersion {
  /** That the save made. */
  version: number;
  createdAt: string;
  by: string | null;
  lines: RowChange[];
}

const present = (award: EditedAward): Record<Column, unknown> => ({
  recipient_name: award.recipientName,
  recipient_position: award.recipientPosition,
  unit_name: award.unitName,
  achievement: award.achievement,
  year: award.year,
  certificate_number: award.certificateNumber,
  gold_book_number: award.goldBookNumber,
  amount: award.amount,
  internal_note: award.internalNote,
});

const words = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** What each save changed, the latest first: a kept row is how it stood before the save, the next one how after it. */
export function rowChanges(award: EditedAward): RowVersion[] {
  let after = present(award);
  return award.revisions.map(({ version, content, createdAt, staff }) => {
    const before = content as Record<Column, unknown>;
    const lines = (Object.keys(columns) as Column[]).flatMap((column): RowChange[] => {
      const [was, is] = [words(before[column]), words(after[column])];
      return was === is ? [] : [{ field: columns[column], before: was, after: is }];
    });
    after = before;
    return { version: version + 1, createdAt, by: staff?.name ?? null, lines };
  });
}
