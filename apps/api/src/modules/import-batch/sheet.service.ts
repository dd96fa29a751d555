import { LegacyRuns } from '@kheo/rich-text/legacy-runs';
import { ImportRefused, type Refusal } from './readers/import-refused.ts';
import { largestXlsx, sheetRows, type SheetRow } from './readers/workbook.ts';

/** The largest workbook that is read, in bytes. */
export const largestSheet = largestXlsx;

/** What an Excel file has in its first sheet, or why it is not read. */
export interface SheetContent {
  rows: SheetRow[];
  refusal: Refusal | null;
}

/** The rows of an Excel file's first sheet, or why it is not read; safe against hostile files. */
export async function readSheet(bytes: Buffer): Promise<SheetContent> {
  const rows: SheetRow[] = [];
  try {
    for await (const row of sheetRows(bytes, new LegacyRuns())) rows.push(row);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { rows: [], refusal: error.code };
  }
  return { rows, refusal: null };
}
