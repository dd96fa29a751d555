import { subjectKinds, type SubjectKind } from '@kheo/domain/award/vocabulary';
import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { FailureReason } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import { CircumstanceFields, type Circumstances } from './circumstance-fields.tsx';
import { AwardFormsQuery, type DossierRow, type NomineeDetails, type NomineeInput } from './dossier.operations.ts';
import { Refusal } from '../../components/refusal.tsx';

const nothing: Circumstances = { proceedings: [], initiatives: [], leaves: [] };

/** A nominee as it was loaded, ready to be sent back. */
export function nomineeInput(nominee: NomineeDetails): NomineeInput {
  const { id, subjectKind, name, post, unitName, birthYear, gender, form, achievement, field, recipient } = nominee;
  const circumstances = nominee.circumstances as Circumstances;
  return {
    id,
    subjectKind,
    name,
    post,
    unitName,
    birthYear,
    gender: gender === 'MALE' || gender === 'FEMALE' ? gender : null,
    formId: form.id,
    achievement,
    field,
    recipientId: recipient?.id ?? null,
    circumstances,
  };
}

/** Somebody who is proposed: who, for what, and the words of the certificate. */
export function NomineeDialog({
  nominee,
  dossier,
  busy,
  failure,
  problems,
  onClose,
  onSave,
}: {
  nominee: NomineeDetails | null;
  dossier: Pick<DossierRow, 'level' | 'unitName'>;
  busy: boolean;
  failure: FailureReason | null;
  problems: readonly Problem[];
  onClose: () => void;
  onSave: (nominee: NomineeInput) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data }] = useQuery({ query: AwardFormsQuery, variables: { language: language === 'en' ? 'EN' : 'VI' } });
  const [fields, setFields] = useState<NomineeInput>(
    nominee
      ? nomineeInput(nominee)
      : {
          subjectKind: 'INDIVIDUAL',
          name: '',
          post: '',
          unitName: dossier.unitName,
          formId: '',
          achievement: '',
          circumstances: nothing,
        },
  );
  const set = (change: Partial<NomineeInput>) => setFields({ ...fields, ...change });
  // Forms of the dossier's own level first: most lists have no other.
  const forms = (data?.awardForms ?? [])
    .filter(({ subjectKinds: kinds }) => kinds.includes(fields.subjectKind))
    .toSorted((a, b) => Number(b.level === dossier.level) - Number(a.level === dossier.level));
  const formId = forms.some(({ id }) => id === fields.formId) ? fields.formId : (forms[0]?.id ?? fields.formId);
  const names = {
    name: t('dossier.fields.name'),
    achievement: t('dossier.fields.achievement'),
    birthYear: t('dossier.fields.birthYear'),
    formId: t('dossier.fields.form'),
    circumstances: t('dossier.circumstances.title'),
  };
  const individual = fields.subjectKind === 'INDIVIDUAL';

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={nominee ? t('dossier.editNominee', { name: nominee.name }) : t('dossier.addNominee')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={formId === ''} onClick={() => onSave({ ...fields, formId })}>
            {t('dossier.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal failure={failure} problems={problems} fields={names} />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <FormField label={t('dossier.fields.subjectKind')}>
            {(control) => (
              <Select
                {...control}
                value={fields.subjectKind}
                onChange={(event) => set({ subjectKind: event.target.value as SubjectKind })}
              >
                {subjectKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {SUBJECT_KIND_LABELS[kind][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField label={t('dossier.fields.form')} required>
            {(control) => (
              <Select {...control} value={formId} onChange={(event) => set({ formId: event.target.value })}>
                {forms.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField label={t('dossier.fields.name')} required className="sm:col-span-2">
            {(control) => (
              <TextInput {...control} value={fields.name} onChange={(event) => set({ name: event.target.value })} />
            )}
          </FormField>
          {individual ? (
            <>
              <FormField label={t('dossier.fields.post')}>
                {(control) => (
                  <TextInput
                    {...control}
                    value={fields.post ?? ''}
                    onChange={(event) => set({ post: event.target.value })}
                  />
                )}
              </FormField>
              <FormField label={t('dossier.fields.birthYear')} hint={t('dossier.hints.birthYear')}>
                {(control) => (
                  <TextInput
                    {...control}
                    inputMode="numeric"
                    value={fields.birthYear ?? ''}
                    onChange={(event) => set({ birthYear: Number(event.target.value) || null })}
                  />
                )}
              </FormField>
            </>
          ) : null}
          <FormField label={t('dossier.fields.nomineeUnit')} className="sm:col-span-2">
            {(control) => (
              <TextInput
                {...control}
                value={fields.unitName ?? ''}
                onChange={(event) => set({ unitName: event.target.value })}
              />
            )}
          </FormField>
          <FormField label={t('dossier.fields.achievement')} required className="sm:col-span-2">
            {(control) => (
              <Textarea
                {...control}
                value={fields.achievement}
                onChange={(event) => set({ achievement: event.target.value })}
              />
            )}
          </FormField>
        </div>
        <CircumstanceFields
          value={fields.circumstances ?? nothing}
          individual={individual}
          onChange={(circumstances) => set({ circumstances })}
        />
      </div>
    </Dialog>
  );
}
