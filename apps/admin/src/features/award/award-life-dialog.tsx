import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ChosenField, type ChosenThing } from '../../components/record/chosen-field.tsx';
import { RecordText } from '../../components/record/record-fields.tsx';
import { useFields } from '../../components/record/use-fields.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { AwardDecisionPicker } from './award-decision-picker.tsx';
import { CorrectAward, RestoreAward, RevokeAward, type EditedAward } from './award.operations.ts';

export type LifeStep = 'correct' | 'revoke' | 'restore';

/** What a correction may touch: what the certificate prints. */
const correctable = [
  'recipientName',
  'recipientPosition',
  'unitName',
  'achievement',
  'certificateNumber',
  'goldBookNumber',
] as const;
type Printed = Record<(typeof correctable)[number], string>;

interface LifeValues extends Printed {
  decision: ChosenThing | null;
  reason: string;
}

const printedOf = (award: EditedAward): Printed => ({
  recipientName: award.recipientName,
  recipientPosition: award.recipientPosition,
  unitName: award.unitName,
  achievement: award.achievement,
  certificateNumber: award.certificateNumber ?? '',
  goldBookNumber: award.goldBookNumber ?? '',
});

/** Correcting, revoking or restoring a public award by a decision, with what the public will then see. */
export function AwardLifeDialog({
  step,
  award,
  onClose,
  onDone,
}: {
  step: LifeStep;
  award: EditedAward;
  onClose: () => void;
  onDone: (award: EditedAward) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const before = printedOf(award);
  const form = useFields<LifeValues>('award-life', { ...before, decision: null, reason: '' }, action.problems);
  const { values } = form;
  const changed = correctable.filter((field) => values[field].trim() !== before[field]);

  const take = async () => {
    const { decision } = values;
    const reason = values.reason.trim();
    const lacking = [...(decision ? [] : ['decisionId']), ...(reason ? [] : ['reason'])];
    if (!decision || lacking.length > 0) return action.refuse(lacking.map((field) => ({ field, code: 'required' })));
    const input = { id: award.id, expectedVersion: award.version, decisionId: decision.id, reason };
    let saved: EditedAward | null = null;
    const keep = <Payload extends { __typename: string }>(payload: Payload): Payload => {
      if (payload.__typename === 'Award') saved = payload as unknown as EditedAward;
      return payload;
    };
    const done = await action.perform('Award', async () => {
      if (step === 'correct') {
        const changes = Object.fromEntries(changed.map((field) => [field, values[field].trim()]));
        return keep(
          payloadOf(await client.mutation(CorrectAward, { input: { ...input, changes } }).toPromise(), 'correctAward'),
        );
      }
      return step === 'revoke'
        ? keep(payloadOf(await client.mutation(RevokeAward, { input }).toPromise(), 'revokeAward'))
        : keep(payloadOf(await client.mutation(RestoreAward, { input }).toPromise(), 'restoreAward'));
    });
    if (done && saved) onDone(saved);
  };
  const label = (field: (typeof correctable)[number]): string => t(`award.fields.${field}`);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      // What was typed must not go by a click beside it.
      dismissible={false}
      title={t(`award.life.${step}.title`, { name: award.recipientName })}
      description={t(`award.life.${step}.text`)}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant={step === 'revoke' ? 'danger' : 'primary'} busy={action.busy} onClick={() => void take()}>
            {t(`award.life.${step}.confirm`)}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <Refusal
          failure={action.failure}
          problems={action.problems}
          fields={{
            decisionId: t('award.life.decision'),
            reason: t('award.life.reason'),
            changes: t('award.life.changes'),
          }}
        />
        <ChosenField
          editing={form}
          field="decision"
          label={t('award.life.decision')}
          renderPicker={(pick, close) => (
            <AwardDecisionPicker
              onClose={close}
              onPick={({ id, officialDocument: { type, code }, decidedOn, authority }) =>
                pick({
                  id,
                  name: `${type} ${code} ${t('officialDocument.day')} ${printedDay(decidedOn)}, ${authority}`,
                })
              }
            />
          )}
        />
        {step === 'correct' ? (
          <fieldset className="space-y-4">
            <legend className="font-semibold">{t('award.life.changes')}</legend>
            {correctable.map((field) => (
              <RecordText
                key={field}
                editing={form}
                field={field}
                label={label(field)}
                hint={changed.includes(field) ? t('award.life.before', { text: before[field] || '–' }) : undefined}
                {...(field === 'achievement' ? { rows: 3 } : {})}
              />
            ))}
          </fieldset>
        ) : null}
        <RecordText
          editing={form}
          field="reason"
          label={t('award.life.reason')}
          hint={t('award.life.reasonHint')}
          required
          rows={3}
        />
        <Notice title={t('award.life.publicSees')}>
          <ul className="list-disc space-y-1 pl-5">
            <li>{t(`award.life.${step}.onRegister`)}</li>
            <li>{t(`award.life.${step}.onVerification`, { code: award.verificationCode })}</li>
            <li>{t('award.life.partners')}</li>
          </ul>
        </Notice>
      </div>
    </Dialog>
  );
}
