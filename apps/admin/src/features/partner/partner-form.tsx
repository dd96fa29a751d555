import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { newContact, type ContactValues, type PartnerValues } from './partner-form-values.ts';

interface PartnerFormProps {
  values: PartnerValues;
  problems: readonly Problem[];
  onChange: (values: PartnerValues) => void;
}

const idOf = (field: string): string => `partner-${field.replaceAll('.', '-')}`;
const contactParts = ['name', 'position', 'email', 'phone'] as const;
const textFields = [
  'nameVi',
  'nameEn',
  'agencyCode',
  'allowedAddresses',
  'capacity',
  'refillPerSecond',
  'note',
] as const;

/** The fields of a partner; saving is the matter of who shows them. */
export function PartnerForm({ values, problems, onChange }: PartnerFormProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const errorOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem && problemMessage(t, language, problem);
  };
  const text = (field: Exclude<keyof PartnerValues, 'contacts'>) => ({
    label: t(`partner.fields.${field}`),
    id: idOf(field),
    error: errorOf(field),
  });
  const input = (field: Exclude<keyof PartnerValues, 'contacts'>) => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [field]: event.target.value }),
  });
  const setContacts = (contacts: readonly ContactValues[]) => onChange({ ...values, contacts });
  const controlOf = (field: string) => {
    const known = textFields.find((one) => one === field);
    if (known) return { label: t(`partner.fields.${known}`), id: idOf(known) };
    const [, number, part] = /^contacts\.(\d+)\.(\w+)$/.exec(field) ?? [];
    const named = contactParts.find((one) => one === part);
    return named
      ? { label: t(`partner.contact.${named}`, { number: Number(number) + 1 }), id: idOf(field) }
      : { label: t('partner.contacts'), id: idOf('contacts') };
  };

  return (
    <div className="space-y-6">
      <ProblemSummary problems={problems} controlOf={controlOf} />
      <div className="grid gap-5 @min-[40rem]:grid-cols-2">
        <FormField {...text('nameVi')} required>
          {(control) => <TextInput {...control} {...input('nameVi')} />}
        </FormField>
        <FormField {...text('nameEn')}>
          {(control) => <TextInput {...control} lang="en" {...input('nameEn')} />}
        </FormField>
        <FormField {...text('agencyCode')} hint={t('partner.agencyCodeHint')}>
          {(control) => <TextInput {...control} autoComplete="off" {...input('agencyCode')} />}
        </FormField>
      </div>
      <fieldset id={idOf('contacts')} tabIndex={-1} className="space-y-4">
        <legend className="mb-1 font-semibold">{t('partner.contacts')}</legend>
        <p className="text-sm text-ink-soft">{t('partner.contactsHint')}</p>
        {values.contacts.map((contact, index) => (
          <div key={contact.key} className="flex flex-wrap items-end gap-3 border-l-2 border-line pl-4">
            {contactParts.map((part) => (
              <FormField
                key={part}
                label={t(`partner.contact.${part}`, { number: index + 1 })}
                id={idOf(`contacts.${index}.${part}`)}
                error={errorOf(`contacts.${index}.${part}`)}
                required={part === 'name'}
                className="min-w-40 flex-1"
              >
                {(control) => (
                  <TextInput
                    {...control}
                    type={part === 'email' ? 'email' : part === 'phone' ? 'tel' : 'text'}
                    value={contact[part]}
                    onChange={(event) =>
                      setContacts(values.contacts.with(index, { ...contact, [part]: event.target.value }))
                    }
                  />
                )}
              </FormField>
            ))}
            <Button
              aria-label={t('partner.removeContact', { number: index + 1 })}
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => setContacts(values.contacts.toSpliced(index, 1))}
            />
          </div>
        ))}
        <Button icon={<Plus aria-hidden="true" />} onClick={() => setContacts([...values.contacts, newContact()])}>
          {t('partner.addContact')}
        </Button>
      </fieldset>
      <FormField {...text('allowedAddresses')} hint={t('partner.addressesHint')}>
        {(control) => <Textarea {...control} rows={3} className="font-mono" {...input('allowedAddresses')} />}
      </FormField>
      <fieldset>
        <legend className="mb-1 font-semibold">{t('partner.allowance')}</legend>
        <p className="mb-3 text-sm text-ink-soft">{t('partner.allowanceHint')}</p>
        <div className="grid gap-5 @min-[40rem]:grid-cols-2">
          {(['capacity', 'refillPerSecond'] as const).map((field) => (
            <FormField key={field} {...text(field)}>
              {(control) => <TextInput {...control} inputMode="numeric" {...input(field)} />}
            </FormField>
          ))}
        </div>
      </fieldset>
      <FormField {...text('note')} hint={t('partner.noteHint')}>
        {(control) => <Textarea {...control} rows={3} {...input('note')} />}
      </FormField>
    </div>
  );
}
