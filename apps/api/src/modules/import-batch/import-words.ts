import { IMPORT_OUTCOME_LABELS, IMPORT_REASON_LABELS, IMPORT_WARNING_LABELS } from '@kheo/domain/labels/import-labels';
import { bilingual } from '#src/startup-problem.ts';

/** A code in Vietnamese and English, for the report and the command line; a code without words stays as it is. */
export function wordOf(code: string | null): string {
  if (code === null) return '';
  const label = IMPORT_OUTCOME_LABELS[code] ?? IMPORT_REASON_LABELS[code] ?? IMPORT_WARNING_LABELS[code];
  return label ? bilingual(label.vi, label.en) : code;
}
