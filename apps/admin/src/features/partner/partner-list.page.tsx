import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass, plainLinkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Handshake, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { PartnerForm } from './partner-form.tsx';
import { createInputOf, emptyPartner } from './partner-form-values.ts';
import { AdministratorsOnly } from '../../components/administrators-only.tsx';
import { CreatePartner, PartnerListQuery, StoppedWebhooksQuery, type PartnerRow } from './partner.operations.ts';
import { webhookListLink } from '../webhook/webhook.routes.ts';
import { partnerLink, partnerListLink } from './partner.routes.ts';
import { useAnsweredAction } from '../../components/use-answered-action.ts';

const cacheContext = { additionalTypenames: ['Partner', 'PartnerKey', 'HandedPartnerKey'] };

/** The partners (đối tác) that read through the API. */
export function PartnerListPage() {
  const { viewer } = useSession();
  return isAdministrator(viewer) ? <PartnerList /> : <AdministratorsOnly titleKey="partner.listTitle" />;
}

function PartnerList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: '/shell/partners' });
  const [making, setMaking] = useState(false);
  const variables = useMemo(() => pageArguments(search, 30), [search]);
  const [{ data, error }, reload] = useQuery({ query: PartnerListQuery, variables, context: cacheContext });
  const list = data?.partners;
  const linkTo = (cursor: Cursor) => ({ href: router.buildLocation(partnerListLink(cursor)).publicHref });
  return (
    <Screen>
      <PageHeader
        title={t('partner.listTitle')}
        note={list ? <span className="text-ink-soft">{t('partner.total', { count: list.totalCount })}</span> : null}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('partner.create')}
          </Button>
        }
      />
      <StoppedWebhooks />
      {error && !list ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
      {!list && !error ? <Skeleton label={t('common.loading')} lines={6} /> : null}
      {list && list.nodes.length > 0 ? (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {list.nodes.map((partner) => (
              <PartnerItem key={partner.id} partner={partner} />
            ))}
          </ul>
          <div className="mt-5">
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        </>
      ) : null}
      {list?.nodes.length === 0 ? (
        <EmptyState
          icon={<Handshake />}
          title={t('partner.emptyTitle')}
          actions={<Button onClick={() => setMaking(true)}>{t('partner.create')}</Button>}
        >
          {t('partner.emptyText')}
        </EmptyState>
      ) : null}
      {making ? (
        <PartnerCreateDialog onClose={() => setMaking(false)} onMade={(id) => void navigate(partnerLink(id))} />
      ) : null}
    </Screen>
  );
}

/** Webhooks that stopped by themselves are told of where an administrator comes by. */
function StoppedWebhooks() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: StoppedWebhooksQuery, requestPolicy: 'cache-and-network' });
  const stopped = data?.webhooks.nodes.filter(({ pauseReason }) => pauseReason !== 'STAFF') ?? [];
  if (stopped.length === 0) return null;
  return (
    <Notice
      tone="warning"
      className="mb-5"
      title={t('partner.webhook.stopped', { count: stopped.length })}
      actions={
        <Link {...webhookListLink({ state: 'PAUSED' })} className={linkClass}>
          {t('partner.webhook.seeStopped')}
        </Link>
      }
    />
  );
}

function PartnerItem({ partner }: { partner: PartnerRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const live = partner.keys.filter(({ status }) => status === 'ACTIVE' || status === 'REPLACED');
  const lastUsed = partner.keys
    .map(({ lastUsedAt }) => lastUsedAt)
    .filter((time) => time !== null)
    .toSorted()
    .at(-1);
  return (
    <li className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-4">
      <div className="min-w-60 flex-1">
        <Link {...partnerLink(partner.id)} className={`${plainLinkClass} font-semibold`}>
          {language === 'en' && partner.nameEn ? partner.nameEn : partner.nameVi}
        </Link>
        {partner.agencyCode ? <span className="ml-3 text-sm text-ink-soft">{partner.agencyCode}</span> : null}
      </div>
      {partner.active ? null : <Badge tone="warning">{t('partner.suspended')}</Badge>}
      <span className="text-sm text-ink-soft">{t('partner.keyCount', { count: live.length })}</span>
      <span className="text-sm text-ink-soft">
        {lastUsed ? (
          <>
            {t('partner.lastUsed')} <DateTime value={lastUsed} language={language} />
          </>
        ) : (
          t('partner.neverUsed')
        )}
      </span>
    </li>
  );
}

function PartnerCreateDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [values, setValues] = useState(emptyPartner);
  const make = async () => {
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(CreatePartner, { input: createInputOf(values) }).toPromise(), 'createPartner'),
    );
    if (done) onMade(done.id);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t('partner.create')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void make()}>
            {t('partner.create')}
          </Button>
        </>
      }
    >
      <div className="@container space-y-4">
        <FailureNotice reason={action.failure} />
        <PartnerForm values={values} problems={action.problems} onChange={setValues} />
      </div>
    </Dialog>
  );
}
