import { CHANGE_TYPE_LABELS, FOLLOWED_TYPE_LABELS } from '@kheo/domain/labels/webhook-labels';
import type { FollowedType } from '@kheo/domain/webhook/followed-types';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Webhook } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AdministratorsOnly } from '../../components/administrators-only.tsx';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { partnerLink } from '../partner/partner.routes.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { WebhookActions, WebhookMaintenance } from './webhook-actions.tsx';
import { WebhookLogQuery, type WebhookRow } from './webhook.operations.ts';
import { WebhookBadge, WebhookStateNotice } from './webhook-state.tsx';

/** How often the screen asks, in milliseconds: while something is about to be sent, and otherwise. */
const pollEvery = { soon: 2_000, late: 20_000 };

/** One webhook: whether it works, what it has sent, and what can be done about it. */
export function WebhookPage() {
  const { viewer } = useSession();
  const { webhookId } = useParams({ from: '/shell/webhooks/$webhookId' });
  return isAdministrator(viewer) ? (
    <WebhookScreen key={webhookId} id={webhookId} />
  ) : (
    <AdministratorsOnly titleKey="webhook.listTitle" />
  );
}

function WebhookScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/webhooks/$webhookId' });
  const variables = useMemo(() => ({ id, ...pageArguments(search, 30), state: search.state ?? null }), [id, search]);
  const [{ data, error, fetching }, reload] = useQuery({
    query: WebhookLogQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const webhook = data?.webhook;
  const soon =
    (webhook?.state === 'ACTIVE' && webhook.waiting > 0) ||
    (data?.webhookDeliveries.nodes.some(({ state }) => state === 'PENDING') ?? false);
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) reload({ requestPolicy: 'network-only' });
      },
      soon ? pollEvery.soon : pollEvery.late,
    );
    return () => clearInterval(timer);
  }, [reload, soon]);
  if (!webhook)
    return (
      <Screen wide>
        <PageHeader title={t('webhook.title')} />
        {error && !data ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
        {data ? <EmptyState icon={<Webhook />} title={t('webhook.notFound')} /> : null}
      </Screen>
    );
  const refresh = () => reload({ requestPolicy: 'network-only' });
  return (
    <Screen wide>
      <PageHeader
        title={webhook.name}
        note={<WebhookBadge webhook={webhook} />}
        actions={<WebhookActions webhook={webhook} onDone={refresh} />}
      />
      <div className="space-y-10">
        <WebhookStateNotice webhook={webhook} />
        <Facts webhook={webhook} />
        <DeliveryLog
          webhook={webhook}
          page={data.webhookDeliveries}
          search={search}
          busy={fetching}
          onChanged={refresh}
        />
        <WebhookMaintenance webhook={webhook} onDone={refresh} />
      </div>
    </Screen>
  );
}

function Facts({ webhook }: { webhook: WebhookRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  const { partner, nodeTypes, changeTypes, formerSecretUntil } = webhook;
  const facts = [
    [
      'partnerId',
      <Link key="partner" {...partnerLink(partner.id)} className={linkClass}>
        {language === 'en' && partner.nameEn ? partner.nameEn : partner.nameVi}
      </Link>,
    ],
    ['url', <code key="url">{webhook.url}</code>],
    [
      'nodeTypes',
      nodeTypes.map((type) => FOLLOWED_TYPE_LABELS[type as FollowedType]?.[language] ?? type).join(', ') ||
        t('webhook.everything'),
    ],
    [
      'changeTypes',
      changeTypes.map((type) => CHANGE_TYPE_LABELS[type][language]).join(', ') || t('webhook.everything'),
    ],
    ['waiting', number(webhook.waiting)],
    ...(formerSecretUntil ? [['formerSecretUntil', printMoment(formerSecretUntil, language)] as const] : ([] as const)),
  ] as const;
  return (
    <div className="space-y-4">
      <dl className="grid gap-x-8 gap-y-3 @min-[48rem]:grid-cols-[max-content_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{t(`webhook.facts.${name}`)}</dt>
            <dd className="-mt-2 min-w-0 wrap-anywhere @min-[48rem]:mt-0">{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary className="inline-block cursor-pointer py-1 text-accent underline underline-offset-[0.2em]">
          {t('webhook.showSelection')}
        </summary>
        <pre
          tabIndex={0}
          aria-label={t('webhook.fields.selection')}
          className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-3 text-sm"
        >
          {webhook.selection}
        </pre>
      </details>
    </div>
  );
}
