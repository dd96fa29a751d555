import { findForms } from '@kheo/domain/award/find-form';
import { civicFields, type CivicField } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { foldHeader } from '@kheo/domain/vietnamese/column-headers';
import type { NominationEntry, NominationRow } from '@kheo/domain/award/nomination-row';
import { recognizeNominationSheet, type NominationForm } from '@kheo/domain/award/nomination-sheet';
import { readNominations } from '@kheo/domain/award/read-nominations';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';
import type { NomineeFields } from './dossier-fields.service.ts';

/** What holds for every row that does not say it itself. */
export interface NominationDefaults {
  /** Code of a form, for rows without one. */
  form: string | null;
  achievement: string;
  unitName: string;
}

/** One thing about one cell, as Excel numbers rows; `column` counts from 1, 0 when the sheet has no such column. */
export interface CellFinding {
  row: number;
  column: number;
  header: string;
  code: string;
  severity: 'error' | 'notice';
}

export interface NominationReport {
  /** Why the file was not read at all; null when it was. */
  refusal: string | null;
  form: NominationForm | null;
  rows: number;
  /** Rows that can become nominees; the others have an error. */
  accepted: number;
  findings: CellFinding[];
  /** How many there were; `findings` has the first ones. */
  findingCount: number;
}

const mostFindings = 500;
type Row = Extract<NominationRow, { kind: 'entry' }>;

/**
 * Reads an Excel list of nominees by the forms of DOMAIN.md E.4 without writing anything: what each cell has, and who
 * would be proposed. `formIds` are the forms in force, by code.
 */
export async function readNominationFile(
  bytes: Buffer,
  formIds: ReadonlyMap<string, string>,
  defaults: NominationDefaults,
): Promise<{ report: NominationReport; nominees: NomineeFields[] }> {
  const { rows, refusal } = await readSheet(bytes);
  const cells = rows.map((row) => row.cells);
  const sheet = refusal ? null : recognizeNominationSheet(cells);
  const report: NominationReport = {
    refusal: refusal ?? (sheet ? null : 'header-not-found'),
    form: sheet?.form ?? null,
    rows: 0,
    accepted: 0,
    findings: [],
    findingCount: 0,
  };
  // A list of projects has no nominees; it goes with the initiative of somebody.
  if (sheet?.form === 'DETAI') report.refusal = 'list-of-projects';
  if (!sheet || report.refusal) return { report, nominees: [] };
  const nominees: NomineeFields[] = [];
  for (const { index, row } of readNominations(cells, sheet)) {
    if (row.kind !== 'entry') continue;
    report.rows += 1;
    const found = problemsOf(row, formIds, defaults);
    for (const { column, code, severity } of found.findings) {
      report.findingCount += 1;
      if (report.findings.length >= mostFindings) continue;
      const header = sheet.columns[column]?.header ?? '';
      report.findings.push({ row: rows[index]?.number ?? index + 1, column: column + 1, header, code, severity });
    }
    if (!found.nominee) continue;
    report.accepted += 1;
    nominees.push(found.nominee);
  }
  return { report, nominees };

  function problemsOf({ entry, problems }: Row, ids: ReadonlyMap<string, string>, usual: NominationDefaults) {
    const findings: { column: number; code: string; severity: 'error' | 'notice' }[] = [...problems];
    const { code, problem } = formOf(entry, ids, usual.form);
    const column = sheet?.columns.findIndex(({ field }) => field === 'titleCode' || field === 'awardCode') ?? -1;
    if (problem) findings.push({ column, code: problem, severity: 'error' });
    const formId = code === null ? undefined : ids.get(code);
    const refused = findings.some(({ severity }) => severity === 'error');
    if (refused || !formId || !entry.subjectKind) return { findings, nominee: null };
    return { findings, nominee: nomineeOf(entry, entry.subjectKind, formId, usual) };
  }
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
