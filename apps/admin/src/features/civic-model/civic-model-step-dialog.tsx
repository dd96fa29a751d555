import { awardLevels, type AwardLevel } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
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
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { OfficialDocumentPicker } from '../official-document/official-document-picker.tsx';
import { AddCivicModelStep, type CivicModelStepKind, type EditedCivicModel } from './civic-model.operations.ts';

const levels = awardLevels.filter((level) => level !== 'DISTRICT');

/** One step of a model: when, by which document, at which level, and what was found. */
export function CivicModelStepDialog({
  kind,
  model,
  onClose,
  onDone,
}: {
  kind: CivicModelStepKind;
  model: EditedCivicModel;
  onClose: () => void;
  onDone: (saved: EditedCivicModel) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [on, setOn] = useState(currentInputTime().slice(0, 10));
  const [level, setLevel] = useState<AwardLevel>('COMMUNE');
  const [document, setDocument] = useState<{ id: string; name: string } | null>(null);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState(false);
  const [picking, setPicking] = useState(false);
  const recognition = kind === 'RECOGNITION';
  const danger = kind === 'DISCONTINUATION' || kind === 'WITHDRAWAL';

  const take = async () => {
    let saved: EditedCivicModel | null = null;
    const input = {
      id: model.id,
      expectedVersion: model.version,
      kind,
      on,
      level: recognition ? level : null,
      documentId: document?.id ?? null,
      note,
      refused: kind === 'REVIEW' ? refused : null,
    };
    // A cleared day box holds no day that the API could read.
    if (!on) return action.refuse([{ field: 'on', code: 'required' }]);
    const done = await action.perform('CivicModel', async () => {
      const payload = payloadOf(await client.mutation(AddCivicModelStep, { input }).toPromise(), 'addCivicModelStep');
      if (payload.__typename === 'CivicModel') saved = payload;
      return payload;
    });
    if (done && saved) onDone(saved);
  };
  return (
    <>
      <Dialog
        open={!picking}
        onOpenChange={(open) => (open ? undefined : onClose())}
        // What was typed must not go by a click beside it.
        dismissible={false}
        title={t(`civicModel.take.${kind}`)}
        description={t(`civicModel.stepTexts.${kind}`)}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button variant={danger ? 'danger' : 'primary'} busy={action.busy} onClick={() => void take()}>
              {t('civicModel.confirmStep')}
            </Button>
          </>
        }
      >
        <div className="space-y-4">
          <Refusal
            failure={action.failure}
            problems={action.problems}
            fields={{ on: t('civicModel.stepFields.on'), level: t('civicModel.stepFields.level') }}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField label={t('civicModel.stepFields.on')} required>
              {(control) => (
                <TextInput {...control} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
              )}
            </FormField>
            {recognition ? (
              <FormField label={t('civicModel.stepFields.level')} required>
                {(control) => (
                  <Select {...control} value={level} onChange={(event) => setLevel(event.target.value as AwardLevel)}>
                    {levels.map((one) => (
                      <option key={one} value={one}>
                        {AWARD_LEVEL_LABELS[one][language]}
                      </option>
                    ))}
                  </Select>
                )}
              </FormField>
            ) : null}
          </div>
          {kind === 'REVIEW' ? (
            <Checkbox
              label={t('civicModel.stepFields.refused')}
              checked={refused}
              onChange={(event) => setRefused(event.target.checked)}
            />
          ) : null}
          <div>
            <p className="mb-1.5 font-semibold">{t('civicModel.stepFields.document')}</p>
            <div className="flex flex-wrap items-center gap-2">
              <Button size="small" onClick={() => setPicking(true)}>
                {document?.name ?? t('record.choose')}
              </Button>
              {document ? (
                <Button size="small" variant="quiet" onClick={() => setDocument(null)}>
                  {t('record.unchoose', { name: document.name })}
                </Button>
              ) : null}
            </div>
          </div>
          <FormField
            label={t(danger ? 'civicModel.stepFields.reason' : 'civicModel.stepFields.note')}
            hint={t('movement.hints.internalNote')}
          >
            {(control) => (
              <Textarea {...control} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
            )}
          </FormField>
        </div>
      </Dialog>
      {picking ? (
        <OfficialDocumentPicker
          onClose={() => setPicking(false)}
          onPick={({ id, type, code }) => {
            setDocument({ id, name: `${type} ${code}` });
            setPicking(false);
          }}
        />
      ) : null}
    </>
  );
}
