import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Search } from 'lucide-react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { CIVIC_FIELD_SPELLINGS } from '../../civic-model/civic-field.ts';
import {
  MODEL_KIND_SPELLINGS,
  MODEL_PARAMETERS,
  MODEL_STATUS_SPELLINGS,
  type ModelField,
  type ModelSearch,
} from '../../civic-model/civic-model-search.ts';
import { paths } from '../../paths.ts';

interface Choice {
  value: string;
  label: string;
}

/** Props of {@link ModelSearchForm}. */
export interface ModelSearchFormProps {
  movements: readonly { slug: string; name: string }[];
  search: ModelSearch;
  language: Language;
  texts: Catalogue['movements']['model'];
}

/** The search over models: a plain form that sends itself by GET. */
export function ModelSearchForm({ movements, search, language, texts }: ModelSearchFormProps) {
  const words = Object.entries<keyof typeof CIVIC_FIELD_LABELS>(CIVIC_FIELD_SPELLINGS);
  const choices: readonly [ModelField, readonly Choice[]][] = [
    ['field', words.map(([value, field]) => ({ value, label: CIVIC_FIELD_LABELS[field][language] }))],
    [
      'kind',
      Object.entries(MODEL_KIND_SPELLINGS).map(([value, kind]) => ({
        value,
        label: MODEL_KIND_LABELS[kind][language],
      })),
    ],
    [
      'status',
      Object.entries(MODEL_STATUS_SPELLINGS).map(([value, status]) => ({
        value,
        label: MODEL_STATUS_LABELS[status][language],
      })),
    ],
    ['movement', movements.map(({ slug, name }) => ({ value: slug, label: name }))],
  ];
  return (
    <search aria-label={texts.searchForm} className="block print:hidden">
      <form
        method="get"
        action={`${paths.civicModels(language)}#results`}
        className="rounded-lg border border-line bg-surface px-4 py-5 sm:px-6"
      >
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          <FormField
            id={MODEL_PARAMETERS.words}
            label={texts.fields.words}
            hint={texts.wordsHint}
            className="justify-end"
          >
            {(control) => (
              <TextInput
                {...control}
                type="search"
                lang="vi"
                name={MODEL_PARAMETERS.words}
                defaultValue={search.words}
                autoComplete="off"
              />
            )}
          </FormField>
          {choices.map(([field, offered]) => (
            <FormField key={field} id={MODEL_PARAMETERS[field]} label={texts.fields[field]} className="justify-end">
              {(control) => (
                <Select {...control} name={MODEL_PARAMETERS[field]} defaultValue={search[field] ?? ''}>
                  <option value="">{texts.any}</option>
                  {offered.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </FormField>
          ))}
          <FormField id={MODEL_PARAMETERS.year} label={texts.fields.year} className="justify-end">
            {(control) => (
              <TextInput
                {...control}
                name={MODEL_PARAMETERS.year}
                defaultValue={search.year}
                inputMode="numeric"
                maxLength={4}
                autoComplete="off"
              />
            )}
          </FormField>
        </div>
        <Button type="submit" variant="primary" icon={<Search aria-hidden="true" />} className="mt-5 w-full sm:w-auto">
          {texts.search}
        </Button>
      </form>
    </search>
  );
}
