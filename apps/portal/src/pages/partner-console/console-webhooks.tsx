import { fillLabel } from '@kheo/domain/labels/label';
import {
  CHANGE_TYPE_LABELS,
  DELIVERY_FAILURE_LABELS,
  DELIVERY_STATE_LABELS,
  FOLLOWED_TYPE_LABELS,
  PAUSE_REASON_LABELS,
  type DeliveryFailure,
} from '@kheo/domain/labels/webhook-labels';
import type { FollowedType } from '@kheo/domain/webhook/followed-types';
import { readableBody } from '@kheo/domain/webhook/readable-body';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { paths } from '../../paths.ts';
import type { ConsoleData, ConsoleDelivery } from './console-api.ts';
import { printCount } from '../../site/site-footer.tsx';
import type { ConsolePart } from './console-use.tsx';

type Webhook = ConsoleData['webhooks'][number];

const tones: Record<ConsoleDelivery['state'], BadgeTone> = {
  PENDING: 'info',
  FAILING: 'warning',
  DELIVERED: 'success',
  FAILED: 'danger',
  SKIPPED: 'neutral',
};

/** The partner's webhooks, and the log of one of them. */
export function ConsoleWebhooks({ data, ...part }: ConsolePart & { data: ConsoleData }) {
  const { texts, language } = part;
  const { webhooks, log } = data;
  if (webhooks.length === 0) return <p className="text-ink-soft">{texts.noWebhooks}</p>;
  const chosen = webhooks.find(({ id }) => id === log?.webhook);
  return (
    <div className="space-y-8">
      <ul className="divide-y divide-line border-y border-line">
        {webhooks.map((webhook) => (
          <WebhookItem key={webhook.id} webhook={webhook} chosen={webhook === chosen} {...part} />
        ))}
      </ul>
      {log && chosen ? (
        <section aria-labelledby="console-log">
          <h3 id="console-log" className="mb-3 scroll-mt-6 text-lg font-semibold">
            {texts.log(chosen.name)}
          </h3>
          {log.deliveries.length === 0 ? <p className="text-ink-soft">{texts.noDeliveries}</p> : null}
          <ul className="divide-y divide-line border-y border-line empty:hidden">
            {log.deliveries.map((delivery) => (
              <DeliveryItem key={delivery.id} delivery={delivery} webhook={chosen} {...part} />
            ))}
          </ul>
          <div className="mt-5 empty:hidden">
            <Pagination
              previous={
                log.pageInfo.hasPreviousPage && log.pageInfo.startCursor
                  ? { href: paths.partnerConsole(language, { webhook: chosen.id, before: log.pageInfo.startCursor }) }
                  : null
              }
              next={
                log.pageInfo.hasNextPage && log.pageInfo.endCursor
                  ? { href: paths.partnerConsole(language, { webhook: chosen.id, after: log.pageInfo.endCursor }) }
                  : null
              }
              labels={texts.pages}
            />
          </div>
        </section>
      ) : null}
    </div>
  );
}

function WebhookItem({ webhook, chosen, texts, language }: ConsolePart & { webhook: Webhook; chosen: boolean }) {
  const state = webhook.state === 'ACTIVE' && webhook.failingSince ? 'FAILING' : webhook.state;
  const tone = ({ ACTIVE: 'success', FAILING: 'warning', PAUSED: 'danger' } as const)[state];
  return (
    <li className="space-y-1 py-3.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {chosen ? (
          <span className="font-semibold">{webhook.name}</span>
        ) : (
          <a href={paths.partnerConsole(language, { webhook: webhook.id })} className={`font-semibold ${linkClass}`}>
            {webhook.name}
          </a>
        )}
        <Badge tone={tone}>{texts.webhookStates[state]}</Badge>
      </p>
      <p className="text-sm wrap-anywhere text-ink-soft">
        <span translate="no">{webhook.url}</span>&nbsp;· {texts.waiting(printCount(webhook.waiting, language))}
      </p>
      {webhook.pauseReason ? (
        <p className="text-sm font-semibold text-danger">
          {PAUSE_REASON_LABELS[webhook.pauseReason][language]} {texts.askToResume}
        </p>
      ) : null}
      {state === 'FAILING' && webhook.failingSince ? (
        <p className="text-sm font-semibold text-danger">
          {texts.failingSince(printMoment(webhook.failingSince, language))}
          {webhook.nextAttemptAt ? ` ${texts.nextAttempt(printMoment(webhook.nextAttemptAt, language))}` : null}
        </p>
      ) : null}
    </li>
  );
}

function DeliveryItem({
  delivery,
  webhook,
  texts,
  language,
}: ConsolePart & { delivery: ConsoleDelivery; webhook: Webhook }) {
  const { changeType, nodeType, state, status, duration, attempts, lastAttemptAt } = delivery;
  const failure = delivery.failure && DELIVERY_FAILURE_LABELS[delivery.failure as DeliveryFailure];
  const nameId = `delivery-${delivery.messageId}`;
  const what = delivery.test
    ? texts.test
    : [
        changeType && CHANGE_TYPE_LABELS[changeType][language],
        nodeType && (FOLLOWED_TYPE_LABELS[nodeType as FollowedType]?.[language] ?? nodeType),
      ]
        .filter(Boolean)
        .join('\u00A0· ');
  const figures = [
    delivery.changedAt && texts.changedAt(printMoment(delivery.changedAt, language)),
    texts.attempts(attempts),
    status !== null && texts.status(status),
    duration !== null && `${printCount(duration, language)} ms`,
    lastAttemptAt && texts.lastAttempt(printMoment(lastAttemptAt, language)),
  ].filter(Boolean);
  return (
    <li className="space-y-1 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 space-y-1">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span id={nameId} className="font-semibold">
              {what}
            </span>
            <Badge tone={tones[state]}>{DELIVERY_STATE_LABELS[state][language]}</Badge>
          </p>
          <p className="text-sm text-ink-soft">{figures.join('\u00A0· ')}</p>
          {failure ? (
            <p className="text-sm font-semibold text-danger">
              {fillLabel(failure, language, { status: status ?? '' })}
            </p>
          ) : null}
        </div>
        {state === 'PENDING' ? null : (
          <form method="post" action={paths.partnerConsoleReplay(language)}>
            <input type="hidden" name="luot" value={delivery.id} />
            <input type="hidden" name="webhook" value={webhook.id} />
            <Button type="submit" size="small" aria-describedby={nameId}>
              {texts.replay}
            </Button>
          </form>
        )}
      </div>
      {attempts > 0 ? (
        <details>
          <summary className="inline-block cursor-pointer py-1 text-sm text-accent underline underline-offset-[0.2em]">
            {texts.showExchange}
          </summary>
          <p className="mt-2 text-sm wrap-anywhere text-ink-soft">
            webhook-id: <code translate="no">{delivery.messageId}</code>
          </p>
          <div className="mt-2 grid gap-4 lg:grid-cols-2">
            {(['requestBody', 'responseBody'] as const).map((side) => (
              <div key={side} className="min-w-0">
                <p id={`${nameId}-${side}`} className="mb-1 text-sm font-semibold">
                  {texts[side]}
                </p>
                {delivery[side] ? (
                  <pre
                    tabIndex={0}
                    aria-labelledby={`${nameId}-${side}`}
                    className="max-h-80 overflow-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap wrap-anywhere"
                    translate="no"
                  >
                    {readableBody(delivery[side])}
                  </pre>
                ) : (
                  <p className="text-sm text-ink-soft">{texts.nothing}</p>
                )}
              </div>
            ))}
          </div>
        </details>
      ) : null}
    </li>
  );
}
