import { CHANGE_TYPE_LABELS, FOLLOWED_TYPE_LABELS } from '@kheo/domain/labels/webhook-labels';
import { followedTypes } from '@kheo/domain/webhook/followed-types';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useTranslation } from 'react-i18next';
import {
  controlIdOf,
  RecordField,
  RecordGroup,
  RecordSelect,
  RecordText,
} from '../../components/record/record-fields.tsx';
import type { RecordEditing } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { SelectionCheck } from './selection-check.tsx';
import type { WebhookRow } from './webhook.operations.ts';
import { toggled, type ChangeType, type WebhookValues } from './webhook-form-values.ts';

export type WebhookEditing = RecordEditing<WebhookRow, WebhookValues>;

const changeTypes = Object.keys(CHANGE_TYPE_LABELS) as ChangeType[];

/** The fields of a webhook; `partners` only where it is still to be said whose it is. */
export function WebhookForm({
  editing,
  partners,
}: {
  editing: WebhookEditing;
  partners?: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { values } = editing;
  return (
    <div className="mt-4 grid min-w-0 gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-8">
        <RecordGroup title={t('webhook.groups.where')}>
          {partners ? (
            <RecordSelect
              editing={editing}
              field="partnerId"
              label={t('webhook.fields.partnerId')}
              options={partners}
              empty={t('common.none')}
              required
            />
          ) : null}
          <RecordText
            editing={editing}
            field="name"
            label={t('webhook.fields.name')}
            hint={t('webhook.hints.name')}
            required
          />
          <RecordText
            editing={editing}
            field="url"
            label={t('webhook.fields.url')}
            hint={t('webhook.hints.url')}
            required
          />
        </RecordGroup>
        <RecordGroup title={t('webhook.groups.what')}>
          <RecordField
            editing={editing}
            field="selection"
            label={t('webhook.fields.selection')}
            hint={t('webhook.hints.selection')}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={14}
                spellCheck={false}
                className="font-mono text-sm"
                value={values.selection}
                onChange={(event) => editing.set({ selection: event.target.value })}
              />
            )}
          </RecordField>
          <SelectionCheck wanted={values} />
        </RecordGroup>
      </div>
      <div className="flex min-w-0 flex-col gap-8">
        <RecordGroup title={t('webhook.groups.which')} note={t('webhook.hints.which')}>
          <fieldset id={controlIdOf('nodeTypes')} tabIndex={-1}>
            <legend className="mb-1 font-semibold">{t('webhook.fields.nodeTypes')}</legend>
            {followedTypes.map((type) => (
              <Checkbox
                key={type}
                label={FOLLOWED_TYPE_LABELS[type][language]}
                checked={values.nodeTypes.includes(type)}
                onChange={(event) =>
                  editing.set({ nodeTypes: toggled(values.nodeTypes, type as string, event.target.checked) })
                }
              />
            ))}
          </fieldset>
          <fieldset id={controlIdOf('changeTypes')} tabIndex={-1}>
            <legend className="mb-1 font-semibold">{t('webhook.fields.changeTypes')}</legend>
            {changeTypes.map((type) => (
              <Checkbox
                key={type}
                label={CHANGE_TYPE_LABELS[type][language]}
                checked={values.changeTypes.includes(type)}
                onChange={(event) =>
                  editing.set({ changeTypes: toggled(values.changeTypes, type, event.target.checked) })
                }
              />
            ))}
          </fieldset>
        </RecordGroup>
      </div>
    </div>
  );
}
