import { useTranslation } from 'react-i18next';
import { ChosenField } from '../../components/record/chosen-field.tsx';
import { RecordSelect, RecordText, type FormOf } from '../../components/record/record-fields.tsx';
import { RecipientPicker } from '../recipient/recipient-picker.tsx';
import type { AwardValues } from './award-form-values.ts';
import { useAwardChoices } from './use-award-choices.ts';

/** What an award says, beside what only colleagues see. */
export function AwardFields({ editing }: { editing: FormOf<AwardValues> }) {
  const { t } = useTranslation();
  const choices = useAwardChoices();
  const { values, set } = editing;
  const label = (field: keyof AwardValues): string => t(`award.fields.${field}`);
  const of = <Field extends keyof AwardValues>(field: Field) => ({ editing, field, label: label(field) });
  const list = <Field extends keyof typeof choices>(field: Field) => ({ ...of(field), options: choices[field] });
  return (
    <div className="grid gap-5 @min-[34rem]:grid-cols-2">
      <RecordSelect {...list('subjectKind')} />
      <RecordSelect
        {...of('form')}
        required
        empty={t('award.chooseForm')}
        options={choices.form.filter(({ value, kinds }) => value === values.form || kinds.includes(values.subjectKind))}
      />
      <RecordText {...of('recipientName')} required hint={t('award.hints.recipientName')} />
      <ChosenField
        {...of('recipient')}
        hint={values.recipient ? undefined : t('award.hints.recipient')}
        renderPicker={(pick, close) => (
          <RecipientPicker
            words={values.recipientName}
            kind={values.subjectKind}
            onClose={close}
            onPick={({ id, name, position, unitName }) => {
              pick({ id, name });
              if (!values.recipientName.trim()) set({ recipientName: name, recipientPosition: position, unitName });
            }}
          />
        )}
      />
      <RecordText {...of('recipientPosition')} />
      <RecordText {...of('unitName')} />
      <RecordText {...of('achievement')} required rows={3} className="@min-[34rem]:col-span-2" />
      <RecordSelect {...list('level')} />
      <RecordSelect {...list('rewardKind')} />
      <RecordSelect {...list('movement')} empty={t('common.none')} />
      <RecordSelect {...list('field')} empty={t('common.none')} />
      <RecordText {...of('year')} inputMode="numeric" />
      <RecordText {...of('amount')} inputMode="numeric" hint={t('award.hints.amount')} />
      <RecordText {...of('certificateNumber')} />
      <RecordText {...of('goldBookNumber')} />
    </div>
  );
}
