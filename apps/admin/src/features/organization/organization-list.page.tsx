import { AUTHORITY_SYSTEM_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { OrganizationListQuery, type OrganizationRow } from './organization.operations.ts';
import {
  newOrganizationId,
  organizationLink,
  organizationListLink,
  type OrganizationListSearch,
} from './organization.routes.ts';
import { organizationTree } from './organization-tree.ts';

const cacheContext = { additionalTypenames: ['Organization'] };
/** Deeper units are shown no further to the right, so that names keep room on a phone. */
const deepest = 4;

/** Agencies and units as a tree, those of today or dissolved ones too. */
export function OrganizationListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const search = useSearch({ from: '/shell/organizations' });
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: OrganizationListQuery,
    variables: { search: search.q ?? null, on: search.all ? null : currentInputTime().slice(0, 10) },
    context: cacheContext,
  });
  const rows = data?.organizations;
  const show = (change: Partial<OrganizationListSearch>) =>
    void navigate({ ...organizationListLink({ ...search, ...change }), replace: 'q' in change, resetScroll: false });
  return (
    <Screen wide>
      <PageHeader
        title={t('organization.listTitle')}
        note={rows ? <span className="text-ink-soft">{t('organization.total', { count: rows.length })}</span> : null}
        actions={
          mayKeepAwards(viewer) ? (
            <Link {...organizationLink(newOrganizationId)} className={buttonClass({ variant: 'primary' })}>
              <Plus aria-hidden="true" />
              {t('organization.create')}
            </Link>
          ) : null
        }
      />
      <section
        aria-label={t('organization.filters')}
        className="grid items-end gap-x-6 gap-y-3 border-y border-line py-4 @min-[48rem]:grid-cols-[minmax(0,1fr)_auto]"
      >
        <SearchBox
          label={t('organization.searchLabel')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <Checkbox
          label={t('organization.showDissolved')}
          checked={search.all ?? false}
          onChange={(event) => show({ all: event.target.checked || undefined })}
        />
      </section>
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !rows ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!rows && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {rows && rows.length > 0 ? <Tree rows={rows} /> : null}
        {rows?.length === 0 ? (
          <EmptyState
            icon={<Building2 />}
            title={t(search.q ? 'record.noMatchTitle' : 'organization.emptyTitle')}
            actions={
              search.q ? (
                <Button onClick={() => void navigate(organizationListLink())}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(search.q ? 'record.noMatchText' : 'organization.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </Screen>
  );
}

const indents = ['', 'pl-5', 'pl-10', 'pl-15', 'pl-20'];

function Tree({ rows }: { rows: readonly OrganizationRow[] }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {organizationTree(rows).map(({ row, depth }) => (
        <li key={row.id} className={`py-2.5 ${indents[Math.min(depth, deepest)]}`}>
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link {...organizationLink(row.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
              {row.name}
            </Link>
            {row.validTo ? (
              <Badge tone="warning">{t('organization.until', { day: printedDay(row.validTo) })}</Badge>
            ) : null}
          </div>
          <p className="text-sm text-ink-soft">
            {[
              AUTHORITY_SYSTEM_LABELS[row.system][language],
              row.agencyCode,
              row.successor ? t('organization.into', { name: row.successor.name }) : null,
            ]
              .filter(Boolean)
              .join('\u00A0· ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
