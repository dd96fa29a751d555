import type { Cell } from './nomination-cells.ts';
import { readNominationRow, type NominationRow } from './nomination-row.ts';
import type { NominationSheet } from './nomination-sheet.ts';

/**
 * The rows of a recognized sheet, each with its index, as they come; what stands below the signatures (names, “Nơi nhận”)
 * is no entry, whatever it looks like.
 *
 * @example
 * for (const { index, row } of readNominations(rows, sheet)) … // dòng 4: { kind: 'entry', entry: { name: 'Trần Thị Bình' … } }
 */
export function* readNominations(
  rows: Iterable<readonly Cell[]>,
  sheet: NominationSheet,
): Generator<{ readonly index: number; readonly row: NominationRow }> {
  let index = -1;
  let previousNo: number | null = null;
  let signed = false;
  for (const cells of rows) {
    index += 1;
    if (index < sheet.firstRow) continue;
    const row = readNominationRow(cells, sheet, previousNo);
    if (row.kind === 'entry') {
      // A number below a signature is a second list on the same sheet.
      const numbered = row.entry.no !== null;
      if (signed && !numbered) {
        yield { index, row: { kind: 'passed-over', why: 'signature' } };
        continue;
      }
      signed = false;
      previousNo = row.entry.no ?? previousNo;
    } else if (row.why === 'signature') signed = true;
    yield { index, row };
  }
}
