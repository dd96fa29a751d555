import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { SiteForm } from './site-form.tsx';
import { SiteSettingsQuery, type EditedSite } from './site.operations.ts';

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

/** Loads once, so that a later answer does not touch what is being typed. */
function LoadedForm() {
  const { t } = useTranslation();
  const client = useClient();
  const [loaded, setLoaded] = useState<EditedSite | CombinedError | null>(null);
  const load = useCallback(async () => {
    setLoaded(null);
    const { data, error } = await client.query(SiteSettingsQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    setLoaded(data?.site ?? error ?? null);
  }, [client]);
  useEffect(() => void load(), [load]);
  if (!loaded) return <Skeleton label={t('common.loading')} lines={10} />;
  if (loaded instanceof Error) return <LoadFailure error={loaded} onRetry={() => void load()} />;
  return <SiteForm site={loaded} />;
}
