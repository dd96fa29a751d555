import { awardLevels, subjectKinds, type AwardLevel } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS, SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { readRate } from './award-form-sum.ts';
import { AddAwardFormVersion, CorrectAwardForm, type AwardFormRow } from './award-form.operations.ts';

const printed = (rate: number | null): string => (rate === null ? '' : String(rate).replace('.', ','));

/** Correcting a dated row, or adding the one that a new law makes. */
export function AwardFormDialog({
  form,
  what,
  onClose,
  onDone,
}: {
  form: AwardFormRow;
  what: 'correct' | 'version';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [values, setValues] = useState({
    nameVi: form.nameVi,
    nameEn: form.nameEn,
    authorityVi: form.authorityVi,
    authorityEn: form.authorityEn,
    basis: form.basis,
    level: form.level,
    subjectKinds: form.subjectKinds,
    coefficient: printed(form.coefficient),
    collectiveCoefficient: printed(form.collectiveCoefficient),
    validTo: form.validTo ?? '',
    validFrom: '',
  });
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  // What awards say themselves is fixed once some rest on the row.
  const fixed = what === 'correct' && form.uses > 0;
  const names = {
    nameVi: t('awardForm.fields.nameVi'),
    basis: t('awardForm.fields.basis'),
    level: t('awardForm.fields.level'),
    subjectKinds: t('awardForm.fields.subjectKinds'),
    coefficient: t('awardForm.fields.coefficient'),
    collectiveCoefficient: t('awardForm.fields.collectiveCoefficient'),
    validFrom: t('awardForm.fields.validFrom'),
    validTo: t('awardForm.fields.validTo'),
  };

  const save = async () => {
    const coefficient = readRate(values.coefficient);
    const collectiveCoefficient = readRate(values.collectiveCoefficient);
    const wrong = [
      ...(coefficient === undefined ? [{ field: 'coefficient', code: 'rate-form' }] : []),
      ...(collectiveCoefficient === undefined ? [{ field: 'collectiveCoefficient', code: 'rate-form' }] : []),
      ...(what === 'version' && !values.validFrom ? [{ field: 'validFrom', code: 'required' }] : []),
    ];
    if (wrong.length > 0 || coefficient === undefined || collectiveCoefficient === undefined)
      return action.refuse(wrong);
    const { nameVi, nameEn, authorityVi, authorityEn, basis, level } = values;
    const shared = {
      id: form.id,
      expectedVersion: form.version,
      nameEn,
      authorityVi,
      authorityEn,
      basis,
      coefficient,
      collectiveCoefficient,
      ...(fixed ? {} : { nameVi, level, subjectKinds: values.subjectKinds }),
    };
    const done = await action.perform('AwardForm', async () => {
      if (what === 'correct') {
        const input = { ...shared, validTo: values.validTo || null };
        return payloadOf(await client.mutation(CorrectAwardForm, { input }).toPromise(), 'correctAwardForm');
      }
      const input = { ...shared, validFrom: values.validFrom };
      return payloadOf(await client.mutation(AddAwardFormVersion, { input }).toPromise(), 'addAwardFormVersion');
    });
    if (done) onDone();
  };

  const text = (
    field: 'nameVi' | 'nameEn' | 'authorityVi' | 'authorityEn' | 'coefficient' | 'collectiveCoefficient',
    disabled = false,
  ) => (
    <FormField label={t(`awardForm.fields.${field}`)} required={field === 'nameVi'}>
      {(control) => (
        <TextInput
          {...control}
          disabled={disabled}
          inputMode={field === 'coefficient' || field === 'collectiveCoefficient' ? 'decimal' : 'text'}
          value={values[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </FormField>
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      // What was typed must not go by a click beside it.
      dismissible={false}
      title={t(what === 'correct' ? 'awardForm.correctTitle' : 'awardForm.versionTitle')}
      description={form.nameVi}
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
        <Notice>
          {what === 'version'
            ? t('awardForm.versionText', { from: printedDay(form.validFrom) })
            : fixed
              ? t('awardForm.fixedText', { count: form.uses })
              : t('awardForm.freeText')}
        </Notice>
        <div className="grid gap-4 sm:grid-cols-2">
          {what === 'version' ? (
            <FormField label={names.validFrom} required>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={values.validFrom}
                  onChange={(event) => set({ validFrom: event.target.value })}
                />
              )}
            </FormField>
          ) : (
            <FormField label={names.validTo} hint={t('awardForm.validToHint')}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={values.validTo}
                  onChange={(event) => set({ validTo: event.target.value })}
                />
              )}
            </FormField>
          )}
          <FormField label={names.level}>
            {(control) => (
              <Select
                {...control}
                disabled={fixed}
                value={values.level}
                onChange={(event) => set({ level: event.target.value as AwardLevel })}
              >
                {awardLevels.map((level) => (
                  <option key={level} value={level}>
                    {AWARD_LEVEL_LABELS[level][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          {text('nameVi', fixed)}
          {text('nameEn')}
          {text('authorityVi')}
          {text('authorityEn')}
          {text('coefficient')}
          {text('collectiveCoefficient')}
        </div>
        <fieldset disabled={fixed}>
          <legend className="font-semibold">{names.subjectKinds}</legend>
          <div className="flex flex-wrap gap-x-6">
            {subjectKinds.map((kind) => (
              <Checkbox
                key={kind}
                label={SUBJECT_KIND_LABELS[kind][language]}
                checked={values.subjectKinds.includes(kind)}
                onChange={(event) =>
                  set({
                    subjectKinds: subjectKinds.filter((one) =>
                      one === kind ? event.target.checked : values.subjectKinds.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <FormField label={names.basis} hint={t('awardForm.basisHint')} required>
          {(control) => (
            <Textarea
              {...control}
              lang="vi"
              rows={2}
              value={values.basis}
              onChange={(event) => set({ basis: event.target.value })}
            />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
