import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';

/** What stands at the addresses of the import centre for somebody who may not use it. */
export function ImportNotAllowed() {
  const { t } = useTranslation();
  return (
    <Screen>
      <PageHeader title={t('import.title')} />
      <EmptyState icon={<Lock />} title={t('import.notAllowedTitle')}>
        {t('import.notAllowedText')}
      </EmptyState>
    </Screen>
  );
}
