import { Button, buttonClass } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { Link, useNavigate } from '@tanstack/react-router';
import { KeyRound, Pause, Pencil, Play, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ActionDialog } from '../../components/action-dialog.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { HandedSecretDialog } from '../../components/handed-secret-dialog.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { RotateSecretDialog } from '../../components/rotate-secret-dialog.tsx';
import { useAnsweredAction } from '../../components/use-answered-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { useSecretTexts } from './use-secret-texts.ts';
import {
  DeleteWebhook,
  PauseWebhook,
  ResumeWebhook,
  RotateWebhookSecret,
  SendWebhookTest,
  type WebhookRow,
} from './webhook.operations.ts';
import { webhookEditLink, webhookListLink } from './webhook.routes.ts';

interface ActionProps {
  webhook: WebhookRow;
  onDone: () => void;
}

/** What is done every day: edit, send a test, pause, go on. */
export function WebhookActions({ webhook, onDone }: ActionProps) {
  const { t } = useTranslation();
  const client = useClient();
  const test = useAnsweredAction();
  const [tested, setTested] = useState(false);
  const [asking, setAsking] = useState(false);
  const input = { id: webhook.id };
  const sendTest = async () => {
    setTested(false);
    const done = await test.perform(async () =>
      payloadOf(await client.mutation(SendWebhookTest, { input }).toPromise(), 'sendWebhookTest'),
    );
    if (!done) return;
    setTested(true);
    onDone();
  };
  const close = () => setAsking(false);
  const finished = () => {
    close();
    onDone();
  };
  const paused = webhook.state === 'PAUSED';
  return (
    <>
      <Link {...webhookEditLink(webhook.id)} className={buttonClass()}>
        <Pencil aria-hidden="true" />
        {t('common.edit')}
      </Link>
      <Button icon={<Send aria-hidden="true" />} busy={test.busy} onClick={() => void sendTest()}>
        {t('webhook.test.do')}
      </Button>
      <Button
        variant={paused ? 'primary' : 'secondary'}
        icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t(paused ? 'webhook.resume.do' : 'webhook.pause.do')}
      </Button>
      <div className="basis-full empty:hidden">
        <FailureNotice reason={test.failure} />
        {tested ? (
          <Notice tone="success" announce>
            {t('webhook.test.done')}
          </Notice>
        ) : null}
      </div>
      {asking && paused ? <ResumeDialog webhook={webhook} onClose={close} onDone={finished} /> : null}
      {asking && !paused ? <PauseDialog webhook={webhook} onClose={close} onDone={finished} /> : null}
    </>
  );
}

function PauseDialog({ webhook, onClose, onDone }: ActionProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const pause = async () => {
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(PauseWebhook, { input: { id: webhook.id } }).toPromise(), 'pauseWebhook'),
    );
    if (done) onDone();
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('webhook.pause.title')}
      text={t('webhook.pause.text')}
      confirmLabel={t('webhook.pause.do')}
      busy={action.busy}
      onConfirm={() => void pause()}
    >
      {action.failure ? <FailureNotice reason={action.failure} /> : null}
    </ConfirmDialog>
  );
}

function ResumeDialog({ webhook, onClose, onDone }: ActionProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [from, setFrom] = useState<'stopped' | 'now'>('stopped');
  const resume = async () => {
    const input = { id: webhook.id, skipMissed: from === 'now' };
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(ResumeWebhook, { input }).toPromise(), 'resumeWebhook'),
    );
    if (done) onDone();
  };
  return (
    <ActionDialog
      title={t('webhook.resume.title')}
      confirm={t('webhook.resume.do')}
      action={action}
      labels={{ selection: t('webhook.fields.selection') }}
      idPrefix="webhook"
      onClose={onClose}
      onConfirm={() => void resume()}
    >
      <RadioField
        legend={t('webhook.resume.from')}
        value={from}
        onChange={setFrom}
        options={(['stopped', 'now'] as const).map((value) => ({
          value,
          label: t(`webhook.resume.${value}`),
          hint: t(`webhook.resume.${value}Hint`),
        }))}
      />
    </ActionDialog>
  );
}

/** What is done seldom: another secret, deleting. */
export function WebhookMaintenance({ webhook, onDone }: ActionProps) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const action = useAnsweredAction();
  const texts = useSecretTexts();
  const [opened, setOpened] = useState<'rotate' | 'delete' | { secret: string } | null>(null);
  const close = () => setOpened(null);
  const remove = async () => {
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(DeleteWebhook, { input: { id: webhook.id } }).toPromise(), 'deleteWebhook'),
    );
    if (done) void navigate(webhookListLink());
  };
  return (
    <section aria-labelledby="webhook-maintenance" className="border-t border-line pt-6">
      <h2 id="webhook-maintenance" className="mb-2 text-xl font-semibold">
        {t('webhook.maintenance')}
      </h2>
      <p className="mb-4 max-w-prose text-ink-soft">{t('webhook.maintenanceText')}</p>
      <div className="flex flex-wrap gap-3">
        <Button icon={<KeyRound aria-hidden="true" />} onClick={() => setOpened('rotate')}>
          {t('webhook.rotate.do')}
        </Button>
        <Button variant="danger" icon={<Trash2 aria-hidden="true" />} onClick={() => setOpened('delete')}>
          {t('webhook.delete.do')}
        </Button>
      </div>
      {opened === 'rotate' ? (
        <RotateDialog
          webhook={webhook}
          onClose={close}
          onHanded={(secret) => {
            setOpened({ secret });
            onDone();
          }}
        />
      ) : null}
      {typeof opened === 'object' && opened ? (
        <HandedSecretDialog secret={opened.secret} texts={texts} onClose={close} />
      ) : null}
      <ConfirmDialog
        open={opened === 'delete'}
        onClose={close}
        title={t('webhook.delete.title', { name: webhook.name })}
        text={t('webhook.delete.text')}
        confirmLabel={t('webhook.delete.do')}
        danger
        busy={action.busy}
        onConfirm={() => void remove()}
      >
        {action.failure ? <FailureNotice reason={action.failure} /> : null}
      </ConfirmDialog>
    </section>
  );
}

function RotateDialog({
  webhook,
  onClose,
  onHanded,
}: {
  webhook: WebhookRow;
  onClose: () => void;
  onHanded: (secret: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <RotateSecretDialog
      title={t('webhook.rotate.title')}
      text={t('webhook.rotate.text')}
      confirm={t('webhook.rotate.do')}
      label={t('webhook.rotate.overlap')}
      idPrefix="webhook"
      rotate={(perform, overlapUntil) =>
        perform(async () =>
          payloadOf(
            await client.mutation(RotateWebhookSecret, { input: { id: webhook.id, overlapUntil } }).toPromise(),
            'rotateWebhookSecret',
          ),
        )
      }
      onClose={onClose}
      onHanded={onHanded}
    />
  );
}
