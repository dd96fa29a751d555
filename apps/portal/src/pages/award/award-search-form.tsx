import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import type { AwardStatus } from '@kheo/domain/award/vocabulary';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { ChevronRight, Search } from 'lucide-react';
import { BY_NAME, PARAMETERS, spell, type AwardSearch, type SearchField } from '../../award/award-search.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';

interface Counted {
  value: string;
  name: string;
  count: number;
}

/** Props of {@link AwardSearchForm}. */
export interface AwardSearchFormProps {
  facets: {
    forms: readonly Counted[];
    years: readonly { value: string; count: number }[];
    levels: readonly Counted[];
    fields: readonly Counted[];
    movements: readonly Counted[];
    subjectKinds: readonly Counted[];
    units: readonly { value: string }[];
  };
  search: AwardSearch;
  language: Language;
  texts: Catalogue['honours'];
}

const SELDOM_USED: readonly SearchField[] = ['level', 'field', 'movement', 'subject', 'status'];
const STATUSES: readonly AwardStatus[] = ['GRANTED', 'CORRECTED', 'RESTORED', 'REVOKED'];

/** The search over the register: a plain form that sends itself by GET, so that a search is an address. */
export function AwardSearchForm({ facets, search, language, texts }: AwardSearchFormProps) {
  const shared = { search, texts };
  const choices = (field: SearchField, counted: readonly Counted[]) =>
    counted.map(({ value, name, count }) => ({ value: spell(field, value), label: `${name} (${count})` }));
  return (
    <search aria-label={texts.searchForm} className="block print:hidden">
      <form
        method="get"
        // On a phone the form fills the screen: the answer begins at its results.
        action={`${paths.awards(language)}#results`}
        className="rounded-lg border border-line bg-surface px-4 py-5 sm:px-6"
      >
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-[2fr_1.4fr_1.4fr_0.8fr]">
          <Field {...shared} field="words" type="search" hint={texts.hints.words} />
          <Field {...shared} field="unit" list="units" hint={texts.hints.unit} />
          <datalist id="units">
            {facets.units.map(({ value }) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </datalist>
          <Choices {...shared} field="form" choices={choices('form', facets.forms)} />
          <Choices
            {...shared}
            field="year"
            choices={facets.years.map(({ value, count }) => ({ value, label: `${value} (${count})` }))}
          />
        </div>
        <details open={SELDOM_USED.some((field) => search[field] !== undefined)} className="group mt-4">
          <summary className="inline-flex min-h-9 cursor-pointer list-none items-center gap-1.5 font-semibold text-accent underline-offset-[0.2em] hover:underline [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
            {texts.moreFields}
          </summary>
          <div className="mt-3 grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            <Choices {...shared} field="movement" choices={choices('movement', facets.movements)} />
            <Choices {...shared} field="field" choices={choices('field', facets.fields)} />
            <Choices {...shared} field="level" choices={choices('level', facets.levels)} />
            <Choices {...shared} field="subject" choices={choices('subject', facets.subjectKinds)} />
            <Choices
              {...shared}
              field="status"
              choices={STATUSES.map((status) => ({
                value: spell('status', status),
                label: AWARD_STATUS_LABELS[status][language],
              }))}
            />
          </div>
        </details>
        <div className="mt-5 flex flex-wrap items-end gap-x-5 gap-y-4">
          <FormField id={PARAMETERS.order} label={texts.fields.order} className="w-full sm:w-auto">
            {(control) => (
              <Select {...control} name={PARAMETERS.order} defaultValue={search.order ?? ''}>
                <option value="">{texts.orders.newest}</option>
                <option value={BY_NAME}>{texts.orders.name}</option>
              </Select>
            )}
          </FormField>
          <Button type="submit" variant="primary" icon={<Search aria-hidden="true" />} className="w-full sm:w-auto">
            {texts.search}
          </Button>
        </div>
      </form>
    </search>
  );
}

interface FieldProps {
  field: SearchField;
  search: AwardSearch;
  texts: Catalogue['honours'];
  hint: string;
  type?: 'text' | 'search';
  list?: string;
}

function Field({ field, search, texts, hint, ...input }: FieldProps) {
  return (
    <FormField id={PARAMETERS[field]} label={texts.fields[field]} hint={hint} className="justify-end">
      {(control) => (
        <TextInput
          {...control}
          {...input}
          name={PARAMETERS[field]}
          defaultValue={search[field]}
          autoComplete="off"
          lang="vi"
        />
      )}
    </FormField>
  );
}

interface ChoicesProps {
  field: SearchField;
  search: AwardSearch;
  texts: Catalogue['honours'];
  choices: readonly { value: string; label: string }[];
}

function Choices({ field, search, texts, choices }: ChoicesProps) {
  const chosen = search[field];
  // An address may name what the register does not have: the form shows what was searched for.
  const isOffered = chosen === undefined || choices.some(({ value }) => value === chosen);
  return (
    <FormField id={PARAMETERS[field]} label={texts.fields[field]} className="justify-end">
      {(control) => (
        <Select {...control} name={PARAMETERS[field]} defaultValue={chosen ?? ''}>
          <option value="">{texts.any}</option>
          {isOffered ? null : <option value={chosen}>{chosen}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
