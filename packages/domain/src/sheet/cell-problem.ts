/** What was found in a cell: by the reader of lists, then by the rules of each list. */
export type CellProblemCode =
  | 'required'
  | 'date-not-understood'
  | 'year-only'
  | 'gender-not-understood'
  | 'subject-kind-not-understood'
  | 'reward-kind-not-understood'
  | 'name-in-capitals'
  | 'legacy-encoding'
  | 'number-gap'
  | 'number-missing'
  | 'cut-short'
  | 'scope-not-understood'
  | 'model-kind-not-understood'
  | 'civic-field-not-understood'
  | 'form-not-found'
  | 'form-ambiguous'
  | 'author-not-found'
  | 'author-ambiguous'
  | 'author-spelled-differently'
  | 'author-of-other-unit'
  | 'already-there';

/** `error` keeps a row out until it is corrected, `notice` only tells. */
export type CellSeverity = 'error' | 'notice';

/** One finding of a cell; `column` is its index, -1 when the sheet has no such column. */
export interface CellProblem<Field extends string = string> {
  readonly column: number;
  readonly field: Field;
  readonly code: CellProblemCode;
  readonly severity: CellSeverity;
  /** Which of the things that the cell holds: one author of several. */
  readonly detail?: string;
}
