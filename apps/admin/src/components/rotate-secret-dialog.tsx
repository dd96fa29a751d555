import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from './action-dialog.tsx';
import { useAnsweredAction } from './use-answered-action.ts';

const overlaps = ['0', '1', '7', '30'] as const;
const day = 24 * 60 * 60 * 1000;
const minute = 60_000;

type Ask = ReturnType<typeof useAnsweredAction>['perform'];

export interface RotateSecretDialogProps {
  title: string;
  text: string;
  confirm: string;
  /** Names the question how long the old one goes on. */
  label: string;
  idPrefix: string;
  /** Makes the new one; null when it was refused, and `perform` knows why. */
  rotate: (perform: Ask, overlapUntil: string) => Promise<{ secret: string } | null>;
  onClose: () => void;
  onHanded: (secret: string) => void;
}

/** How long a key or a secret goes on beside the one that takes its place. */
export function RotateSecretDialog({
  title,
  text,
  confirm,
  label,
  idPrefix,
  rotate,
  onClose,
  onHanded,
}: RotateSecretDialogProps) {
  const { t } = useTranslation();
  const action = useAnsweredAction();
  const [overlap, setOverlap] = useState<string>('7');
  const confirmed = async () => {
    // a minute more, so that a clock that is a little ahead does not make “at once” lie in the past; 30 days are the most
    const until = Date.now() + Number(overlap) * day + (overlap === '30' ? -minute : minute);
    const done = await rotate(action.perform, new Date(until).toISOString());
    if (done) onHanded(done.secret);
  };
  return (
    <ActionDialog
      title={title}
      description={text}
      confirm={confirm}
      action={action}
      labels={{ overlapUntil: label }}
      idPrefix={idPrefix}
      onClose={onClose}
      onConfirm={() => void confirmed()}
    >
      <FormField label={label} id={`${idPrefix}-overlapUntil`}>
        {(control) => (
          <Select {...control} value={overlap} onChange={(event) => setOverlap(event.target.value)}>
            {overlaps.map((days) => (
              <option key={days} value={days}>
                {t(`partner.key.overlaps.${days}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
    </ActionDialog>
  );
}
