import { awardLevels, civicFields, rewardKinds, subjectKinds } from '@kheo/domain/award/vocabulary';
import {
  AWARD_LEVEL_LABELS,
  CIVIC_FIELD_LABELS,
  REWARD_KIND_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { UserSearch, X } from 'lucide-react';
import { useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ChoiceField } from '../../components/choice-field.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { RecipientPicker } from '../recipient/recipient-picker.tsx';
import { AwardChoicesQuery } from './award.operations.ts';
import type { AwardField, AwardFormValues } from './award-form-values.ts';

export const controlIdOf = (field: AwardField): string => `award-${field}`;

/** What an award says, beside what only colleagues see. */
export function AwardFields({
  form,
  problemOf,
}: {
  form: UseFormReturn<AwardFormValues>;
  problemOf: (field: AwardField) => Problem | undefined;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data }] = useQuery({
    query: AwardChoicesQuery,
    variables: { language: language === 'en' ? 'EN' : 'VI' },
  });
  const [kind, chosenForm] = useWatch({ control: form.control, name: ['subjectKind', 'form'] });
  const propsOf = (field: AwardField) => {
    const problem = problemOf(field);
    return {
      id: controlIdOf(field),
      label: t(`award.fields.${field}`),
      error: problem && problemMessage(t, language, problem),
    };
  };
  const forms = (data?.awardForms ?? []).filter(
    ({ code, subjectKinds: kinds }) => kinds.includes(kind) || code === chosenForm,
  );
  const text = (field: AwardField, more: { required?: boolean; hint?: string; inputMode?: 'numeric' } = {}) => (
    <FormField {...propsOf(field)} required={more.required ?? false} hint={more.hint}>
      {(control) => <TextInput {...control} {...form.register(field)} inputMode={more.inputMode} autoComplete="off" />}
    </FormField>
  );
  const list = (
    field: AwardField,
    choices: readonly (readonly [string, string])[],
    none?: string,
    required = false,
  ) => (
    <FormField {...propsOf(field)} required={required}>
      {(control) => (
        // The choices come later than the form: a list box without the chosen one would show another.
        <Select key={choices.length} {...control} {...form.register(field)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
  return (
    <div className="grid gap-5 @min-[34rem]:grid-cols-2">
      {list(
        'subjectKind',
        subjectKinds.map((one) => [one, SUBJECT_KIND_LABELS[one][language]]),
      )}
      {list(
        'form',
        forms.map(({ code, name }) => [code, name]),
        t('award.chooseForm'),
        true,
      )}
      {text('recipientName', { required: true, hint: t('award.hints.recipientName') })}
      <KnownRecipient form={form} error={propsOf('recipient').error} />
      {text('recipientPosition')}
      {text('unitName')}
      <FormField {...propsOf('achievement')} required className="@min-[34rem]:col-span-2">
        {(control) => <Textarea {...control} {...form.register('achievement')} rows={3} />}
      </FormField>
      {list(
        'level',
        awardLevels.map((level) => [level, AWARD_LEVEL_LABELS[level][language]]),
      )}
      {list(
        'rewardKind',
        rewardKinds.map((one) => [one, REWARD_KIND_LABELS[one][language]]),
      )}
      {list('movement', data?.movements.nodes.map(({ id, name }) => [id, name]) ?? [], t('common.none'))}
      {list(
        'field',
        civicFields.map((field) => [field, CIVIC_FIELD_LABELS[field][language]]),
        t('common.none'),
      )}
      {text('year', { inputMode: 'numeric' })}
      {text('amount', { inputMode: 'numeric', hint: t('award.hints.amount') })}
      {text('certificateNumber')}
      {text('goldBookNumber')}
    </div>
  );
}

function KnownRecipient({ form, error }: { form: UseFormReturn<AwardFormValues>; error: string | undefined }) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const [recipient, name, kind] = useWatch({
    control: form.control,
    name: ['recipient', 'recipientName', 'subjectKind'],
  });
  return (
    <ChoiceField
      label={t('award.fields.recipient')}
      hint={recipient ? recipient.name : t('award.hints.recipient')}
      error={error}
    >
      <span className="flex flex-wrap gap-2">
        <Button
          id={controlIdOf('recipient')}
          size="small"
          icon={<UserSearch aria-hidden="true" />}
          onClick={() => setPicking(true)}
        >
          {t('award.chooseRecipient')}
        </Button>
        {recipient ? (
          <Button
            size="small"
            variant="quiet"
            icon={<X aria-hidden="true" />}
            onClick={() => form.setValue('recipient', null)}
          >
            {t('award.forgetRecipient')}
          </Button>
        ) : null}
      </span>
      {picking ? (
        <RecipientPicker
          words={name}
          kind={kind}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            form.setValue('recipient', { id: picked.id, name: picked.name });
            if (!name.trim()) {
              form.setValue('recipientName', picked.name);
              form.setValue('recipientPosition', picked.position);
              form.setValue('unitName', picked.unitName);
            }
          }}
        />
      ) : null}
    </ChoiceField>
  );
}
