import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { ChevronRight, Search } from 'lucide-react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import {
  PARAMETERS,
  STATUS_CHOICES,
  type RegisterSearch,
  type SearchField,
} from '../../official-document/register-search.ts';
import { paths } from '../../paths.ts';

interface Choice {
  value: string;
  label: string;
}

/** Props of {@link RegisterForm}. */
export interface RegisterFormProps {
  facets: {
    types: readonly { value: string; count: number }[];
    years: readonly { value: string; count: number }[];
    issuers: readonly { value: string }[];
  };
  search: RegisterSearch;
  language: Language;
  texts: Catalogue['documents'];
}

const SELDOM_USED: readonly SearchField[] = ['issuer', 'signer', 'status', 'from', 'to'];

/** The search over the register: a plain form that sends itself by GET, so that a search is an address. */
export function RegisterForm({ facets, search, language, texts }: RegisterFormProps) {
  const counted = ({ value, count }: { value: string; count: number }) => ({ value, label: `${value} (${count})` });
  const shared = { search, texts };
  return (
    <search aria-label={texts.searchForm} className="block print:hidden">
      <form
        method="get"
        // On a phone the form fills the screen: the answer begins at its results.
        action={`${paths.officialDocuments(language)}#results`}
        className="rounded-lg border border-line bg-surface px-4 py-5 sm:px-6"
      >
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-[2fr_1.3fr_1fr_0.8fr]">
          <Field {...shared} field="words" type="search" hint={texts.hints.words} />
          <Field {...shared} field="code" hint={texts.hints.code} />
          <Choices {...shared} field="type" choices={facets.types.map(counted)} lang="vi" />
          <Choices {...shared} field="year" choices={facets.years.map(counted)} />
        </div>
        <details open={SELDOM_USED.some((field) => search[field] !== undefined)} className="group mt-4">
          <summary className="inline-flex min-h-9 cursor-pointer list-none items-center gap-1.5 font-semibold text-accent underline-offset-[0.2em] hover:underline [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
            {texts.moreFields}
          </summary>
          <div className="mt-3 grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            <Field {...shared} field="issuer" list="issuers" lang="vi" />
            <datalist id="issuers">
              {facets.issuers.map(({ value }) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </datalist>
            <Field {...shared} field="signer" lang="vi" />
            <Choices
              {...shared}
              field="status"
              choices={STATUS_CHOICES.map(({ value, status }) => ({ value, label: texts.statuses[status] }))}
            />
            <Field {...shared} field="from" type="date" />
            <Field {...shared} field="to" type="date" />
          </div>
        </details>
        <Button type="submit" variant="primary" icon={<Search aria-hidden="true" />} className="mt-5 w-full sm:w-auto">
          {texts.search}
        </Button>
      </form>
    </search>
  );
}

interface FieldProps {
  field: SearchField;
  search: RegisterSearch;
  texts: Catalogue['documents'];
  hint?: string;
  type?: 'text' | 'search' | 'date';
  list?: string;
  lang?: Language;
}

function Field({ field, search, texts, hint, ...input }: FieldProps) {
  return (
    <FormField id={PARAMETERS[field]} label={texts.fields[field]} hint={hint} className="justify-end">
      {(control) => (
        <TextInput {...control} {...input} name={PARAMETERS[field]} defaultValue={search[field]} autoComplete="off" />
      )}
    </FormField>
  );
}

interface ChoicesProps {
  field: SearchField;
  search: RegisterSearch;
  texts: Catalogue['documents'];
  choices: readonly Choice[];
  lang?: Language;
}

function Choices({ field, search, texts, choices, lang }: ChoicesProps) {
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
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
