import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { RadioField } from '../../components/radio-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { SetHoliday, type HolidayRow } from './working-calendar.operations.ts';

/** A day off, or a day on which people work though its weekday or the law says otherwise. */
export function HolidayDialog({
  row,
  onClose,
  onDone,
}: {
  row: HolidayRow | null;
  onClose: () => void;
  onDone: (day: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [day, setDay] = useState(row?.day ?? '');
  const [nameVi, setNameVi] = useState(row?.nameVi ?? '');
  const [nameEn, setNameEn] = useState(row?.nameEn ?? '');
  const [worked, setWorked] = useState<'off' | 'worked'>(row?.worked ? 'worked' : 'off');
  const names = {
    day: t('workingCalendar.fields.day'),
    nameVi: t('workingCalendar.fields.nameVi'),
    worked: t('workingCalendar.fields.worked'),
  };
  const save = async () => {
    if (!day) return action.refuse([{ field: 'day', code: 'required' }]);
    const input = { day, nameVi, nameEn, worked: worked === 'worked' };
    const done = await action.perform('Holiday', async () =>
      payloadOf(await client.mutation(SetHoliday, { input }).toPromise(), 'setHoliday'),
    );
    if (done) onDone(day);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t(row ? 'workingCalendar.editTitle' : 'workingCalendar.add')}
      description={t('workingCalendar.dialogText')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal failure={action.failure} problems={action.problems} fields={names} />
        <FormField label={names.day} required className="max-w-60">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              disabled={row !== null}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </FormField>
        <RadioField
          legend={names.worked}
          value={worked}
          onChange={setWorked}
          options={[
            { value: 'off', label: t('workingCalendar.off') },
            { value: 'worked', label: t('workingCalendar.worked') },
          ]}
        />
        <FormField label={names.nameVi} hint={t('workingCalendar.nameHint')} required>
          {(control) => (
            <TextInput {...control} lang="vi" value={nameVi} onChange={(event) => setNameVi(event.target.value)} />
          )}
        </FormField>
        <FormField label={t('workingCalendar.fields.nameEn')}>
          {(control) => (
            <TextInput {...control} lang="en" value={nameEn} onChange={(event) => setNameEn(event.target.value)} />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
