import { EMPTY_CHAIN_LABEL, FINDING_LABELS } from '../labels/finding-labels.ts';
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
  const label = code === 'chain-too-short' && data['found'] === 0 ? EMPTY_CHAIN_LABEL : FINDING_LABELS[code];
  return fillLabel(label, language, values);
}
