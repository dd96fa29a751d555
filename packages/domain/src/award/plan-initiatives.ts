import type { CellProblem } from '../sheet/cell-problem.ts';
import { foldHeader } from '../vietnamese/column-headers.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Initiative } from './eligibility-input.ts';
import { authorFinder, type AuthorCandidate } from './initiative-authors.ts';
import type { NominationRow } from './nomination-row.ts';
import type { NominationField, NominationSheet } from './nomination-sheet.ts';
import type { InitiativeScope } from './rule-set.ts';

/** How long the texts of an initiative may be, in characters. */
export const initiativeLimits = { name: 500, recognizedBy: 300, summary: 2000 } as const;

/** A nominee with what is known of his initiatives. */
export interface InitiativeHolder extends AuthorCandidate {
  readonly initiatives: readonly Initiative[];
}

/** What a row of projects comes to: what each nominee gets, and what was found in its cells. */
export interface InitiativePlan {
  readonly additions: readonly { readonly nomineeId: string; readonly initiative: Initiative }[];
  readonly problems: readonly CellProblem<NominationField>[];
}

/**
 * What an initiative is called: its name, or the number of its certificate.
 *
 * @example initiativeName({ id: '12/SK', year: 2025, scope: 'UNIT' }) // 'Sáng kiến số 12/SK'
 */
export const initiativeName = ({ id, name }: Initiative): string => name || `Sáng kiến số ${id}`;

/** One initiative of one recognition: recognized again in another year or for a wider scope, it is another one. */
export const initiativeKey = (one: Initiative): string => `${foldHeader(initiativeName(one))} ${one.year} ${one.scope}`;

/**
 * Plans the rows of a list of projects (DETAI): which nominee gets which initiative. Made once for a list, so that a
 * project that stands in it twice is added once. Authors who are no nominees keep a row out only when nobody else is one.
 *
 * @param scope of rows that do not say it themselves
 * @example
 * const plan = initiativePlanner(sheet, nominees, 'Sở Tư pháp', 'UNIT');
 * plan(row).additions // [{ nomineeId: '…', initiative: { name: 'Số hóa hồ sơ hộ tịch', year: 2025, … } }]
 */
export function initiativePlanner(
  sheet: NominationSheet,
  nominees: readonly InitiativeHolder[],
  proposer: string,
  scope: InitiativeScope,
): (row: Extract<NominationRow, { kind: 'entry' }>) => InitiativePlan {
  const find = authorFinder(nominees, proposer);
  const held = new Map(nominees.map(({ id, initiatives }) => [id, new Set(initiatives.map(initiativeKey))]));
  const numbers = new Map(nominees.map(({ id, initiatives }) => [id, new Set(initiatives.map((one) => one.id))]));
  const column = (field: NominationField): number => sheet.columns.findIndex((one) => one.field === field);

  return ({ entry, problems: read }) => {
    const problems: CellProblem<NominationField>[] = [...read];
    const note = (
      field: NominationField,
      code: CellProblem['code'],
      severity: CellProblem['severity'],
      detail?: string,
    ): void => void problems.push({ column: column(field), field, code, severity, ...(detail && { detail }) });
    const kept = (field: 'name' | 'recognizedBy' | 'summary', of: NominationField, text: string): string => {
      if (text.length > initiativeLimits[field]) note(of, 'cut-short', 'notice');
      return text.slice(0, initiativeLimits[field]).toWellFormed();
    };
    // The rules look at the year: without one nobody could say for which proposal it counts.
    if (!entry.recognizedOn && !problems.some(({ field }) => field === 'recognizedOn'))
      note('recognizedOn', 'required', 'error');
    if (entry.authors.length === 0) note('authors', 'required', 'error');
    const matches = entry.authors.map((name) => ({ name, match: find(name, [entry.department, entry.unit]) }));
    const ids = matches.flatMap(({ match }) => (match.kind === 'found' ? match.ids : []));
    for (const { name, match } of matches) {
      if (match.kind !== 'found') note('authors', `author-${match.kind}`, ids.length === 0 ? 'error' : 'notice', name);
      else if (match.doubt) note('authors', match.doubt, 'notice', name);
    }
    if (!entry.recognizedOn || problems.some(({ severity }) => severity === 'error'))
      return { additions: [], problems };
    const { date, year } = entry.recognizedOn;
    const initiative = {
      year,
      scope: entry.scope ?? scope,
      name: kept('name', 'topic', entry.topic),
      recognizedOn: date,
      recognizedBy: kept('recognizedBy', 'recognizedBy', entry.recognizedBy),
      summary: kept('summary', 'summary', entry.summary),
    };
    const key = initiativeKey({ id: '', ...initiative });
    const additions = [...new Set(ids)]
      .filter((nomineeId) => !held.get(nomineeId)?.has(key))
      .map((nomineeId) => ({
        nomineeId,
        initiative: {
          id: freeNumber(`${slugify(initiative.name) || 'de-tai'}-${year}`, numbers.get(nomineeId)),
          ...initiative,
        },
      }));
    if (additions.length === 0) note('topic', 'already-there', 'notice');
    for (const { nomineeId, initiative: added } of additions) {
      held.get(nomineeId)?.add(key);
      numbers.get(nomineeId)?.add(added.id);
    }
    return { additions, problems };
  };
}

/** A list has no numbers of certificates; what stands for one is told apart from those of the same nominee. */
function freeNumber(base: string, taken: ReadonlySet<string> = new Set()): string {
  let number = base;
  for (let next = 2; taken.has(number); next += 1) number = `${base}-${next}`;
  return number;
}
