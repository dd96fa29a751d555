import type { Finding } from '@kheo/domain/award/finding';
import type { Initiative, Leave, Proceeding } from '@kheo/domain/award/eligibility-input';
import { initiativeScopes } from '@kheo/domain/award/rule-set';
import { z } from 'zod';

const day = z.iso.date();
const year = z.number().int().min(1900).max(2200);
const id = z.string().min(1).max(100);

/** What the rules look at beside the register: proceedings, initiatives, leave (column `circumstances`). */
const stored = z.object({
  proceedings: z
    .array(
      z.object({
        id,
        kind: z.enum(['DISCIPLINE', 'INSPECTION', 'COMPLAINT']),
        openedOn: day,
        closedOn: day.nullable(),
        disciplined: z.boolean(),
      }),
    )
    .default([]),
  initiatives: z
    .array(
      z.object({
        id,
        year,
        scope: z.enum(initiativeScopes),
        // Records of before lists of projects were read have none of these.
        name: z.string().optional(),
        recognizedOn: day.nullish(),
        recognizedBy: z.string().optional(),
        summary: z.string().optional(),
      }),
    )
    .default([]),
  leaves: z
    .array(z.object({ id, year, kind: z.enum(['MATERNITY', 'STUDY', 'SICKNESS', 'MILITARY_SERVICE']) }))
    .default([]),
});

export interface Circumstances {
  proceedings: Proceeding[];
  initiatives: Initiative[];
  leaves: Leave[];
}

/** Reads the column; what is not of this shape, such as a note of an older year, tells the rules nothing. */
export function circumstancesOf(column: unknown): Circumstances {
  const read = stored.safeParse(column);
  return read.success ? read.data : { proceedings: [], initiatives: [], leaves: [] };
}

/** The findings of the last check; the column is written by us alone. */
export const findingsOf = (column: unknown): Finding[] => (Array.isArray(column) ? (column as Finding[]) : []);
