import { initiativeScopes } from '@kheo/domain/award/rule-set';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { ChoiceInput, DayInput, LongTextInput, ShortTextInput, YearInput } from './circumstance-inputs.tsx';
import type { NomineeInput } from './dossier.operations.ts';

/** What the rules look at beside the register. */
export type Circumstances = NonNullable<NomineeInput['circumstances']>;

const proceedingKinds = ['DISCIPLINE', 'INSPECTION', 'COMPLAINT'] as const;
const leaveKinds = ['MATERNITY', 'STUDY', 'SICKNESS', 'MILITARY_SERVICE'] as const;

/** Discipline and inspections, initiatives, leave: what decides on eligibility and stands in no register. */
export function CircumstanceFields({
  value,
  individual,
  onChange,
}: {
  value: Circumstances;
  individual: boolean;
  onChange: (value: Circumstances) => void;
}) {
  const { t } = useTranslation();
  const today = currentInputTime().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const { proceedings, initiatives, leaves } = value;
  return (
    <details
      className="rounded-md border border-line"
      open={proceedings.length + initiatives.length + leaves.length > 0}
    >
      <summary className="cursor-pointer px-4 py-3 font-semibold">{t('dossier.circumstances.title')}</summary>
      <div className="space-y-5 border-t border-line p-4">
        <p className="text-sm text-ink-soft">{t('dossier.circumstances.note')}</p>
        <Records
          title={t('dossier.circumstances.proceedings')}
          add={t('dossier.circumstances.addProceeding')}
          items={proceedings}
          blank={{ id: '', kind: 'DISCIPLINE', openedOn: today, closedOn: null, disciplined: false }}
          nameOf={({ id }) => id}
          onChange={(items) => onChange({ ...value, proceedings: items })}
        >
          {(one, set) => (
            <>
              <ChoiceInput
                label={t('dossier.circumstances.kind')}
                value={one.kind}
                options={proceedingKinds}
                nameOf={(kind) => t(`dossier.circumstances.proceedingKinds.${kind}`)}
                onChange={(kind) => set({ kind })}
              />
              <ShortTextInput
                label={t('dossier.circumstances.fileNumber')}
                required
                value={one.id}
                onChange={(id) => set({ id })}
              />
              <DayInput
                label={t('dossier.circumstances.openedOn')}
                required
                value={one.openedOn}
                onChange={(day) => set({ openedOn: day || one.openedOn })}
              />
              <DayInput
                label={t('dossier.circumstances.closedOn')}
                value={one.closedOn}
                onChange={(day) => set({ closedOn: day || null })}
              />
              <Checkbox
                className="sm:col-span-2"
                label={t('dossier.circumstances.disciplined')}
                checked={one.disciplined}
                onChange={(event) => set({ disciplined: event.target.checked })}
              />
            </>
          )}
        </Records>
        <Records
          title={t('dossier.circumstances.initiatives')}
          add={t('dossier.circumstances.addInitiative')}
          items={initiatives}
          blank={{ id: '', year, scope: 'UNIT' }}
          nameOf={({ name, id }) => name || id}
          onChange={(items) => onChange({ ...value, initiatives: items })}
        >
          {(one, set) => (
            <>
              <ShortTextInput
                className="sm:col-span-2"
                label={t('dossier.circumstances.name')}
                value={one.name}
                onChange={(name) => set({ name })}
              />
              <ShortTextInput
                label={t('dossier.circumstances.certificateNumber')}
                required
                value={one.id}
                onChange={(id) => set({ id })}
              />
              <ChoiceInput
                label={t('dossier.circumstances.scope')}
                value={one.scope}
                options={initiativeScopes}
                nameOf={(scope) => t(`dossier.circumstances.scopes.${scope}`)}
                onChange={(scope) => set({ scope })}
              />
              <DayInput
                label={t('dossier.circumstances.recognizedOn')}
                value={one.recognizedOn}
                // The rules look at the year: it is that of the day.
                onChange={(day) =>
                  set(day ? { recognizedOn: day, year: Number(day.slice(0, 4)) } : { recognizedOn: null })
                }
              />
              <YearInput
                label={t('dossier.circumstances.recognizedIn')}
                value={one.year}
                onChange={(given) => set({ year: given })}
              />
              <ShortTextInput
                className="sm:col-span-2"
                label={t('dossier.circumstances.recognizedBy')}
                value={one.recognizedBy}
                onChange={(recognizedBy) => set({ recognizedBy })}
              />
              <LongTextInput
                className="sm:col-span-2"
                label={t('dossier.circumstances.summary')}
                value={one.summary}
                onChange={(summary) => set({ summary })}
              />
            </>
          )}
        </Records>
        {individual ? (
          <Records<Circumstances['leaves'][number]>
            title={t('dossier.circumstances.leaves')}
            add={t('dossier.circumstances.addLeave')}
            items={leaves}
            blank={{ id: `${year}-${leaves.length + 1}`, year, kind: 'MATERNITY' }}
            nameOf={(one) => String(one.year)}
            onChange={(items) => onChange({ ...value, leaves: items })}
          >
            {(one, set) => (
              <>
                <YearInput
                  label={t('dossier.filterYear')}
                  value={one.year}
                  onChange={(given) => set({ year: given })}
                />
                <ChoiceInput
                  label={t('dossier.circumstances.kind')}
                  value={one.kind}
                  options={leaveKinds}
                  nameOf={(kind) => t(`dossier.circumstances.leaveKinds.${kind}`)}
                  onChange={(kind) => set({ kind })}
                />
              </>
            )}
          </Records>
        ) : null}
      </div>
    </details>
  );
}

/** Records of one kind: each with its fields and a button that takes it out, and one that adds another. */
function Records<Item>({
  title,
  add,
  items,
  blank,
  nameOf,
  onChange,
  children,
}: {
  title: string;
  add: string;
  items: readonly Item[];
  blank: Item;
  nameOf: (item: Item) => string;
  onChange: (items: Item[]) => void;
  children: (item: Item, set: (change: Partial<Item>) => void) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 font-semibold">{title}</legend>
      {items.map((item, index) => (
        <div
          // The records have no other identity: their ids are typed.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className="grid items-end gap-3 border-l-2 border-line-strong pl-3 sm:grid-cols-2"
        >
          {children(item, (change) => onChange(items.map((one, at) => (at === index ? { ...one, ...change } : one))))}
          <div className="sm:col-span-2">
            <Button
              size="small"
              variant="quiet"
              icon={<Trash2 aria-hidden="true" />}
              aria-label={t('dossier.circumstances.removeNamed', { name: nameOf(item) })}
              onClick={() => onChange(items.filter((_one, at) => at !== index))}
            >
              {t('dossier.circumstances.remove')}
            </Button>
          </div>
        </div>
      ))}
      <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => onChange([...items, blank])}>
        {add}
      </Button>
    </fieldset>
  );
}
