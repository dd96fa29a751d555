import {
  CHANGE_TYPE_LABELS,
  DELIVERY_FAILURE_LABELS,
  DELIVERY_STATE_LABELS,
  FOLLOWED_TYPE_LABELS,
  type DeliveryFailure,
} from '@kheo/domain/labels/webhook-labels';
import { fillLabel } from '@kheo/domain/labels/label';
import type { FollowedType } from '@kheo/domain/webhook/followed-types';
import { readableBody } from '@kheo/domain/webhook/readable-body';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime, printMoment } from '@kheo/ui/date-time/date-time';
import { RotateCw, SkipForward } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { ToldNode } from './told-node.tsx';
import type { DeliveryRow } from './webhook.operations.ts';

const tones: Record<DeliveryRow['state'], BadgeTone> = {
  PENDING: 'info',
  FAILING: 'warning',
  DELIVERED: 'success',
  FAILED: 'danger',
  SKIPPED: 'neutral',
};

/** One delivery: what of, how far, how long, and both sides of the exchange. */
export function DeliveryItem({
  delivery,
  onReplay,
  onSkip,
}: {
  delivery: DeliveryRow;
  onReplay: () => void;
  onSkip: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  const nameId = useId();
  const { changeType, nodeType, state, status, duration, attempts, lastAttemptAt } = delivery;
  const failure = delivery.failure && DELIVERY_FAILURE_LABELS[delivery.failure as DeliveryFailure];
  const what = delivery.test
    ? t('webhook.log.test')
    : [
        changeType && CHANGE_TYPE_LABELS[changeType][language],
        nodeType && (FOLLOWED_TYPE_LABELS[nodeType as FollowedType]?.[language] ?? nodeType),
      ]
        .filter(Boolean)
        .join('\u00A0· ');
  const figures = [
    attempts > 0 ? t('webhook.log.attempts', { count: attempts }) : t('webhook.log.noAttempt'),
    status === null ? null : t('webhook.log.status', { status }),
    duration === null ? null : t('webhook.log.duration', { time: number(duration) }),
    lastAttemptAt && t('webhook.log.lastAttempt', { time: printMoment(lastAttemptAt, language) }),
  ].filter((text) => text !== null);
  const waits = !delivery.test && (state === 'PENDING' || state === 'FAILING');
  return (
    <li className="space-y-2 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 space-y-1">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span id={nameId} className="font-semibold">
              {what}
            </span>
            <ToldNode {...delivery} />
            <Badge tone={tones[state]}>{DELIVERY_STATE_LABELS[state][language]}</Badge>
          </p>
          <p className="text-sm text-ink-soft">
            {delivery.changedAt ? (
              <>
                {t('webhook.log.changedAt')} <DateTime value={delivery.changedAt} language={language} />
                {'\u00A0· '}
              </>
            ) : null}
            {figures.join('\u00A0· ')}
          </p>
          {failure ? (
            <p className="text-sm font-semibold text-danger">
              {fillLabel(failure, language, { status: status ?? '' })}
            </p>
          ) : null}
        </div>
        <div className="flex flex-wrap gap-2">
          {state === 'PENDING' ? null : (
            <Button size="small" icon={<RotateCw aria-hidden="true" />} aria-describedby={nameId} onClick={onReplay}>
              {t(state === 'FAILING' ? 'webhook.replay.now' : 'webhook.replay.one')}
            </Button>
          )}
          {waits ? (
            <Button size="small" icon={<SkipForward aria-hidden="true" />} aria-describedby={nameId} onClick={onSkip}>
              {t('webhook.skip.do')}
            </Button>
          ) : null}
        </div>
      </div>
      {attempts > 0 ? (
        <details>
          <summary className="inline-block cursor-pointer py-1 text-sm text-accent underline underline-offset-[0.2em]">
            {t('webhook.log.show')}
          </summary>
          <p className="mt-2 text-sm wrap-anywhere text-ink-soft">
            webhook-id: <code>{delivery.messageId}</code>
          </p>
          <div className="mt-2 grid gap-4 @min-[58rem]:grid-cols-2">
            <Exchange label={t('webhook.log.request')} text={delivery.requestBody} />
            <Exchange label={t('webhook.log.response')} text={delivery.responseBody} />
          </div>
        </details>
      ) : null}
    </li>
  );
}

function Exchange({ label, text }: { label: string; text: string | null }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="min-w-0">
      <p id={id} className="mb-1 text-sm font-semibold">
        {label}
      </p>
      {text ? (
        <pre
          tabIndex={0}
          aria-labelledby={id}
          className="max-h-80 overflow-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap wrap-anywhere"
        >
          {readableBody(text)}
        </pre>
      ) : (
        <p className="text-sm text-ink-soft">{t('webhook.log.nothing')}</p>
      )}
    </div>
  );
}
