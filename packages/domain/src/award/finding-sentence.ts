import { EMPTY_CHAIN_LABEL, FINDING_LABELS, ONCE_MISSING_LABEL } from '../labels/finding-labels.ts';
import { fillLabel, type Language } from '../labels/label.ts';
import type { Finding } from './finding.ts';

/**
 * A finding as a sentence.
 *
 * @example
 * findingSentence(finding, 'vi')
 * // 'Cần 3 lần liên tục đạt “Chiến sĩ thi đua cơ sở”, mới có 2 lần (2025, 2024); thiếu năm 2023.'
 */
export function findingSentence({ code, data }: Finding, language: Language): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) values[name] = typeof value === 'object' ? value[language] : value;
  const isEmpty = code === 'chain-too-short' && data['found'] === 0;
  const label = !isEmpty ? FINDING_LABELS[code] : data['needed'] === 1 ? ONCE_MISSING_LABEL : EMPTY_CHAIN_LABEL;
  return fillLabel(label, language, values);
}
