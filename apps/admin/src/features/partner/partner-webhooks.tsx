import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { buttonClass } from '@kheo/ui/button/button';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { Webhook } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { webhookCreateLink, webhookLink } from '../webhook/webhook.routes.ts';
import { PartnerWebhooksQuery } from './partner.operations.ts';

const cacheContext = { additionalTypenames: ['Webhook', 'HandedWebhookSecret', 'Deleted'] };
const tones = { ACTIVE: 'success', FAILING: 'warning', PAUSED: 'danger' } as const satisfies Record<string, BadgeTone>;

/** Where the partner is told of changes. */
export function PartnerWebhooks({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation();
  const number = useWholeNumber();
  const [{ data, error }, reload] = useQuery({
    query: PartnerWebhooksQuery,
    variables: { partnerId },
    context: cacheContext,
    requestPolicy: 'cache-and-network',
  });
  const webhooks = data?.webhooks.nodes;
  return (
    <section aria-labelledby="partner-webhooks">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="partner-webhooks" className="text-xl font-semibold">
          {t('partner.webhook.title')}
        </h2>
        <Link {...webhookCreateLink(partnerId)} className={buttonClass()}>
          <Webhook aria-hidden="true" />
          {t('partner.webhook.create')}
        </Link>
      </div>
      {error && !webhooks ? (
        <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : null}
      {!webhooks && !error ? <Skeleton label={t('common.loading')} lines={2} /> : null}
      {webhooks?.length === 0 ? <p className="text-ink-soft">{t('partner.webhook.none')}</p> : null}
      {webhooks && webhooks.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {webhooks.map(({ id, name, url, state, failingSince, waiting }) => {
            const shown = state === 'ACTIVE' && failingSince ? 'FAILING' : state;
            return (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3.5">
                <div className="min-w-0">
                  <Link {...webhookLink(id)} className={`font-semibold ${plainLinkClass}`}>
                    {name}
                  </Link>
                  <p className="text-sm wrap-anywhere text-ink-soft">{url}</p>
                </div>
                <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-ink-soft">
                  {waiting > 0 ? (
                    <span>{t('partner.webhook.waiting', { count: waiting, text: number(waiting) })}</span>
                  ) : null}
                  <Badge tone={tones[shown]}>{t(`partner.webhook.states.${shown}`)}</Badge>
                </p>
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}
