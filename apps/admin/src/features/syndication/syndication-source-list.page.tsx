import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { Plus, Rss } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { mayPublish, maySeeSyndication, useSession } from '../../lib/viewer.ts';
import { SourceDialog } from './source-dialog.tsx';
import {
  DeleteSource,
  PauseSource,
  ResumeSource,
  SourceListQuery,
  syndicationTypes,
  type SourceRow,
} from './syndication.operations.ts';
import { syndicatedListLink } from './syndication.routes.ts';

const cacheContext = { additionalTypenames: syndicationTypes };

/** The agencies that news is taken over from (nguồn lấy tin), and how each is doing. */
export function SyndicationSourceListPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  return maySeeSyndication(viewer) ? (
    <SourceList />
  ) : (
    <Screen>
      <PageHeader title={t('syndication.sourcesTitle')} />
      <Notice title={t('app.forbidden.title')}>{t('app.forbidden.text')}</Notice>
    </Screen>
  );
}

function SourceList() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [edited, setEdited] = useState<SourceRow | 'new' | null>(null);
  const [{ data, error }, reload] = useQuery({ query: SourceListQuery, context: cacheContext });
  const sources = data?.syndicationSources;
  const refresh = () => reload({ requestPolicy: 'network-only' });
  // a first listing is under way: one wants to see it end
  const reading = sources?.some((one) => one.reading && one.state === 'ACTIVE') ?? false;
  useEffect(() => {
    if (!reading) return;
    const timer = setInterval(refresh, 3_000);
    return () => clearInterval(timer);
  });
  const create = mayPublish(viewer) ? (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setEdited('new')}>
      {t('syndication.createSource')}
    </Button>
  ) : null;
  return (
    <Screen>
      <PageHeader title={t('syndication.sourcesTitle')} actions={create} />
      {error && !sources ? <LoadFailure error={error} onRetry={refresh} /> : null}
      {!sources && !error ? <Skeleton label={t('common.loading')} lines={6} /> : null}
      {sources?.length === 0 ? (
        <EmptyState icon={<Rss />} title={t('syndication.noSourcesTitle')} actions={create}>
          {t('syndication.noSourcesText')}
        </EmptyState>
      ) : null}
      {sources?.length ? (
        <ul className="divide-y divide-line border-y border-line">
          {sources.map((source) => (
            <SourceItem key={source.id} source={source} onEdit={() => setEdited(source)} onChanged={refresh} />
          ))}
        </ul>
      ) : null}
      {edited ? (
        <SourceDialog
          source={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            refresh();
          }}
        />
      ) : null}
    </Screen>
  );
}

function SourceItem({ source, onEdit, onChanged }: { source: SourceRow; onEdit: () => void; onChanged: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { viewer } = useSession();
  const { category } = source;
  return (
    <li className="space-y-2 py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold">{source.agencyName}</h2>
        <SourceState source={source} />
      </div>
      <p>
        {t(`syndication.kind.${source.followedKind}`)} “{source.followedName}” →{' '}
        {category ? (
          language === 'en' ? (
            category.nameEn || category.nameVi
          ) : (
            category.nameVi
          )
        ) : (
          <span className="font-semibold text-danger">{t('syndication.categoryGone')}</span>
        )}
        {'\u00A0· '}
        {t(`syndication.rules.${source.rule}`)}
      </p>
      <p className="text-sm break-all text-ink-soft">{source.address}</p>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
        <span>
          {source.lastSuccessAt ? (
            <>
              {t('syndication.lastSuccess')} <DateTime value={source.lastSuccessAt} language={language} />
            </>
          ) : (
            t('syndication.neverRead')
          )}
        </span>
        <Link {...syndicatedListLink({ source: source.id })} className={linkClass}>
          {t('syndication.waitingCount', { count: source.waiting })}
        </Link>
      </p>
      {source.lastError ? (
        <Notice tone="warning">
          {problemMessage(t, language, { field: 'address', code: source.lastError })}
          {source.nextAttemptAt && source.state === 'ACTIVE' ? (
            <>
              {' '}
              {t('syndication.nextAttempt')} <DateTime value={source.nextAttemptAt} language={language} />.
            </>
          ) : null}
        </Notice>
      ) : null}
      {mayPublish(viewer) ? <SourceActions source={source} onEdit={onEdit} onChanged={onChanged} /> : null}
    </li>
  );
}

function SourceState({ source: { state, reading, lastError } }: { source: SourceRow }) {
  const { t } = useTranslation();
  if (state === 'PAUSED') return <Badge>{t('syndication.paused')}</Badge>;
  if (lastError) return <Badge tone="warning">{t('syndication.failing')}</Badge>;
  return (
    <Badge tone={reading ? 'accent' : 'success'}>{t(reading ? 'syndication.reading' : 'syndication.following')}</Badge>
  );
}

/** Change, pause and resume at once; a question before it is deleted. */
function SourceActions({
  source,
  onEdit,
  onChanged,
}: {
  source: SourceRow;
  onEdit: () => void;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const input = { id: source.id };
  const toggle = async () => {
    const done =
      source.state === 'ACTIVE'
        ? await action.perform('SyndicationSource', async () =>
            payloadOf(await client.mutation(PauseSource, { input }).toPromise(), 'pauseSyndicationSource'),
          )
        : await action.perform('SyndicationSource', async () =>
            payloadOf(await client.mutation(ResumeSource, { input }).toPromise(), 'resumeSyndicationSource'),
          );
    if (done) onChanged();
  };
  const remove = async () => {
    const done = await action.perform('Deleted', async () =>
      payloadOf(await client.mutation(DeleteSource, { input }).toPromise(), 'deleteSyndicationSource'),
    );
    if (!done) return;
    setAsking(false);
    onChanged();
  };
  const name = { agency: source.agencyName, followed: source.followedName };
  return (
    <div className="flex flex-wrap gap-3 pt-1">
      {asking ? null : <FailureNotice reason={action.failure} className="w-full" />}
      <Button size="small" aria-label={t('syndication.editOf', name)} onClick={onEdit}>
        {t('common.edit')}
      </Button>
      <Button
        size="small"
        busy={action.busy && !asking}
        aria-label={t(source.state === 'ACTIVE' ? 'syndication.pauseOf' : 'syndication.resumeOf', name)}
        onClick={() => void toggle()}
      >
        {t(source.state === 'ACTIVE' ? 'syndication.pause' : 'syndication.resume')}
      </Button>
      <Button
        size="small"
        variant="danger"
        aria-label={t('syndication.deleteOf', name)}
        onClick={() => setAsking(true)}
      >
        {t('common.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('syndication.deleteTitle', name)}
        text={t('syndication.deleteText')}
        confirmLabel={t('syndication.deleteConfirm')}
        danger
        busy={action.busy}
        onConfirm={() => void remove()}
      >
        {action.failure ? <FailureNotice reason={action.failure} /> : null}
      </ConfirmDialog>
    </div>
  );
}
