import { civicFields } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { PublishedBadge } from '../../components/published-badge.tsx';
import { ChosenField } from '../../components/record/chosen-field.tsx';
import { PublishedSteps } from '../../components/record/published-steps.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordGroup, RecordText } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalMovementUrl } from '../../lib/portal-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { OfficialDocumentPicker } from '../official-document/official-document-picker.tsx';
import { OrganizationPicker } from '../organization/organization-picker.tsx';
import { movementInput, valuesOfMovement, type MovementValues } from './movement-form-values.ts';
import { MovementParts } from './movement-parts.tsx';
import {
  CreateMovement,
  DeleteMovement,
  MovementQuery,
  PublishMovement,
  UnpublishMovement,
  UpdateMovement,
  type EditedMovement,
} from './movement.operations.ts';
import { movementLink, movementListLink, newMovementId } from './movement.routes.ts';

const kindOf = (client: Client): RecordKind<EditedMovement, MovementValues> => ({
  typename: 'Movement',
  valuesOf: valuesOfMovement,
  // Without a first day the API would not even read the request.
  problemsOf: (values) =>
    (['nameVi', 'startsOn'] as const)
      .filter((field) => !values[field].trim())
      .map((field) => ({ field, code: 'required' })),
  create: async (values) => {
    const input = { ...movementInput(values), nameVi: values.nameVi, startsOn: values.startsOn };
    return payloadOf(await client.mutation(CreateMovement, { input }).toPromise(), 'createMovement');
  },
  update: async (chosen, changed) => {
    const input = { ...chosen, ...movementInput(changed) };
    return payloadOf(await client.mutation(UpdateMovement, { input }).toPromise(), 'updateMovement');
  },
});

/** Making an emulation movement or going on with one. */
export function MovementEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { movementId } = useParams({ from: '/shell/movements/$movementId' });
  return (
    <RecordLoader
      id={movementId}
      newId={newMovementId}
      query={MovementQuery}
      rowOf={(data) => (data.node?.__typename === 'Movement' ? data.node : null)}
      title={t('movement.editTitle')}
      missing={t('movement.missing')}
      back={{ label: t('movement.listTitle'), go: () => void navigate(movementListLink()) }}
      onCreated={(id) => void navigate({ ...movementLink(id), replace: true, resetScroll: false, ignoreBlocker: true })}
    >
      {(row, onCreated) => <Workspace initial={row} onCreated={onCreated} />}
    </RecordLoader>
  );
}

function Workspace({ initial, onCreated }: { initial: EditedMovement | null; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const navigate = useNavigate();
  const mayEdit = mayKeepAwards(useSession().viewer);
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial);
  const { row } = editing;
  const label = (field: keyof MovementValues): string => t(`movement.fields.${field}`);
  const dialog = (step: 'publishDialog' | 'unpublishDialog' | 'deleteDialog') => ({
    title: t(`movement.${step}.title`),
    text: t(`movement.${step}.text`),
  });

  return (
    <RecordFrame
      editing={editing}
      history
      title={t(row ? 'movement.editTitle' : 'movement.newTitle')}
      note={
        row ? (
          <span className="flex flex-wrap items-center gap-2">
            <PublishedBadge published={row.published} />
            {row.sample ? <Badge>{t('record.sample')}</Badge> : null}
          </span>
        ) : null
      }
      actions={
        mayEdit && row ? (
          <PublishedSteps
            editing={editing}
            portalUrl={portalMovementUrl(row)}
            publish={async (input) =>
              payloadOf(await client.mutation(PublishMovement, { input }).toPromise(), 'publishMovement')
            }
            unpublish={async (input) =>
              payloadOf(await client.mutation(UnpublishMovement, { input }).toPromise(), 'unpublishMovement')
            }
            remove={async (input) =>
              payloadOf(await client.mutation(DeleteMovement, { input }).toPromise(), 'deleteMovement')
            }
            words={{
              publish: dialog('publishDialog'),
              unpublish: dialog('unpublishDialog'),
              delete: dialog('deleteDialog'),
              refused: t('movement.deleteDialog.refused'),
            }}
            onDeleted={() => void navigate({ ...movementListLink(), ignoreBlocker: true })}
          />
        ) : null
      }
      labelOf={label}
      wordsOf={(values, field) => {
        const value = values[field];
        if (field === 'fields') return values.fields.map((one) => CIVIC_FIELD_LABELS[one][language]).join(', ');
        if (field === 'startsOn' || field === 'endsOn') return printedDay(values[field]);
        return typeof value === 'string' ? value : value && 'name' in value ? value.name : '';
      }}
      readOnly={!mayEdit}
      onSaved={(saved) => (initial ? undefined : onCreated(saved.id))}
    >
      <div className="mt-4 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <fieldset disabled={!mayEdit} className="flex min-w-0 flex-col gap-8">
          <MovementForm editing={editing} />
        </fieldset>
        {row ? <MovementParts movementId={row.id} /> : null}
      </div>
    </RecordFrame>
  );
}

function MovementForm({ editing }: { editing: RecordEditing<EditedMovement, MovementValues> }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { values, set } = editing;
  const label = (field: keyof MovementValues): string => t(`movement.fields.${field}`);
  const pair = (
    vi: 'nameVi' | 'summaryVi' | 'criteriaVi',
    en: 'nameEn' | 'summaryEn' | 'criteriaEn',
    rows?: number,
  ) => (
    <div className="grid gap-5 @min-[44rem]:grid-cols-2">
      <RecordText
        editing={editing}
        field={vi}
        label={label(vi)}
        lang="vi"
        required={vi === 'nameVi'}
        {...(rows === undefined ? {} : { rows })}
        {...(vi === 'criteriaVi' ? { hint: t('movement.hints.criteria') } : {})}
      />
      <RecordText
        editing={editing}
        field={en}
        label={label(en)}
        lang="en"
        {...(rows === undefined ? {} : { rows })}
        {...(en === 'criteriaEn' ? { hint: t('movement.hints.english') } : {})}
      />
    </div>
  );
  return (
    <>
      <RecordGroup title={t('movement.groups.about')}>
        {pair('nameVi', 'nameEn', 2)}
        <div className="grid gap-5 @min-[34rem]:grid-cols-2">
          <RecordText editing={editing} field="startsOn" label={label('startsOn')} type="date" required />
          <RecordText editing={editing} field="endsOn" label={label('endsOn')} type="date" />
        </div>
        <fieldset>
          <legend className="font-semibold">{label('fields')}</legend>
          <div className="grid @min-[34rem]:grid-cols-2">
            {civicFields.map((field) => (
              <Checkbox
                key={field}
                label={CIVIC_FIELD_LABELS[field][language]}
                checked={values.fields.includes(field)}
                onChange={(event) =>
                  set({
                    fields: civicFields.filter((one) =>
                      one === field ? event.target.checked : values.fields.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      </RecordGroup>
      <RecordGroup title={t('movement.groups.content')}>
        {pair('summaryVi', 'summaryEn', 4)}
        {pair('criteriaVi', 'criteriaEn', 5)}
      </RecordGroup>
      <RecordGroup title={t('movement.groups.launch')}>
        <ChosenField
          editing={editing}
          field="launchDocument"
          label={label('launchDocument')}
          hint={t('movement.hints.launchDocument')}
          renderPicker={(pick, close) => (
            <OfficialDocumentPicker
              onClose={close}
              onPick={({ id, type, code }) => pick({ id, name: `${type} ${code}` })}
            />
          )}
        />
        <ChosenField
          editing={editing}
          field="organization"
          label={label('organization')}
          renderPicker={(pick, close) => <OrganizationPicker onClose={close} onPick={pick} />}
        />
      </RecordGroup>
      <RecordGroup title={t('movement.groups.internal')}>
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
