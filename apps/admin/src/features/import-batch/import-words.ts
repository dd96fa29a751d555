import {
  IMPORT_ADVICE_LABELS,
  IMPORT_OUTCOME_LABELS,
  IMPORT_REASON_LABELS,
  IMPORT_WARNING_LABELS,
} from '@kheo/domain/labels/import-labels';
import type { Label } from '@kheo/domain/labels/label';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';

/** Wording of the codes that come with a batch and its items. */
export function useImportWords() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const word = (labels: Readonly<Record<string, Label>>, code: string): string | null =>
    labels[code]?.[language] ?? null;
  return {
    /** An item that broke a rule of the editors' forms carries `title:required lead:too-long`. */
    reason: (code: string): string =>
      word(IMPORT_REASON_LABELS, code) ??
      code
        .split(' ')
        .map((problem) => {
          const [field, rule] = problem.split(':');
          return rule === undefined ? problem : problemMessage(t, language, { field: field ?? '', code: rule });
        })
        .join(' '),
    advice: (code: string): string | null => word(IMPORT_ADVICE_LABELS, code),
    warning: (code: string): string => word(IMPORT_WARNING_LABELS, code) ?? code,
    undone: (code: string): string => word(IMPORT_OUTCOME_LABELS, code) ?? code,
  };
}
