import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { ExtendConsultation, type EditedConsultation } from './consultation.operations.ts';

/** More time for the public. It is never made shorter: who saw the last day must be able to rely on it. */
export function ExtendDialog({
  consultation,
  onClose,
  onDone,
}: {
  consultation: EditedConsultation;
  onClose: () => void;
  onDone: (saved: EditedConsultation) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [closesOn, setClosesOn] = useState('');
  const extend = async () => {
    if (!closesOn) return action.refuse([{ field: 'closesOn', code: 'required' }]);
    let saved: EditedConsultation | null = null;
    const input = { id: consultation.id, expectedVersion: consultation.version, closesOn };
    const done = await action.perform('Consultation', async () => {
      const payload = payloadOf(await client.mutation(ExtendConsultation, { input }).toPromise(), 'extendConsultation');
      if (payload.__typename === 'Consultation') saved = payload;
      return payload;
    });
    if (done && saved) onDone(saved);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('consultation.extend')}
      description={t('consultation.extendText', { day: printedDay(consultation.closesOn) })}
      closeLabel={t('common.close')}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void extend()}>
            {t('consultation.extend')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal
          failure={action.failure}
          problems={action.problems}
          fields={{ closesOn: t('consultation.newLastDay') }}
        />
        <FormField label={t('consultation.newLastDay')} required>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={consultation.closesOn}
              value={closesOn}
              onChange={(event) => setClosesOn(event.target.value)}
            />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
