import { foldForSearch } from '../vietnamese/fold.ts';
import { searchKey } from '../vietnamese/search-key.ts';

/** What is known of a recipient when lists of different years meet. */
export interface RecipientTraits {
  readonly name: string;
  readonly birthYear: number | null;
  readonly gender: 'MALE' | 'FEMALE' | null;
  /** Units now and before, as printed or as ids; the order says nothing. */
  readonly units: readonly string[];
}

/** Why two records may be of one person, or may not. */
export type MatchReason =
  | 'same-name'
  | 'same-name-without-marks'
  | 'different-name'
  | 'same-birth-year'
  | 'different-birth-year'
  | 'same-gender'
  | 'different-gender'
  | 'same-unit'
  | 'different-unit';

/** How likely two records are of one person. */
export interface RecipientMatch {
  /** 0 to 100. */
  readonly score: number;
  readonly verdict: 'same' | 'perhaps' | 'different';
  readonly reasons: readonly MatchReason[];
}

/** From these scores on, two records count as the same person, or are shown to an officer to decide. */
export interface MatchThresholds {
  readonly same: number;
  readonly perhaps: number;
}

/** Name alone is never enough for `same`, so that two people of one name stay apart until something else agrees. */
export const matchThresholds: MatchThresholds = { same: 80, perhaps: 45 };

const NOTHING: RecipientMatch = { score: 0, verdict: 'different', reasons: ['different-name'] };

/**
 * Whether two recipients may be the same person. The name must agree, at least without marks (a list typed without them);
 * marks that agree weigh more. Another birth year or gender keeps two people of one name apart whatever else agrees.
 * It proposes; a person merges.
 *
 * @example
 * matchRecipients(
 *   { name: 'NGUYỄN THỊ HOÀ', birthYear: 1985, gender: null, units: ['Sở Tư pháp'] },
 *   { name: 'Nguyễn Thị Hòa', birthYear: 1985, gender: 'FEMALE', units: ['UBND xã', 'Sở Tư pháp'] },
 * ) // { score: 100, verdict: 'same', reasons: ['same-name', 'same-birth-year', 'same-unit'] }
 */
export function matchRecipients(
  a: RecipientTraits,
  b: RecipientTraits,
  thresholds: MatchThresholds = matchThresholds,
): RecipientMatch {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (first.folded === '' || first.folded !== second.folded) return NOTHING;
  const reasons: MatchReason[] = [];
  // Marks say something only when both lists have them: “Nguyen Van An” agrees with every An, Ân and Ẩn.
  const bare = first.marked === first.folded || second.marked === second.folded;
  let score = 0;
  if (first.marked === second.marked) {
    reasons.push('same-name');
    score = 50;
  } else {
    reasons.push('same-name-without-marks');
    score = bare ? 35 : 15;
  }
  const apart = a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear;
  if (a.birthYear !== null && b.birthYear !== null) {
    reasons.push(apart ? 'different-birth-year' : 'same-birth-year');
    score += apart ? 0 : 30;
  }
  const other = a.gender !== null && b.gender !== null && a.gender !== b.gender;
  if (a.gender !== null && b.gender !== null) {
    reasons.push(other ? 'different-gender' : 'same-gender');
    score += other ? 0 : 5;
  }
  const [here, there] = [unitsOf(a), unitsOf(b)];
  if (here.size > 0 && there.size > 0) {
    const shared = [...here].some((unit) => there.has(unit));
    reasons.push(shared ? 'same-unit' : 'different-unit');
    score += shared ? 30 : -10;
  }
  score = apart || other ? Math.min(score, thresholds.perhaps - 1, 20) : Math.min(100, Math.max(0, score));
  score = Math.max(0, score);
  const verdict = score >= thresholds.same ? 'same' : score >= thresholds.perhaps ? 'perhaps' : 'different';
  return { score, verdict, reasons };
}

function nameOf({ name }: RecipientTraits): { marked: string; folded: string } {
  const marked = searchKey(name.normalize('NFC')).replace(/\s+/g, ' ').trim();
  return { marked, folded: foldForSearch(marked) };
}

/** Units as they are compared: `UBND xã Lộc Ninh` in two spellings is one. */
function unitsOf({ units }: RecipientTraits): Set<string> {
  return new Set(
    units
      .map((unit) =>
        foldForSearch(searchKey(unit.normalize('NFC')))
          .replace(/[^a-z0-9]+/g, ' ')
          .trim(),
      )
      .filter((unit) => unit !== ''),
  );
}
