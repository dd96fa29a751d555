import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search, SearchX } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { FieldsToBeRemoved } from './fields-to-be-removed.tsx';
import { OperationTable } from './operation-table.tsx';
import { AdministratorsOnly } from '../../components/administrators-only.tsx';
import { AnonymousUsageQuery, FieldUsesQuery } from './partner.operations.ts';
import { fieldUsesLink } from './partner.routes.ts';
import { UsageChart } from './usage-chart.tsx';

/** Who uses a field of the public schema, and would miss it. */
export function FieldUsesPage() {
  const { viewer } = useSession();
  return isAdministrator(viewer) ? <FieldUses /> : <AdministratorsOnly titleKey="partner.fieldUses.title" />;
}

function FieldUses() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const { field } = useSearch({ from: '/shell/field-uses' });
  const [typed, setTyped] = useState(field ?? '');
  const [{ data: known, error: knownError }, reloadKnown] = useQuery({ query: AnonymousUsageQuery });
  const [{ data, error, fetching }, reload] = useQuery({
    query: FieldUsesQuery,
    variables: { field: field ?? '' },
    pause: !field,
    requestPolicy: 'cache-and-network',
  });
  const uses = field ? data?.fieldUses : undefined;
  return (
    <Screen>
      <PageHeader title={t('partner.fieldUses.title')} />
      <p className="mb-5 max-w-prose text-ink-soft">{t('partner.fieldUses.intro')}</p>
      <FieldsToBeRemoved />
      <h2 className="mb-3 text-xl font-semibold">{t('partner.fieldUses.any')}</h2>
      <form
        className="flex max-w-2xl flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(fieldUsesLink(typed.trim()));
        }}
      >
        <FormField label={t('partner.fieldUses.field')} hint={t('partner.fieldUses.hint')} className="min-w-56 flex-1">
          {(control) => (
            <TextInput
              {...control}
              list={listId}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FormField>
        <datalist id={listId}>
          {known?.usedFields.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
        <Button type="submit" variant="primary" icon={<Search aria-hidden="true" />}>
          {t('common.search')}
        </Button>
      </form>
      <div className="mt-6" aria-busy={fetching} aria-live="polite">
        {error && !uses ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {field && !uses && !error ? <Skeleton label={t('common.loading')} lines={4} /> : null}
        {uses && uses.length > 0 ? (
          <>
            <p className="mb-3 font-semibold">
              {t('partner.fieldUses.found', {
                count: new Set(uses.map(({ partner }) => partner?.id ?? '')).size,
                field,
              })}
            </p>
            <OperationTable operations={uses} whose />
          </>
        ) : null}
        {uses?.length === 0 ? (
          <EmptyState icon={<SearchX />} title={t('partner.fieldUses.noneTitle', { field })}>
            {t('partner.fieldUses.noneText')}
          </EmptyState>
        ) : null}
      </div>
      <section aria-labelledby="anonymous-usage" className="mt-12">
        <h2 id="anonymous-usage" className="mb-4 text-xl font-semibold">
          {t('partner.anonymousTitle')}
        </h2>
        {knownError && !known ? (
          <LoadFailure error={knownError} onRetry={() => reloadKnown({ requestPolicy: 'network-only' })} />
        ) : null}
        {known ? <UsageChart days={known.anonymousUsage} labelledBy="anonymous-usage" /> : null}
      </section>
    </Screen>
  );
}
