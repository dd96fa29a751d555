import { findForms } from '@kheo/domain/award/find-form';
import { civicFields, type CivicField } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { foldHeader } from '@kheo/domain/vietnamese/column-headers';
import { readNominations, type NominationEntry, type NominationRow } from '@kheo/domain/award/nomination-row';
import { recognizeNominationSheet, type NominationSheet } from '@kheo/domain/award/nomination-sheet';
import type { CellProblem } from '@kheo/domain/sheet/cell-problem';
import { readList, type ListReport } from '#src/modules/import-batch/list-file.service.ts';
import type { SheetContent } from '#src/modules/import-batch/sheet.service.ts';
import type { NomineeFields } from './dossier-fields.service.ts';

/** What holds for every row that does not say it itself. */
export interface NominationDefaults {
  /** Code of a form, for rows without one. */
  form: string | null;
  achievement: string;
  unitName: string;
}

type Row = Extract<NominationRow, { kind: 'entry' }>;

/** Who is proposed for what: a row that says the same of somebody who is there already was brought in before. */
export const nominationKey = (
  one: Pick<NomineeFields, 'subjectKind' | 'name' | 'post' | 'unitName' | 'birthYear' | 'formId'>,
): string =>
  JSON.stringify([one.subjectKind, one.name, one.post ?? '', one.unitName ?? '', one.birthYear ?? null, one.formId]);

/**
 * Reads an Excel list of nominees by the forms of DOMAIN.md E.4 without writing anything: what each cell has, and who
 * would be proposed. `formIds` are the forms in force, by code; `known` are the keys of those who are there already.
 */
export const readNominationList = (
  content: SheetContent,
  formIds: ReadonlyMap<string, string>,
  defaults: NominationDefaults,
  known: ReadonlySet<string>,
): { report: ListReport; taken: NomineeFields[] } =>
  readList(content, {
    recognize: recognizeNominationSheet,
    // A list of projects has no nominees; it goes with the initiatives of those who are there.
    refuse: (form) => (form === 'DETAI' ? 'list-of-projects' : null),
    rows: readNominations,
    take: (sheet) => (row) => nominationOf(row, sheet, formIds, defaults, known),
  });

function nominationOf(
  { entry, problems }: Row,
  sheet: NominationSheet,
  ids: ReadonlyMap<string, string>,
  usual: NominationDefaults,
  known: ReadonlySet<string>,
): { problems: CellProblem[]; taken: NomineeFields[] } {
  const found: CellProblem[] = [...problems];
  const { code, problem } = formOf(entry, ids, usual.form);
  const column = sheet.columns.findIndex(({ field }) => field === 'titleCode' || field === 'awardCode');
  if (problem) found.push({ column, field: 'awardCode', code: problem, severity: 'error' });
  const formId = code === null ? undefined : ids.get(code);
  const refused = found.some(({ severity }) => severity === 'error');
  if (refused || !formId || !entry.subjectKind) return { problems: found, taken: [] };
  const nominee = nomineeOf(entry, entry.subjectKind, formId, usual);
  if (!known.has(nominationKey(nominee))) return { problems: found, taken: [nominee] };
  const name = sheet.columns.findIndex(({ field }) => field === 'name');
  return {
    problems: [...found, { column: name, field: 'name', code: 'already-there', severity: 'notice' }],
    taken: [],
  };
}

/** The form that a row proposes: its title before its award, else what holds for the list. */
function formOf(
  { titleCode, awardCode }: NominationEntry,
  ids: ReadonlyMap<string, string>,
  usual: string | null,
): { code: string | null; problem: 'form-not-found' | 'form-ambiguous' | null } {
  const printed = [titleCode, awardCode].filter(Boolean);
  if (printed.length === 0) return { code: usual, problem: usual ? null : 'form-not-found' };
  for (const text of printed) {
    const found = findForms(text).filter(({ id }) => ids.has(id));
    if (found.length === 1) return { code: found[0]?.id ?? null, problem: null };
    if (found.length > 1)
      return found.some(({ id }) => id === usual)
        ? { code: usual, problem: null }
        : { code: null, problem: 'form-ambiguous' };
  }
  return { code: null, problem: 'form-not-found' };
}

const nomineeOf = (
  entry: NominationEntry,
  subjectKind: NomineeFields['subjectKind'],
  formId: string,
  usual: NominationDefaults,
): NomineeFields => ({
  subjectKind,
  name: entry.name.slice(0, 300),
  post: entry.position.slice(0, 300),
  unitName: ([entry.department, entry.unit].filter(Boolean).join(', ') || usual.unitName).slice(0, 300),
  birthYear: subjectKind === 'INDIVIDUAL' ? (entry.birth?.year ?? null) : null,
  gender: entry.gender,
  formId,
  field: civicFieldOf(entry.field),
  achievement: (entry.summary || usual.achievement).slice(0, 1000),
});

/** Any other word of a list stands aside: a field of work is no reason to refuse a nominee. */
const civicFieldOf = (printed: string): CivicField | null =>
  civicFields.find((field) => foldHeader(CIVIC_FIELD_LABELS[field].vi) === foldHeader(printed)) ?? null;
