import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import type { NomineeInput } from './dossier.operations.ts';

/** What the rules look at beside the register. */
export type Circumstances = NonNullable<NomineeInput['circumstances']>;

const proceedingKinds = ['DISCIPLINE', 'INSPECTION', 'COMPLAINT'] as const;
const scopes = ['UNIT', 'PROVINCE', 'NATION'] as const;
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
  const year = Number(currentInputTime().slice(0, 4));
  const today = currentInputTime().slice(0, 10);
  const { proceedings, initiatives, leaves } = value;
  const put = <List extends keyof Circumstances>(list: List, items: Circumstances[List]) =>
    onChange({ ...value, [list]: items });
  const changed = <Item,>(items: readonly Item[], index: number, change: Partial<Item>): Item[] =>
    items.map((item, at) => (at === index ? { ...item, ...change } : item));
  const without = <Item,>(items: readonly Item[], index: number): Item[] => items.filter((_item, at) => at !== index);
  const number = (id: string, label: string, onId: (id: string) => void) => (
    <FormField label={label} required>
      {(control) => <TextInput {...control} value={id} onChange={(event) => onId(event.target.value)} />}
    </FormField>
  );
  const yearField = (given: number, onYear: (year: number) => void) => (
    <FormField label={t('dossier.filterYear')} required>
      {(control) => (
        <TextInput
          {...control}
          inputMode="numeric"
          value={given || ''}
          onChange={(event) => onYear(Number(event.target.value) || 0)}
        />
      )}
    </FormField>
  );
  return (
    <details
      className="rounded-md border border-line"
      open={proceedings.length + initiatives.length + leaves.length > 0}
    >
      <summary className="cursor-pointer px-4 py-3 font-semibold">{t('dossier.circumstances.title')}</summary>
      <div className="space-y-5 border-t border-line p-4">
        <p className="text-sm text-ink-soft">{t('dossier.circumstances.note')}</p>
        <List
          title={t('dossier.circumstances.proceedings')}
          add={t('dossier.circumstances.addProceeding')}
          onAdd={() =>
            put('proceedings', [
              ...proceedings,
              { id: '', kind: 'DISCIPLINE', openedOn: today, closedOn: null, disciplined: false },
            ])
          }
        >
          {proceedings.map((one, index) => (
            <Row
              // The rows have no other identity: ids are typed.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              label={t('dossier.circumstances.remove', { name: one.id })}
              onRemove={() => put('proceedings', without(proceedings, index))}
            >
              <FormField label={t('dossier.circumstances.kind')}>
                {(control) => (
                  <Select
                    {...control}
                    value={one.kind}
                    onChange={(event) =>
                      put(
                        'proceedings',
                        changed(proceedings, index, { kind: event.target.value as (typeof proceedingKinds)[number] }),
                      )
                    }
                  >
                    {proceedingKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`dossier.circumstances.proceedingKinds.${kind}`)}
                      </option>
                    ))}
                  </Select>
                )}
              </FormField>
              {number(one.id, t('dossier.circumstances.fileNumber'), (id) =>
                put('proceedings', changed(proceedings, index, { id })),
              )}
              <FormField label={t('dossier.circumstances.openedOn')} required>
                {(control) => (
                  <TextInput
                    {...control}
                    type="date"
                    value={one.openedOn}
                    onChange={(event) =>
                      put('proceedings', changed(proceedings, index, { openedOn: event.target.value || one.openedOn }))
                    }
                  />
                )}
              </FormField>
              <FormField label={t('dossier.circumstances.closedOn')}>
                {(control) => (
                  <TextInput
                    {...control}
                    type="date"
                    value={one.closedOn ?? ''}
                    onChange={(event) =>
                      put('proceedings', changed(proceedings, index, { closedOn: event.target.value || null }))
                    }
                  />
                )}
              </FormField>
              <Checkbox
                className="sm:col-span-2"
                label={t('dossier.circumstances.disciplined')}
                checked={one.disciplined}
                onChange={(event) =>
                  put('proceedings', changed(proceedings, index, { disciplined: event.target.checked }))
                }
              />
            </Row>
          ))}
        </List>
        <List
          title={t('dossier.circumstances.initiatives')}
          add={t('dossier.circumstances.addInitiative')}
          onAdd={() => put('initiatives', [...initiatives, { id: '', year, scope: 'UNIT' }])}
        >
          {initiatives.map((one, index) => (
            <Row
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              label={t('dossier.circumstances.remove', { name: one.id })}
              onRemove={() => put('initiatives', without(initiatives, index))}
            >
              {number(one.id, t('dossier.circumstances.certificateNumber'), (id) =>
                put('initiatives', changed(initiatives, index, { id })),
              )}
              {yearField(one.year, (given) => put('initiatives', changed(initiatives, index, { year: given })))}
              <FormField label={t('dossier.circumstances.scope')}>
                {(control) => (
                  <Select
                    {...control}
                    value={one.scope}
                    onChange={(event) =>
                      put(
                        'initiatives',
                        changed(initiatives, index, { scope: event.target.value as (typeof scopes)[number] }),
                      )
                    }
                  >
                    {scopes.map((scope) => (
                      <option key={scope} value={scope}>
                        {t(`dossier.circumstances.scopes.${scope}`)}
                      </option>
                    ))}
                  </Select>
                )}
              </FormField>
            </Row>
          ))}
        </List>
        {individual ? (
          <List
            title={t('dossier.circumstances.leaves')}
            add={t('dossier.circumstances.addLeave')}
            onAdd={() => put('leaves', [...leaves, { id: `${year}-${leaves.length + 1}`, year, kind: 'MATERNITY' }])}
          >
            {leaves.map((one, index) => (
              <Row
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                label={t('dossier.circumstances.remove', { name: String(one.year) })}
                onRemove={() => put('leaves', without(leaves, index))}
              >
                {yearField(one.year, (given) => put('leaves', changed(leaves, index, { year: given })))}
                <FormField label={t('dossier.circumstances.kind')}>
                  {(control) => (
                    <Select
                      {...control}
                      value={one.kind}
                      onChange={(event) =>
                        put(
                          'leaves',
                          changed(leaves, index, { kind: event.target.value as (typeof leaveKinds)[number] }),
                        )
                      }
                    >
                      {leaveKinds.map((kind) => (
                        <option key={kind} value={kind}>
                          {t(`dossier.circumstances.leaveKinds.${kind}`)}
                        </option>
                      ))}
                    </Select>
                  )}
                </FormField>
              </Row>
            ))}
          </List>
        ) : null}
      </div>
    </details>
  );
}

function List({ title, add, onAdd, children }: { title: string; add: string; onAdd: () => void; children: ReactNode }) {
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 font-semibold">{title}</legend>
      {children}
      <Button size="small" icon={<Plus aria-hidden="true" />} onClick={onAdd}>
        {add}
      </Button>
    </fieldset>
  );
}

function Row({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) {
  return (
    <div className="grid items-end gap-3 border-l-2 border-line-strong pl-3 sm:grid-cols-2">
      {children}
      <div>
        <Button size="small" variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
          {label}
        </Button>
      </div>
    </div>
  );
}
