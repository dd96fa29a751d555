import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordGroup, RecordSelect, RecordText } from '../../components/record/record-fields.tsx';
import type { RecordEditing } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { RecipientValues } from './recipient-form-values.ts';
import type { EditedRecipient } from './recipient.operations.ts';

export type RecipientEditing = RecordEditing<EditedRecipient, RecipientValues>;

/** Who it is, and apart from that what only officers may know. */
export function RecipientFields({ editing, idNumber }: { editing: RecipientEditing; idNumber: ReactNode }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { values, set, row } = editing;
  const label = (field: keyof RecipientValues): string => t(`recipient.fields.${field}`);
  const of = <Field extends keyof RecipientValues>(field: Field) => ({ editing, field, label: label(field) });
  return (
    <>
      <RecordGroup title={t('recipient.groups.entry')}>
        <div className="grid gap-5 @min-[34rem]:grid-cols-2">
          <RecordSelect
            {...of('kind')}
            options={subjectKinds.map((value) => ({ value, label: SUBJECT_KIND_LABELS[value][language] }))}
          />
          <RecordText {...of('name')} required />
          <RecordText {...of('position')} />
          <RecordText {...of('unitName')} />
        </div>
        <Checkbox
          label={t('recipient.fields.timelinePublic')}
          checked={values.timelinePublic}
          onChange={(event) => set({ timelinePublic: event.target.checked })}
        />
      </RecordGroup>
      <RecordGroup title={t('recipient.groups.private')} note={t('recipient.privateText')}>
        <div className="grid items-end gap-5 @min-[34rem]:grid-cols-2">
          {values.kind === 'INDIVIDUAL' ? (
            <>
              <RecordSelect
                {...of('gender')}
                empty={t('common.none')}
                options={(['MALE', 'FEMALE'] as const).map((value) => ({
                  value,
                  label: t(`recipient.genders.${value}`),
                }))}
              />
              <RecordText {...of('birthYear')} inputMode="numeric" />
              <RecordText {...of('birthDate')} type="date" />
            </>
          ) : null}
          <RecordText {...of('phone')} />
          <RecordText {...of('email')} />
          <RecordText {...of('address')} />
          <RecordText
            {...of('idNumber')}
            hint={t(row?.private?.idNumberMasked ? 'recipient.hints.newIdNumber' : 'recipient.hints.idNumber')}
          />
          <RecordText {...of('retainUntil')} type="date" hint={t('recipient.hints.retainUntil')} />
        </div>
        {idNumber}
        <RecordText {...of('note')} rows={2} />
      </RecordGroup>
    </>
  );
}
