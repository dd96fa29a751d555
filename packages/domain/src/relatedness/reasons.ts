import { fillLabel, type Label, type Language } from '../labels/label.ts';

/** Why one article is related to another, for those who want to word it themselves. */
export interface RelatedReason {
  /** DOCUMENT: both cite it. TOPIC: both speak of it. TAG: both carry it. CATEGORY: both stand in one column. */
  readonly kind: RelatedReasonKind;
  /** Names and phrases as they are written, e.g. `Kế hoạch 50-KH/ĐU`; the most telling first; none for CATEGORY. */
  readonly values: readonly string[];
}

/** See {@link RelatedReason}. */
export const relatedReasonKinds = ['DOCUMENT', 'TOPIC', 'TAG', 'CATEGORY'] as const;
/** One of {@link relatedReasonKinds}, e.g. `'TOPIC'` (cùng nói về: hòa giải ở cơ sở). */
export type RelatedReasonKind = (typeof relatedReasonKinds)[number];

/** How a reader is told of a reason; `{values}` are its values. */
export const RELATED_REASON_LABELS: Readonly<Record<RelatedReasonKind, Label>> = {
  DOCUMENT: { vi: 'cùng dẫn {values}', en: 'both cite {values}' },
  TOPIC: { vi: 'cùng nói về: {values}', en: 'both speak of: {values}' },
  TAG: { vi: 'cùng thẻ: {values}', en: 'both tagged: {values}' },
  CATEGORY: { vi: 'cùng chuyên mục', en: 'same column' },
};

/**
 * A reason in words.
 *
 * @example relatedReasonText({ kind: 'DOCUMENT', values: ['Kế hoạch 50-KH/ĐU'] }, 'vi') // 'cùng dẫn Kế hoạch 50-KH/ĐU'
 */
export function relatedReasonText({ kind, values }: RelatedReason, language: Language): string {
  return fillLabel(RELATED_REASON_LABELS[kind], language, { values: values.join(', ') });
}
