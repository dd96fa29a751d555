import { Notice } from '@kheo/ui/notice/notice';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { PageHeader } from './page-header.tsx';
import { Screen } from './screen.tsx';

/** What somebody who is no administrator sees in place of a screen that is theirs alone. */
export function AdministratorsOnly({ titleKey }: { titleKey: ParseKeys }) {
  const { t } = useTranslation();
  return (
    <Screen>
      <PageHeader title={t(titleKey)} />
      <Notice title={t('app.forbidden.title')}>{t('app.forbidden.text')}</Notice>
    </Screen>
  );
}
