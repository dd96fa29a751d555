import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { SiteForm } from './site-form.tsx';
import { SiteSettingsQuery } from './site.operations.ts';

/** The agency's identity and what the portal says about it; for administrators. */
export function SiteEditPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  return (
    <Screen>
      <PageHeader title={t('site.title')} />
      {isAdministrator(viewer) ? (
        <LoadedForm />
      ) : (
        <EmptyState title={t('app.forbidden.title')}>{t('app.forbidden.text')}</EmptyState>
      )}
    </Screen>
  );
}

function LoadedForm() {
  const { t } = useTranslation();
  const { data, error, retry } = useLoadedOnce(SiteSettingsQuery, {});
  if (data) return <SiteForm site={data.site} />;
  if (error) return <LoadFailure error={error} onRetry={retry} />;
  return <Skeleton label={t('common.loading')} lines={10} />;
}
