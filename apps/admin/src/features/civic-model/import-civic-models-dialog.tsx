import { civicFields, modelKinds } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import type { Label } from '@kheo/domain/labels/label';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListImportDialog } from '../../components/list-import-dialog.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { MovementPicker } from '../movement/movement-picker.tsx';

/** Registering the models of an Excel list; what is chosen here holds for rows that do not say it. */
export function ImportCivicModelsDialog({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (added: string[]) => void;
}) {
  const { t } = useTranslation();
  const [movement, setMovement] = useState('');
  const [registeredOn, setRegisteredOn] = useState(currentInputTime().slice(0, 10));
  const [kind, setKind] = useState('MODEL');
  const [field, setField] = useState('');
  const [unitName, setUnitName] = useState('');
  return (
    <ListImportDialog<string>
      title={t('civicModel.import.title')}
      path="/imports/civic-models"
      query={{ movement, registeredOn, kind, field, unitName }}
      fields={{
        movementId: t('civicModel.fields.movement'),
        registeredOn: t('civicModel.fields.registeredOn'),
        unitName: t('civicModel.fields.unitName'),
      }}
      refusals={{ 'header-not-found': t('civicModel.import.notRegistrations') }}
      writeLabel={(count) => t('civicModel.import.write', { count })}
      onClose={onClose}
      onDone={onDone}
    >
      <FormField label={t('civicModel.fields.movement')} hint={t('civicModel.import.movementHint')}>
        {(control) => <MovementPicker control={control} value={movement} onChange={setMovement} />}
      </FormField>
      <fieldset>
        <legend className="font-semibold">{t('civicModel.import.usual')}</legend>
        <p className="mb-3 text-sm text-ink-soft">{t('civicModel.import.usualHint')}</p>
        <div className="grid items-end gap-4 border-l-2 border-line-strong pl-3 sm:grid-cols-2">
          <FormField label={t('civicModel.fields.registeredOn')} required>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                value={registeredOn}
                onChange={(event) => setRegisteredOn(event.target.value)}
              />
            )}
          </FormField>
          <FormField label={t('civicModel.fields.unitName')}>
            {(control) => (
              <TextInput {...control} value={unitName} onChange={(event) => setUnitName(event.target.value)} />
            )}
          </FormField>
          <UsualChoice
            label={t('civicModel.fields.kind')}
            value={kind}
            options={modelKinds}
            labels={MODEL_KIND_LABELS}
            onChange={setKind}
          />
          <UsualChoice
            label={t('civicModel.fields.field')}
            value={field}
            options={civicFields}
            labels={CIVIC_FIELD_LABELS}
            onChange={setField}
          />
        </div>
      </fieldset>
    </ListImportDialog>
  );
}

/** One of a few, or none: then every row has to say it. */
function UsualChoice<Value extends string>({
  label,
  value,
  options,
  labels,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly Value[];
  labels: Readonly<Record<Value, Label>>;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <FormField label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('civicModel.import.eachRow')}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {labels[one][language]}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
