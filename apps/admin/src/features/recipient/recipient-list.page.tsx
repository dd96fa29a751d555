import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { UserPlus, Users } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments } from '../../components/connection-pagination.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { usePageLinks } from '../../components/use-page-links.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { RecipientListQuery } from './recipient.operations.ts';
import {
  newRecipientId,
  recipientLink,
  recipientListLink,
  recipientListSearch,
  type RecipientListSearch,
} from './recipient.routes.ts';

const pageSize = 20;
const cacheContext = { additionalTypenames: ['Recipient'] };

/** Whom awards went to; for officers only. */
export function RecipientListPage() {
  const { t } = useTranslation();
  const mayKeep = mayKeepAwards(useSession().viewer);
  return (
    <Screen>
      {mayKeep ? (
        <RecipientList />
      ) : (
        <>
          <PageHeader title={t('recipient.listTitle')} />
          <EmptyState icon={<Users />} title={t('recipient.notForYou')}>
            {t('common.failed.forbidden')}
          </EmptyState>
        </>
      )}
    </Screen>
  );
}

function RecipientList() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/recipients' });
  const variables = useMemo(
    () => ({
      ...pageArguments(search, pageSize),
      filter: { search: search.q ?? null, kind: search.kind ?? null, timelinePublic: search.public ?? null },
    }),
    [search],
  );
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: RecipientListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.allRecipients;
  const { after: _after, before: _before, ...filters } = search;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const show = (change: Partial<RecipientListSearch>) =>
    void navigate({ ...recipientListLink({ ...filters, ...change }), replace: 'q' in change, resetScroll: false });
  const linkTo = usePageLinks((cursor) => recipientListLink({ ...filters, ...cursor }));
  return (
    <>
      <PageHeader
        title={t('recipient.listTitle')}
        note={list ? <span className="text-ink-soft">{t('recipient.total', { count: list.totalCount })}</span> : null}
        actions={
          <>
            <DownloadButton path="/exports/recipients.xlsx" query={filters} fileName="doi-tuong-khen-thuong.xlsx" />
            <Link {...recipientLink(newRecipientId)} className={buttonClass({ variant: 'primary' })}>
              <UserPlus aria-hidden="true" />
              {t('recipient.create')}
            </Link>
          </>
        }
      />
      <section
        aria-label={t('award.filters')}
        className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[20rem]:grid-cols-2 @min-[48rem]:grid-cols-[2fr_1fr_1fr]"
      >
        <SearchBox
          label={t('recipient.searchLabel')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
          className="@min-[20rem]:col-span-2 @min-[48rem]:col-span-1"
        />
        <FormField label={t('recipient.fields.kind')}>
          {(control) => (
            <Select
              {...control}
              value={search.kind ?? ''}
              onChange={(event) => show(recipientListSearch.partial().parse({ kind: event.target.value || undefined }))}
            >
              <option value="">{t('award.all')}</option>
              {subjectKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {SUBJECT_KIND_LABELS[kind][language]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={t('recipient.filterPublic')}>
          {(control) => (
            <Select
              {...control}
              value={search.public === undefined ? '' : String(search.public)}
              onChange={(event) =>
                show({ public: event.target.value === '' ? undefined : event.target.value === 'true' })
              }
            >
              <option value="">{t('award.all')}</option>
              <option value="true">{t('recipient.timelinePublic')}</option>
              <option value="false">{t('recipient.timelineHidden')}</option>
            </Select>
          )}
        </FormField>
      </section>
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            <ul className="divide-y divide-line border-b border-line">
              {list.nodes.map((recipient) => (
                <li key={recipient.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
                  <div lang="vi" className="min-w-0 flex-1 basis-72">
                    <Link {...recipientLink(recipient.id)} className={`font-semibold ${plainLinkClass}`}>
                      {recipient.name}
                    </Link>
                    <p className="text-sm text-ink-soft">
                      {[recipient.position, recipient.unitName].filter(Boolean).join(', ')}
                    </p>
                  </div>
                  <p className="flex flex-wrap items-center gap-1.5">
                    <Badge>{SUBJECT_KIND_LABELS[recipient.kind][language]}</Badge>
                    {recipient.timelinePublic ? <Badge tone="info">{t('recipient.timelinePublic')}</Badge> : null}
                    <span className="text-sm text-ink-soft">{t('award.total', { count: recipient.awardCount })}</span>
                  </p>
                </li>
              ))}
            </ul>
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={<Users />}
            title={t(filtered ? 'recipient.noMatchTitle' : 'recipient.emptyTitle')}
            actions={
              filtered ? (
                <Button onClick={() => void navigate(recipientListLink())}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(filtered ? 'award.noMatchText' : 'recipient.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </>
  );
}
