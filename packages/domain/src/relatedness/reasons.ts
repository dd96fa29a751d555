import { fillLabel, type Label, type Language } from '../labels/label.ts';

/** Why one article is related to another, for those who want to word it themselves. */
export interface RelatedReason {
  /**
   * DOCUMENT: both cite it. AWARD, MODEL, PERSON, UNIT, MOVEMENT: both tell of it. TOPIC: both speak of it. TAG: both carry
   * it. CATEGORY: both stand in one column.
   */
  readonly kind: RelatedReasonKind;
  /** Names and phrases as they are written, e.g. `Kế hoạch 50-KH/ĐU`; the most telling first; none for CATEGORY. */
  readonly values: readonly string[];
}

/** See {@link RelatedReason}. */
export const relatedReasonKinds = [
  'DOCUMENT',
  'AWARD',
  'MODEL',
  'PERSON',
  'TOPIC',
  'UNIT',
  'MOVEMENT',
  'TAG',
  'CATEGORY',
] as const;
/** One of {@link relatedReasonKinds}, e.g. `'TOPIC'` (cùng nói về: hòa giải ở cơ sở). */
export type RelatedReasonKind = (typeof relatedReasonKinds)[number];

/** How a reader is told of a reason; `{values}` are its values. */
export const RELATED_REASON_LABELS: Readonly<Record<RelatedReasonKind, Label>> = {
  DOCUMENT: { vi: 'cùng dẫn {values}', en: 'both cite {values}' },
  AWARD: { vi: 'cùng nói về việc khen thưởng {values}', en: 'both tell of the award to {values}' },
  MODEL: { vi: 'cùng nói về mô hình, điển hình {values}', en: 'both tell of the model {values}' },
  PERSON: { vi: 'cùng nói về ông/bà {values}', en: 'both tell of {values}' },
  UNIT: { vi: 'cùng nói về {values}', en: 'both tell of {values}' },
  MOVEMENT: { vi: 'cùng về phong trào {values}', en: 'both belong to the movement {values}' },
  TOPIC: { vi: 'cùng nói về: {values}', en: 'both speak of: {values}' },
  TAG: { vi: 'cùng thẻ: {values}', en: 'both tagged: {values}' },
  CATEGORY: { vi: 'cùng chuyên mục', en: 'same column' },
};

/** Words that a name may begin with and that the sentence has already. */
const SAID: Readonly<Partial<Record<RelatedReasonKind, RegExp>>> = {
  MOVEMENT: /^phong trào\s+/iu,
  MODEL: /^(?:mô hình|điển hình)\s+/iu,
  PERSON: /^(?:ông|bà)\s+/iu,
};

/**
 * A reason in words.
 *
 * @example relatedReasonText({ kind: 'DOCUMENT', values: ['Kế hoạch 50-KH/ĐU'] }, 'vi') // 'cùng dẫn Kế hoạch 50-KH/ĐU'
 */
export function relatedReasonText({ kind, values }: RelatedReason, language: Language): string {
  const said = language === 'vi' ? SAID[kind] : undefined;
  const names = said === undefined ? values : values.map((value) => value.replace(said, ''));
  return fillLabel(RELATED_REASON_LABELS[kind], language, { values: names.join(', ') });
}
