import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ActionDialog } from '../../components/action-dialog.tsx';
import { useAnsweredAction } from '../../components/use-answered-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { currentInputTime, fromInputTime } from '../../lib/vietnam-time.ts';
import { ReplayWebhookDeliveries } from './webhook.operations.ts';

const hour = 3_600_000;

/** Sends again whatever changed within a time, also what was never sent. */
export function ReplayDialog({
  webhookId,
  onClose,
  onDone,
}: {
  webhookId: string;
  onClose: () => void;
  onDone: (count: number) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAnsweredAction();
  const [times, setTimes] = useState(() => ({
    from: currentInputTime(Date.now() - 24 * hour),
    // this minute too
    to: currentInputTime(Date.now() + 60_000),
  }));
  const labels = { from: t('webhook.replay.from'), to: t('webhook.replay.to') };
  const [missing, setMissing] = useState<readonly { field: string; code: string }[]>([]);
  const problems = missing.length > 0 ? missing : action.problems;
  const send = async () => {
    const [from, to] = [fromInputTime(times.from), fromInputTime(times.to)];
    setMissing(
      (['from', 'to'] as const).filter((field) => !times[field]).map((field) => ({ field, code: 'required' })),
    );
    if (from === null || to === null) return;
    const done = await action.perform(async () =>
      payloadOf(
        await client.mutation(ReplayWebhookDeliveries, { input: { webhookId, from, to } }).toPromise(),
        'replayWebhookDeliveries',
      ),
    );
    if (done) onDone(done.count);
  };
  return (
    <ActionDialog
      title={t('webhook.replay.rangeTitle')}
      description={t('webhook.replay.rangeText')}
      confirm={t('webhook.replay.one')}
      action={{ ...action, problems }}
      labels={labels}
      idPrefix="replay"
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        {(['from', 'to'] as const).map((field) => {
          const problem = problems.find((one) => one.field === field);
          return (
            <FormField
              key={field}
              id={`replay-${field}`}
              label={labels[field]}
              hint={t('common.vietnamTime')}
              error={problem && problemMessage(t, language, problem)}
              required
            >
              {(control) => (
                <TextInput
                  {...control}
                  type="datetime-local"
                  value={times[field]}
                  onChange={(event) => setTimes({ ...times, [field]: event.target.value })}
                />
              )}
            </FormField>
          );
        })}
      </div>
    </ActionDialog>
  );
}
