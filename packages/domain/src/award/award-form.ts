import type { Label } from '../labels/label.ts';
import { isInForce, type Dated, type LegalBasis } from './legal-basis.ts';
import type { AuthoritySystem, AwardCategory, AwardLevel, DecidingAuthority, SubjectKind } from './vocabulary.ts';

/** How many base salaries go with a form, for one person, in a period. */
export interface BonusRate extends Dated {
  /** 1.5 for a provincial Bằng khen; null where the law names a sum that is not yet verified or none at all. */
  readonly coefficient: number | null;
  /** What each kind of subject gets of it: a collective twice that of one person. */
  readonly multipliers: Readonly<Partial<Record<SubjectKind, number>>>;
  /** The coefficient is a ceiling (Kỷ niệm chương: at most 0.6), not the sum. */
  readonly atMost?: boolean;
}

/** A title or form that can be given: danh hiệu thi đua, huân chương, bằng khen, giấy khen … */
export interface AwardForm {
  /** Stable: `'GRASSROOTS_EMULATION_FIGHTER'`. */
  readonly id: string;
  readonly label: Label;
  /** As award lists write it: `'CSTĐCS'`; empty when there is none. */
  readonly short: string;
  readonly category: AwardCategory;
  readonly level: AwardLevel;
  readonly system: AuthoritySystem;
  readonly subjectKinds: readonly SubjectKind[];
  readonly deciders: readonly DecidingAuthority[];
  readonly basis: LegalBasis;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly bonuses: readonly BonusRate[];
}

/** The forms that can be given on a day (`YYYY-MM-DD`) to a kind of subject; all kinds when none is named. */
export function formsOn(forms: readonly AwardForm[], day: string, subjectKind?: SubjectKind): AwardForm[] {
  return forms.filter(
    (form) => isInForce(form, day) && (subjectKind === undefined || form.subjectKinds.includes(subjectKind)),
  );
}
