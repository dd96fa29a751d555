import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import type { RecipientField } from './recipient-form-values.ts';
import type { RecipientEditing } from './use-recipient-editing.ts';

export const controlIdOf = (field: RecipientField): string => `recipient-${field}`;

/** Who it is, and apart from that what only officers may know. */
export function RecipientFields({ editing, idNumber }: { editing: RecipientEditing; idNumber: ReactNode }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { form, record } = editing;
  const kind = useWatch({ control: form.control, name: 'kind' });
  const propsOf = (field: RecipientField) => {
    const problem = editing.fieldProblem(field);
    return {
      id: controlIdOf(field),
      label: t(`recipient.fields.${field}`),
      error: problem && problemMessage(t, language, problem),
    };
  };
  const text = (
    field: RecipientField,
    more: { required?: boolean; hint?: string; type?: string; inputMode?: 'numeric' } = {},
  ) => (
    <FormField {...propsOf(field)} required={more.required ?? false} hint={more.hint}>
      {(control) => (
        <TextInput
          {...control}
          {...form.register(field)}
          type={more.type ?? 'text'}
          inputMode={more.inputMode}
          autoComplete="off"
        />
      )}
    </FormField>
  );
  return (
    <>
      <section className="@container space-y-5 border-t border-line pt-4">
        <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{t('recipient.groups.entry')}</h2>
        <div className="grid gap-5 @min-[30rem]:grid-cols-2">
          <FormField {...propsOf('kind')}>
            {(control) => (
              <Select {...control} {...form.register('kind')}>
                {subjectKinds.map((one) => (
                  <option key={one} value={one}>
                    {SUBJECT_KIND_LABELS[one][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          {text('name', { required: true })}
          {text('position')}
          {text('unitName')}
        </div>
        <Checkbox label={t('recipient.fields.timelinePublic')} {...form.register('timelinePublic')} />
      </section>
      <section className="@container space-y-5 border-t border-line pt-4">
        <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{t('recipient.groups.private')}</h2>
        <p className="text-sm text-ink-soft">{t('recipient.privateText')}</p>
        <div className="grid items-end gap-5 @min-[30rem]:grid-cols-2">
          {kind === 'INDIVIDUAL' ? (
            <>
              <FormField {...propsOf('gender')}>
                {(control) => (
                  <Select {...control} {...form.register('gender')}>
                    <option value="">{t('common.none')}</option>
                    <option value="MALE">{t('recipient.genders.MALE')}</option>
                    <option value="FEMALE">{t('recipient.genders.FEMALE')}</option>
                  </Select>
                )}
              </FormField>
              {text('birthYear', { inputMode: 'numeric' })}
              {text('birthDate', { type: 'date' })}
            </>
          ) : null}
          {text('phone')}
          {text('email')}
          {text('address')}
          {text('idNumber', {
            hint: t(record?.private?.idNumberMasked ? 'recipient.hints.newIdNumber' : 'recipient.hints.idNumber'),
          })}
          {text('retainUntil', { type: 'date', hint: t('recipient.hints.retainUntil') })}
        </div>
        {idNumber}
        <FormField {...propsOf('note')}>
          {(control) => <Textarea {...control} {...form.register('note')} rows={2} />}
        </FormField>
      </section>
    </>
  );
}
