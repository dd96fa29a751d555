import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { SaveCivicModelResult, type EditedCivicModel } from './civic-model.operations.ts';

type Result = EditedCivicModel['results'][number];

/** What a model came to, year by year; for colleagues. */
export function CivicModelResults({
  model,
  dirty,
  readOnly,
  onChanged,
}: {
  model: EditedCivicModel;
  dirty: boolean;
  readOnly: boolean;
  onChanged: (saved: EditedCivicModel, told: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<Result | 'new' | null>(null);
  return (
    <RecordGroup title={t('civicModel.groups.results')} note={t('civicModel.resultsNote')}>
      {model.results.length === 0 ? <p className="text-sm text-ink-soft">{t('civicModel.noResults')}</p> : null}
      <ul className="space-y-3 text-sm empty:hidden">
        {model.results.map((result) => (
          <li key={result.year} className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {t('civicModel.resultYear', { year: result.year })}
                {result.beneficiaries === null
                  ? ''
                  : `\u00A0· ${t('civicModel.people', { people: result.beneficiaries.toLocaleString(i18n.language) })}`}
              </p>
              <p className="break-words whitespace-pre-line" lang="vi">
                {result.result}
              </p>
            </div>
            {readOnly ? null : (
              <Button
                size="small"
                variant="quiet"
                disabled={dirty}
                icon={<Pencil aria-hidden="true" />}
                aria-label={t('civicModel.editResult', { year: result.year })}
                onClick={() => setOpen(result)}
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <div>
          <Button size="small" disabled={dirty} onClick={() => setOpen('new')}>
            {t('civicModel.addResult')}
          </Button>
        </div>
      )}
      {open ? (
        <ResultDialog
          model={model}
          result={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onDone={(saved) => {
            setOpen(null);
            onChanged(saved, t('record.saved'));
          }}
        />
      ) : null}
    </RecordGroup>
  );
}

function ResultDialog({
  model,
  result,
  onClose,
  onDone,
}: {
  model: EditedCivicModel;
  result: Result | null;
  onClose: () => void;
  onDone: (saved: EditedCivicModel) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [year, setYear] = useState(String(result?.year ?? currentInputTime().slice(0, 4)));
  const [text, setText] = useState(result?.result ?? '');
  const [people, setPeople] = useState(result?.beneficiaries === null ? '' : String(result?.beneficiaries ?? ''));

  const save = async (words: string) => {
    let saved: EditedCivicModel | null = null;
    const count = people.replaceAll(/[.\s]/g, '');
    if (!/^\d{0,9}$/.test(count)) return action.refuse([{ field: 'beneficiaries', code: 'number-form' }]);
    if (!result && !words.trim()) return action.refuse([{ field: 'result', code: 'required' }]);
    const input = {
      id: model.id,
      expectedVersion: model.version,
      year: Number(year) || 0,
      result: words,
      beneficiaries: count ? Number(count) : null,
    };
    const done = await action.perform('CivicModel', async () => {
      const payload = payloadOf(
        await client.mutation(SaveCivicModelResult, { input }).toPromise(),
        'saveCivicModelResult',
      );
      if (payload.__typename === 'CivicModel') saved = payload;
      return payload;
    });
    if (done && saved) onDone(saved);
  };
  const names = {
    year: t('civicModel.resultFields.year'),
    result: t('civicModel.resultFields.result'),
    beneficiaries: t('civicModel.resultFields.beneficiaries'),
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t(result ? 'civicModel.editResult' : 'civicModel.addResult', { year })}
      closeLabel={t('common.close')}
      actions={
        <>
          {result ? (
            <Button variant="danger" onClick={() => void save('')}>
              {t('civicModel.removeResult')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void save(text)}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal failure={action.failure} problems={action.problems} fields={names} />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField label={names.year} required>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                value={year}
                disabled={result !== null}
                onChange={(event) => setYear(event.target.value)}
              />
            )}
          </FormField>
          <FormField label={names.beneficiaries}>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                value={people}
                onChange={(event) => setPeople(event.target.value)}
              />
            )}
          </FormField>
        </div>
        <FormField label={names.result} required>
          {(control) => (
            <Textarea {...control} rows={5} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
