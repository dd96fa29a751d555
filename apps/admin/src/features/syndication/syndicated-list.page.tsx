import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { mayPublish, maySeeSyndication, useSession } from '../../lib/viewer.ts';
import { SyndicatedDialog } from './syndicated-dialog.tsx';
import { SyndicatedItem } from './syndicated-item.tsx';
import { Acknowledge, ApproveArticles, SyndicatedListQuery, syndicationTypes } from './syndication.operations.ts';
import { syndicatedListLink, syndicatedLists, syndicationSourceListLink } from './syndication.routes.ts';

const cacheContext = { additionalTypenames: syndicationTypes };
const pageSize = 30;
/** How long one may look at what was done before the list is asked for again. */
const lookAgainAfter = 2_000;

/** Articles of other agencies that wait here, and what became of the others (tin lấy lại). */
export function SyndicatedListPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  return maySeeSyndication(viewer) ? (
    <SyndicatedList />
  ) : (
    <Screen>
      <PageHeader title={t('syndication.inboxTitle')} />
      <Notice title={t('app.forbidden.title')}>{t('app.forbidden.text')}</Notice>
    </Screen>
  );
}

function SyndicatedList() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { viewer } = useSession();
  const client = useClient();
  const navigate = useNavigate();
  const router = useRouter();
  const action = useAction();
  const search = useSearch({ from: '/shell/syndicated-articles' });
  const list = search.list ?? 'TO_DO';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const [told, setTold] = useState<number | null>(null);
  const variables = useMemo(
    () => ({ list, sourceId: search.source ?? null, ...pageArguments(search, pageSize) }),
    [list, search],
  );
  const [{ data, error }, reload] = useQuery({ query: SyndicatedListQuery, variables, context: cacheContext });
  const refresh = () => reload({ requestPolicy: 'network-only' });
  const page = data?.syndicatedArticles;
  const rows = page?.nodes ?? [];
  const making = rows.some((row) => row.making);
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(refresh, lookAgainAfter);
    return () => clearInterval(timer);
  });
  const publisher = mayPublish(viewer);
  const choosable = publisher ? rows.filter(({ decisions }) => decisions.includes('APPROVE')) : [];
  const selected = choosable.filter(({ id }) => chosen.has(id));
  const withdrawn = rows.filter(({ state, seen }) => state === 'WITHDRAWN' && !seen);
  const linkTo = (cursor: Cursor) => ({
    href: router.buildLocation(
      syndicatedListLink({
        ...(search.list ? { list: search.list } : {}),
        ...(search.source ? { source: search.source } : {}),
        ...cursor,
      }),
    ).publicHref,
  });
  const show = (to: { list?: (typeof syndicatedLists)[number]; source?: string }) => {
    setChosen(new Set());
    setTold(null);
    void navigate(syndicatedListLink(to));
  };

  const approve = async () => {
    const articles = selected.map(({ id, version }) => ({ id, expectedVersion: version }));
    const done = await action.perform('DecidedArticles', async () =>
      payloadOf(
        await client.mutation(ApproveArticles, { input: { articles } }).toPromise(),
        'approveSyndicatedArticles',
      ),
    );
    setTold(done ? articles.length : null);
    if (done) setChosen(new Set());
    refresh();
  };
  const acknowledge = async () => {
    const ids = withdrawn.map(({ id }) => id);
    await action.perform('DecidedArticles', async () =>
      payloadOf(await client.mutation(Acknowledge, { input: { ids } }).toPromise(), 'acknowledgeWithdrawals'),
    );
    refresh();
  };

  return (
    <Screen>
      <PageHeader
        title={t('syndication.inboxTitle')}
        note={page ? <span className="text-ink-soft">{t('syndication.total', { count: page.totalCount })}</span> : null}
        actions={
          <Link {...syndicationSourceListLink()} className={linkClass}>
            {t('syndication.sourcesTitle')}
          </Link>
        }
      />
      <div className="mb-6 grid gap-4 sm:grid-cols-2 lg:max-w-3xl">
        <FormField label={t('syndication.show')}>
          {(control) => (
            <Select
              {...control}
              value={list}
              onChange={({ target }) => {
                const wanted = syndicatedLists.find((one) => one === target.value);
                show({
                  ...(wanted && wanted !== 'TO_DO' ? { list: wanted } : {}),
                  ...(search.source ? { source: search.source } : {}),
                });
              }}
            >
              {syndicatedLists.map((one) => (
                <option key={one} value={one}>
                  {t(`syndication.lists.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={t('syndication.source')}>
          {(control) => (
            <Select
              {...control}
              value={search.source ?? ''}
              onChange={({ target }) =>
                show({
                  ...(search.list ? { list: search.list } : {}),
                  ...(target.value ? { source: target.value } : {}),
                })
              }
            >
              <option value="">{t('syndication.allSources')}</option>
              {data?.syndicationSources.map(({ id, agencyName, followedName }) => (
                <option key={id} value={id}>
                  {agencyName} – {followedName}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      </div>
      <FailureNotice reason={action.failure} className="mb-4" />
      {action.problems.map((problem) => (
        <Notice key={problem.code} tone="error" announce>
          {problemMessage(t, language, problem)}
        </Notice>
      ))}
      {told === null ? null : (
        <Notice tone="success" announce>
          {t('syndication.approved', { count: told })}
        </Notice>
      )}
      {error && !page ? <LoadFailure error={error} onRetry={refresh} /> : null}
      {!page && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
      {choosable.length || withdrawn.length ? (
        <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
          {choosable.length ? (
            <>
              <label className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  className="size-6"
                  checked={selected.length === choosable.length}
                  onChange={({ target }) => setChosen(new Set(target.checked ? choosable.map(({ id }) => id) : []))}
                />
                {t('syndication.chooseAll')}
              </label>
              <Button
                variant="primary"
                busy={action.busy}
                disabled={selected.length === 0}
                onClick={() => void approve()}
              >
                {t('syndication.approveChosen', { count: selected.length })}
              </Button>
            </>
          ) : null}
          {withdrawn.length && publisher ? (
            <Button busy={action.busy} onClick={() => void acknowledge()}>
              {t('syndication.acknowledge', { count: withdrawn.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {page && rows.length > 0 ? (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {rows.map((row) => (
              <SyndicatedItem
                key={row.id}
                row={row}
                chosen={choosable.includes(row) ? chosen.has(row.id) : null}
                onChoose={(on) =>
                  setChosen(new Set([...chosen].filter((id) => id !== row.id).concat(on ? row.id : [])))
                }
                onOpen={() => setOpened(row.id)}
              />
            ))}
          </ul>
          <div className="mt-5">
            <ConnectionPagination pageInfo={page.pageInfo} linkTo={linkTo} />
          </div>
        </>
      ) : null}
      {page && rows.length === 0 ? (
        <EmptyState
          icon={<Inbox />}
          title={t(list === 'TO_DO' ? 'syndication.nothingToDo' : 'syndication.nothingHere')}
        >
          {data?.syndicationSources.length === 0 ? t('syndication.noSourcesText') : t('syndication.comesByItself')}
        </EmptyState>
      ) : null}
      {opened ? (
        <SyndicatedDialog
          key={opened}
          id={opened}
          onClose={() => setOpened(null)}
          onDecided={() => {
            setOpened(null);
            setTold(null);
            refresh();
          }}
        />
      ) : null}
    </Screen>
  );
}
