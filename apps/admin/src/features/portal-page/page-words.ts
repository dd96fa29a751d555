import type { Label } from '@kheo/domain/labels/label';
import { PORTAL_PAGE_WARNING_LABELS } from '@kheo/domain/labels/portal-page-warning-labels';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';

const labels: Readonly<Record<string, Label>> = PORTAL_PAGE_WARNING_LABELS;

/** Wording of the codes that come with a page that was read. */
export function usePageWords(): { warning: (code: string) => string; reason: (code: string) => string } {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return {
    warning: (code) => labels[code]?.[language] ?? t('import.warning', { code }),
    reason: (code) => labels[code]?.[language] ?? t('import.reason', { code }),
  };
}
