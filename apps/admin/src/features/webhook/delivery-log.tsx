import { DELIVERY_STATE_LABELS } from '@kheo/domain/labels/webhook-labels';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { useNavigate } from '@tanstack/react-router';
import { History, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConnectionPagination } from '../../components/connection-pagination.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { FilterSelect } from '../../components/list-frame.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { useAnsweredAction } from '../../components/use-answered-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { usePageLinks } from '../../components/use-page-links.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { DeliveryItem } from './delivery-item.tsx';
import { ReplayDialog } from './replay-dialog.tsx';
import {
  ReplayWebhookDelivery,
  SkipWebhookDelivery,
  type DeliveryPage,
  type DeliveryRow,
  type WebhookRow,
} from './webhook.operations.ts';
import { deliveryStates, webhookLink, type WebhookSearch } from './webhook.routes.ts';

interface DeliveryLogProps {
  webhook: WebhookRow;
  page: DeliveryPage;
  search: WebhookSearch;
  busy: boolean;
  onChanged: () => void;
}

/** What was sent and what waits, with the answers; sending again, one by one or a whole range. */
export function DeliveryLog({ webhook, page, search, busy, onChanged }: DeliveryLogProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  const navigate = useNavigate();
  const client = useClient();
  const replay = useAnsweredAction();
  const skip = useAnsweredAction();
  const [told, setTold] = useState('');
  const [opened, setOpened] = useState<'range' | { skip: DeliveryRow } | null>(null);
  const { state } = search;
  const linkTo = usePageLinks((cursor) => webhookLink(webhook.id, { ...cursor, state }));
  const close = () => setOpened(null);
  const finished = (text: string) => {
    close();
    setTold(text);
    onChanged();
  };
  const replayOne = async ({ id }: DeliveryRow) => {
    setTold('');
    const done = await replay.perform(async () =>
      payloadOf(await client.mutation(ReplayWebhookDelivery, { input: { id } }).toPromise(), 'replayWebhookDelivery'),
    );
    if (done) finished(t(webhook.state === 'PAUSED' ? 'webhook.replay.donePaused' : 'webhook.replay.doneOne'));
  };
  const skipOne = async ({ id }: DeliveryRow) => {
    setTold('');
    const done = await skip.perform(async () =>
      payloadOf(await client.mutation(SkipWebhookDelivery, { input: { id } }).toPromise(), 'skipWebhookDelivery'),
    );
    if (done) finished(t('webhook.skip.done'));
  };
  return (
    <section aria-labelledby="delivery-log" aria-busy={busy}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 id="delivery-log" className="text-xl font-semibold">
            {t('webhook.log.title')}
          </h2>
          <span className="text-ink-soft">
            {t('webhook.log.total', { count: page.totalCount, text: number(page.totalCount) })}
          </span>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <FilterSelect
            label={t('webhook.log.state')}
            value={state}
            options={deliveryStates.map((value) => ({ value, label: DELIVERY_STATE_LABELS[value][language] }))}
            onChange={(value) =>
              void navigate(webhookLink(webhook.id, { state: deliveryStates.find((known) => known === value) }))
            }
          />
          <Button icon={<RotateCw aria-hidden="true" />} onClick={() => setOpened('range')}>
            {t('webhook.replay.range')}
          </Button>
        </div>
      </div>
      <FailureNotice reason={replay.failure} className="mb-4" />
      {told ? (
        <Notice tone="success" announce className="mb-4">
          {told}
        </Notice>
      ) : null}
      {page.nodes.length > 0 ? (
        <div className="space-y-5">
          <ul className="divide-y divide-line border-y border-line">
            {page.nodes.map((delivery) => (
              <DeliveryItem
                key={delivery.id}
                delivery={delivery}
                onReplay={() => void replayOne(delivery)}
                onSkip={() => setOpened({ skip: delivery })}
              />
            ))}
          </ul>
          <ConnectionPagination pageInfo={page.pageInfo} linkTo={linkTo} />
        </div>
      ) : (
        <EmptyState
          icon={<History />}
          title={t(state ? 'record.noMatchTitle' : 'webhook.log.emptyTitle')}
          actions={
            state ? (
              <Button onClick={() => void navigate(webhookLink(webhook.id))}>{t('common.clearFilters')}</Button>
            ) : null
          }
        >
          {t(state ? 'record.noMatchText' : 'webhook.log.emptyText')}
        </EmptyState>
      )}
      {opened === 'range' ? (
        <ReplayDialog
          webhookId={webhook.id}
          onClose={close}
          onDone={(count) => finished(t('webhook.replay.doneRange', { count, text: number(count) }))}
        />
      ) : null}
      {typeof opened === 'object' && opened ? (
        <ConfirmDialog
          open
          onClose={close}
          title={t('webhook.skip.title')}
          text={t('webhook.skip.text')}
          confirmLabel={t('webhook.skip.do')}
          danger
          busy={skip.busy}
          onConfirm={() => void skipOne(opened.skip)}
        >
          {skip.failure ? <FailureNotice reason={skip.failure} /> : null}
          {skip.problems.length > 0 ? <ProblemSummary problems={skip.problems} controlOf={() => null} /> : null}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
