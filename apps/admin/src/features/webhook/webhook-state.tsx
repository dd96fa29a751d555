import { PAUSE_REASON_LABELS } from '@kheo/domain/labels/webhook-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Notice } from '@kheo/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { WebhookRow } from './webhook.operations.ts';

type State = Pick<WebhookRow, 'state' | 'pauseReason' | 'pausedAt' | 'failingSince' | 'nextAttemptAt'>;

/** In a word: sending, failing, paused by somebody, stopped by itself. */
export function WebhookBadge({ webhook }: { webhook: State }) {
  const { t } = useTranslation();
  if (webhook.state === 'ACTIVE')
    return webhook.failingSince ? (
      <Badge tone="warning">{t('webhook.states.failing')}</Badge>
    ) : (
      <Badge tone="success">{t('webhook.states.active')}</Badge>
    );
  if (webhook.pauseReason === 'STAFF') return <Badge tone="neutral">{t('webhook.states.paused')}</Badge>;
  return (
    <Badge tone="danger">
      {t(webhook.pauseReason === 'GONE' ? 'webhook.states.unsubscribed' : 'webhook.states.stopped')}
    </Badge>
  );
}

/** Why nothing is sent, or why it is late, and what to do. */
export function WebhookStateNotice({ webhook }: { webhook: State & Pick<WebhookRow, 'partner'> }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const moment = (value: string | null): string => (value ? printMoment(value, language) : '');
  if (!webhook.partner.active) return <Notice tone="warning">{t('webhook.partnerSuspended')}</Notice>;
  if (webhook.state === 'PAUSED' && webhook.pauseReason)
    return (
      <Notice
        tone={webhook.pauseReason === 'STAFF' ? 'info' : 'warning'}
        title={PAUSE_REASON_LABELS[webhook.pauseReason][language]}
      >
        <p>{t('webhook.pausedSince', { time: moment(webhook.pausedAt) })}</p>
        <p>{t(`webhook.advice.${webhook.pauseReason}`)}</p>
      </Notice>
    );
  if (!webhook.failingSince) return null;
  return (
    <Notice tone="warning" title={t('webhook.failingSince', { time: moment(webhook.failingSince) })}>
      {webhook.nextAttemptAt ? <p>{t('webhook.nextAttempt', { time: moment(webhook.nextAttemptAt) })}</p> : null}
      <p>{t('webhook.failingText')}</p>
    </Notice>
  );
}
