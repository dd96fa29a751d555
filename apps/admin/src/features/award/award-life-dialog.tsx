import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { AwardDecisionPicker } from './award-decision-picker.tsx';
import type { DecisionChoice } from './award-decision.operations.ts';
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
  const [decision, setDecision] = useState<DecisionChoice | null>(null);
  const [picking, setPicking] = useState(false);
  const [reason, setReason] = useState('');
  const before = printedOf(award);
  const [printed, setPrinted] = useState(before);
  const [missing, setMissing] = useState({ decision: false, reason: false });
  const changed = correctable.filter((field) => printed[field].trim() !== before[field]);

  const take = async () => {
    const lacks = { decision: decision === null, reason: reason.trim() === '' };
    setMissing(lacks);
    if (!decision || lacks.reason) return;
    const input = { id: award.id, expectedVersion: award.version, decisionId: decision.id, reason };
    let saved: EditedAward | null = null;
    const keep = <Payload extends { __typename: string }>(payload: Payload): Payload => {
      if (payload.__typename === 'Award') saved = payload as unknown as EditedAward;
      return payload;
    };
    const done = await action.perform('Award', async () => {
      if (step === 'correct') {
        const changes = Object.fromEntries(changed.map((field) => [field, printed[field].trim()]));
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
  const required = t('award.life.required');
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
        <ChoiceField label={t('award.life.decision')} error={missing.decision && !decision ? required : undefined}>
          {decision ? (
            <p lang="vi">
              <strong>{`${decision.officialDocument.type} ${decision.officialDocument.code}`}</strong>{' '}
              {t('officialDocument.day')} {printedDay(decision.decidedOn)}, {decision.authority}
            </p>
          ) : null}
          <div>
            <Button onClick={() => setPicking(true)}>
              {t(decision ? 'award.life.otherDecision' : 'award.life.chooseDecision')}
            </Button>
          </div>
        </ChoiceField>
        {step === 'correct' ? (
          <fieldset className="space-y-4">
            <legend className="font-semibold">{t('award.life.changes')}</legend>
            {correctable.map((field) => (
              <FormField
                key={field}
                label={t(`award.fields.${field}`)}
                hint={
                  printed[field].trim() === before[field]
                    ? undefined
                    : t('award.life.before', { text: before[field] || '–' })
                }
              >
                {(control) =>
                  field === 'achievement' ? (
                    <Textarea
                      {...control}
                      rows={3}
                      value={printed[field]}
                      onChange={(event) => setPrinted({ ...printed, [field]: event.target.value })}
                    />
                  ) : (
                    <TextInput
                      {...control}
                      value={printed[field]}
                      onChange={(event) => setPrinted({ ...printed, [field]: event.target.value })}
                    />
                  )
                }
              </FormField>
            ))}
          </fieldset>
        ) : null}
        <FormField
          label={t('award.life.reason')}
          hint={t('award.life.reasonHint')}
          required
          error={missing.reason && !reason.trim() ? required : undefined}
        >
          {(control) => (
            <Textarea {...control} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </FormField>
        <Notice title={t('award.life.publicSees')}>
          <ul className="list-disc space-y-1 pl-5">
            <li>{t(`award.life.${step}.onRegister`)}</li>
            <li>{t(`award.life.${step}.onVerification`, { code: award.verificationCode })}</li>
            <li>{t('award.life.partners')}</li>
          </ul>
        </Notice>
      </div>
      {picking ? (
        <AwardDecisionPicker
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            setDecision(picked);
          }}
        />
      ) : null}
    </Dialog>
  );
}
