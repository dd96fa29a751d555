import { awardLevels, rewardKinds, type AwardLevel, type RewardKind } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS, REWARD_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { CreateDossier } from './dossier.operations.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';

const levels = awardLevels.filter((level) => level !== 'DISTRICT');

/** What a dossier begins with; nominees and documents follow on its own screen. */
export function DossierCreateDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [title, setTitle] = useState('');
  const [unitName, setUnitName] = useState('');
  const [level, setLevel] = useState<AwardLevel>('UNIT');
  const [rewardKind, setRewardKind] = useState<RewardKind>('MERIT');
  const [year, setYear] = useState(currentInputTime().slice(0, 4));

  const make = async () => {
    let id = '';
    const input = { title, unitName, level, rewardKind, year: Number(year) || 0 };
    const done = await action.perform('Dossier', async () => {
      const payload = payloadOf(await client.mutation(CreateDossier, { input }).toPromise(), 'createDossier');
      if (payload.__typename === 'Dossier') id = payload.id;
      return payload;
    });
    if (done) onMade(id);
  };
  const names = {
    title: t('dossier.fields.title'),
    unitName: t('dossier.fields.unitName'),
    year: t('dossier.fields.year'),
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t('dossier.create')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void make()}>
            {t('dossier.create')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal failure={action.failure} problems={action.problems} fields={names} />
        <FormField label={t('dossier.fields.title')} required>
          {(control) => <TextInput {...control} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </FormField>
        <FormField label={t('dossier.fields.unitName')} required>
          {(control) => (
            <TextInput {...control} value={unitName} onChange={(event) => setUnitName(event.target.value)} />
          )}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField label={t('dossier.fields.level')}>
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
          <FormField label={t('dossier.fields.rewardKind')}>
            {(control) => (
              <Select
                {...control}
                value={rewardKind}
                onChange={(event) => setRewardKind(event.target.value as RewardKind)}
              >
                {rewardKinds.map((one) => (
                  <option key={one} value={one}>
                    {REWARD_KIND_LABELS[one][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField label={t('dossier.fields.year')} required>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                value={year}
                onChange={(event) => setYear(event.target.value)}
              />
            )}
          </FormField>
        </div>
      </div>
    </Dialog>
  );
}
