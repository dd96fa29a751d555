import { buttonClass } from '@kheo/ui/button/button';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Webhook } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AdministratorsOnly } from '../../components/administrators-only.tsx';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { FilterSelect, ListFrame } from '../../components/list-frame.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { WebhookListQuery, WebhookPartnersQuery, type WebhookRow } from './webhook.operations.ts';
import { webhookCreateLink, webhookLink, webhookListLink, webhookStates } from './webhook.routes.ts';
import { WebhookBadge } from './webhook-state.tsx';

const cacheContext = { additionalTypenames: ['Webhook', 'HandedWebhookSecret', 'Deleted'] };

/** The webhooks of all partners, so that one that has stopped is seen. */
export function WebhookListPage() {
  const { viewer } = useSession();
  return isAdministrator(viewer) ? <WebhookList /> : <AdministratorsOnly titleKey="webhook.listTitle" />;
}

function WebhookList() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/webhooks' });
  const { partner, state } = search;
  const variables = useMemo(
    () => ({ ...pageArguments(search, 30), partnerId: search.partner ?? null, state: search.state ?? null }),
    [search],
  );
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: WebhookListQuery,
    variables,
    context: cacheContext,
    requestPolicy: 'cache-and-network',
  });
  const [{ data: choices }] = useQuery({ query: WebhookPartnersQuery });
  const list = data?.webhooks;
  return (
    <ListFrame
      title={t('webhook.listTitle')}
      total={(count) => t('webhook.total', { count })}
      actions={
        <Link {...webhookCreateLink(partner)} className={buttonClass({ variant: 'primary' })}>
          <Plus aria-hidden="true" />
          {t('webhook.create')}
        </Link>
      }
      filters={
        <>
          <p className="mb-5 max-w-prose text-ink-soft">{t('webhook.intro')}</p>
          <div className="grid gap-4 @min-[34rem]:grid-cols-2 @min-[58rem]:max-w-3xl">
            <FilterSelect
              label={t('webhook.fields.partnerId')}
              value={partner}
              options={(choices?.partners.nodes ?? []).map(({ id, nameVi, nameEn }) => ({
                value: id,
                label: language === 'en' && nameEn ? nameEn : nameVi,
              }))}
              onChange={(value) => void navigate(webhookListLink({ ...(state ? { state } : {}), partner: value }))}
            />
            <FilterSelect
              label={t('webhook.state')}
              value={state}
              options={webhookStates.map((value) => ({ value, label: t(`webhook.filters.${value}`) }))}
              onChange={(value) =>
                void navigate(
                  webhookListLink({
                    ...(partner ? { partner } : {}),
                    state: webhookStates.find((known) => known === value),
                  }),
                )
              }
            />
          </div>
        </>
      }
      list={list}
      error={error}
      busy={fetching || stale}
      onRetry={() => reload({ requestPolicy: 'network-only' })}
      targetOf={(cursor) => webhookListLink({ ...cursor, partner, state })}
      empty={{ icon: <Webhook />, title: t('webhook.emptyTitle'), text: t('webhook.emptyText') }}
      onClear={partner || state ? () => void navigate(webhookListLink()) : undefined}
    >
      <ul className="divide-y divide-line border-y border-line">
        {list?.nodes.map((webhook) => (
          <WebhookItem key={webhook.id} webhook={webhook} />
        ))}
      </ul>
    </ListFrame>
  );
}

function WebhookItem({ webhook }: { webhook: WebhookRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  const { partner } = webhook;
  return (
    <li className="grid gap-x-6 gap-y-2 py-3.5 @min-[48rem]:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 space-y-1">
        <Link {...webhookLink(webhook.id)} className={`font-semibold ${plainLinkClass}`}>
          {webhook.name}
        </Link>
        <p className="text-sm wrap-anywhere text-ink-soft">
          {language === 'en' && partner.nameEn ? partner.nameEn : partner.nameVi}&nbsp;· {webhook.url}
        </p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-ink-soft">
        {webhook.waiting > 0 ? (
          <span>{t('webhook.waiting', { count: webhook.waiting, text: number(webhook.waiting) })}</span>
        ) : null}
        <WebhookBadge webhook={webhook} />
      </p>
    </li>
  );
}
