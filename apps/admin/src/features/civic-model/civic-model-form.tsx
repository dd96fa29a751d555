import { registrationItems } from '@kheo/domain/award/model-registration';
import { civicFields, modelKinds, type CivicField, type ModelKind } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChosenField } from '../../components/record/chosen-field.tsx';
import { RecordField, RecordGroup, RecordSelect, RecordText } from '../../components/record/record-fields.tsx';
import type { RecordEditing } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { MovementPicker } from '../movement/movement-picker.tsx';
import { OrganizationPicker } from '../organization/organization-picker.tsx';
import type { CivicModelValues } from './civic-model-form-values.ts';
import { CivicModelPicker } from './civic-model-picker.tsx';
import type { EditedCivicModel } from './civic-model.operations.ts';
import { civicModelLink } from './civic-model.routes.ts';

/** A field's value as words, to be read beside another one. */
export function useCivicModelWords(): (values: CivicModelValues, field: keyof CivicModelValues) => string {
  const language = useInterfaceLanguage();
  return (values, field) => {
    switch (field) {
      case 'kind':
        return MODEL_KIND_LABELS[values.kind as ModelKind][language];
      case 'field':
        return values.field ? CIVIC_FIELD_LABELS[values.field as CivicField][language] : '';
      case 'registeredOn':
        return printedDay(values.registeredOn);
      case 'organization':
      case 'origin':
        return values[field]?.name ?? '';
      case 'movement':
        return values.movement ? '✓' : '';
      default:
        return values[field];
    }
  };
}

/** What a model is, and its registration item by item. */
export function CivicModelForm({ editing }: { editing: RecordEditing<EditedCivicModel, CivicModelValues> }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const label = (field: keyof CivicModelValues): string => t(`civicModel.fields.${field}`);
  const { row } = editing;
  return (
    <>
      <RecordGroup title={t('civicModel.groups.about')}>
        <RecordText editing={editing} field="name" label={label('name')} lang="vi" required />
        <div className="grid gap-5 @min-[34rem]:grid-cols-2">
          <RecordSelect
            editing={editing}
            field="kind"
            label={label('kind')}
            required
            options={modelKinds.map((value) => ({ value, label: MODEL_KIND_LABELS[value][language] }))}
          />
          <RecordSelect
            editing={editing}
            field="field"
            label={label('field')}
            required
            empty={t('common.none')}
            options={civicFields.map((value) => ({ value, label: CIVIC_FIELD_LABELS[value][language] }))}
          />
        </div>
        <RecordText
          editing={editing}
          field="unitName"
          label={label('unitName')}
          hint={t('civicModel.hints.unitName')}
          lang="vi"
          required
        />
        <ChosenField
          editing={editing}
          field="organization"
          label={label('organization')}
          renderPicker={(pick, close) => <OrganizationPicker onClose={close} onPick={pick} />}
        />
        <div className="grid gap-5 @min-[34rem]:grid-cols-2">
          <RecordText editing={editing} field="place" label={label('place')} lang="vi" />
          <RecordText editing={editing} field="registeredOn" label={label('registeredOn')} type="date" required />
        </div>
        <RecordField editing={editing} field="movement" label={label('movement')}>
          {(control) => (
            <MovementPicker
              control={control}
              value={editing.values.movement}
              onChange={(movement) => editing.set({ movement })}
            />
          )}
        </RecordField>
        <ChosenField
          editing={editing}
          field="origin"
          label={label('origin')}
          hint={t('civicModel.hints.origin')}
          renderPicker={(pick, close) => (
            <CivicModelPicker exclude={(id) => id === row?.id} onClose={close} onPick={pick} />
          )}
        />
        {row && row.replications.length > 0 ? (
          <div>
            <p className="font-semibold">{t('civicModel.replications', { count: row.replications.length })}</p>
            <ul lang="vi" className="list-disc pl-5">
              {row.replications.map((one) => (
                <li key={one.id}>
                  <Link {...civicModelLink(one.id)} className={linkClass}>
                    {one.name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </RecordGroup>
      <RecordGroup title={t('civicModel.groups.public')} note={t('civicModel.publicNote')}>
        <RecordText editing={editing} field="summary" label={label('summary')} lang="vi" rows={4} />
      </RecordGroup>
      <RecordGroup title={t('civicModel.groups.registration')} note={t('civicModel.registrationNote')}>
        {registrationItems.map((item) => (
          <RecordText
            key={item}
            editing={editing}
            field={item}
            label={label(item)}
            lang="vi"
            rows={item === 'time' ? 1 : 2}
          />
        ))}
      </RecordGroup>
      <RecordGroup title={t('civicModel.groups.internal')}>
        <RecordText
          editing={editing}
          field="internalNote"
          label={label('internalNote')}
          hint={t('movement.hints.internalNote')}
          rows={3}
        />
      </RecordGroup>
    </>
  );
}
