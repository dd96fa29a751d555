import { awardLevels, rewardKinds, type AwardLevel, type RewardKind } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS, REWARD_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
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
import { MovementPicker } from '../movement/movement-picker.tsx';
import { UpdateDossier, type DossierDetails } from './dossier.operations.ts';

const levels = awardLevels.filter((level) => level !== 'DISTRICT');

/** What a dossier is called, whose it is, and the movement that it belongs to. */
export function DossierAboutDialog({
  dossier,
  onClose,
  onDone,
}: {
  dossier: DossierDetails;
  onClose: () => void;
  onDone: (message: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [fields, setFields] = useState({
    title: dossier.title,
    unitName: dossier.unitName,
    level: dossier.level,
    rewardKind: dossier.rewardKind,
    year: String(dossier.year),
    movement: dossier.movement?.id ?? '',
    note: dossier.note,
  });
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const save = async () => {
    const { movement, year, ...texts } = fields;
    const input = {
      id: dossier.id,
      expectedVersion: dossier.version,
      ...texts,
      year: Number(year) || 0,
      movementId: movement || null,
    };
    const done = await action.perform('Dossier', async () =>
      payloadOf(await client.mutation(UpdateDossier, { input }).toPromise(), 'updateDossier'),
    );
    if (done) onDone(t('dossier.saved'));
  };
  const names = {
    title: t('dossier.fields.title'),
    unitName: t('dossier.fields.unitName'),
    year: t('dossier.fields.year'),
    note: t('dossier.fields.note'),
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t('dossier.editAbout')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void save()}>
            {t('dossier.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal failure={action.failure} problems={action.problems} fields={names} />
        <FormField label={names.title} required>
          {(control) => (
            <TextInput {...control} value={fields.title} onChange={(event) => set({ title: event.target.value })} />
          )}
        </FormField>
        <FormField label={names.unitName} required>
          {(control) => (
            <TextInput
              {...control}
              value={fields.unitName}
              onChange={(event) => set({ unitName: event.target.value })}
            />
          )}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField label={t('dossier.fields.level')}>
            {(control) => (
              <Select
                {...control}
                value={fields.level}
                onChange={(event) => set({ level: event.target.value as AwardLevel })}
              >
                {levels.map((one) => (
                  <option key={one} value={one}>
                    {AWARD_LEVEL_LABELS[one][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField label={t('dossier.fields.rewardKind')}>
            {(control) => (
              <Select
                {...control}
                value={fields.rewardKind}
                onChange={(event) => set({ rewardKind: event.target.value as RewardKind })}
              >
                {rewardKinds.map((one) => (
                  <option key={one} value={one}>
                    {REWARD_KIND_LABELS[one][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField label={names.year} required>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                value={fields.year}
                onChange={(event) => set({ year: event.target.value })}
              />
            )}
          </FormField>
        </div>
        <FormField label={t('dossier.fields.movement')}>
          {(control) => (
            <MovementPicker control={control} value={fields.movement} onChange={(movement) => set({ movement })} />
          )}
        </FormField>
        <FormField label={names.note} hint={t('movement.hints.internalNote')}>
          {(control) => (
            <Textarea {...control} value={fields.note} onChange={(event) => set({ note: event.target.value })} />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
