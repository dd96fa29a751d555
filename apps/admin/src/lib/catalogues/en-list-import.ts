import type { listImportVi } from './vi-list-import.ts';

/** The English texts of reading an Excel list, whatever it lists. */
export const listImportEn: typeof listImportVi = {
  text: 'The list is first read cell by cell; nothing is written until you press Import.',
  file: 'Excel file (.xlsx)',
  try: 'Read',
  report: 'What was read',
  refused: 'This file cannot be read',
  notAList: 'It is no Excel list of a known form, or it is damaged, has macros or is too large.',
  counts: 'Rows read: {{accepted}} of {{rows}}.',
  unread: 'Columns that are not used: {{headers}}.',
  error: 'Error',
  notice: 'Note',
  place: 'Row {{row}}, column “{{header}}”',
  more: 'Other notes: {{count}}.',
  undo: 'Undo this import',
  undone: 'The import was undone.',
};
