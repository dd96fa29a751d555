import { FormField, type FormFieldControl } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { useInterfaceLanguage } from '../use-interface-language.ts';

/** The part of an editing that its fields need, whatever the record is. */
export interface FormOf<Values> {
  /** Of the controls' ids, where it is not a record's. */
  prefix?: string;
  values: Values;
  set: (change: Partial<Values>) => void;
  problems: readonly Problem[];
  fieldOf: (serverField: string) => (keyof Values & string) | null;
}

type TextField<Values> = { [Field in keyof Values]: Values[Field] extends string ? Field : never }[keyof Values] &
  string;

/** The id of a field's control; the error summary leads there. */
export const controlIdOf = (field: string, prefix = 'record'): string => `${prefix}-${field}`;

export interface RecordFieldProps<Values, Field> {
  editing: FormOf<Values>;
  field: Field;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
}

/** What is wrong with a field, in words. */
export function useFieldProblem<Values>(editing: FormOf<Values>, field: keyof Values & string): string | undefined {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const problem = editing.problems.find((one) => editing.fieldOf(one.field) === field);
  return problem && problemMessage(t, language, problem);
}

/** One field of a record with its label, hint and what is wrong with it. */
export function RecordField<Values>({
  editing,
  field,
  label,
  hint,
  required = false,
  className,
  children,
}: RecordFieldProps<Values, keyof Values & string> & { children: (control: FormFieldControl) => ReactNode }) {
  const error = useFieldProblem(editing, field);
  return (
    <FormField
      id={controlIdOf(field, editing.prefix)}
      label={label}
      hint={hint}
      required={required}
      className={className}
      error={error}
    >
      {children}
    </FormField>
  );
}

/** A text of one line, a day (`date`), or several lines when `rows` is given. */
export function RecordText<Values>({
  type = 'text',
  rows,
  lang,
  inputMode,
  placeholder,
  list,
  spellCheck,
  ...props
}: RecordFieldProps<Values, TextField<Values>> & {
  type?: 'text' | 'date';
  rows?: number;
  lang?: string;
  inputMode?: 'numeric' | 'decimal';
  placeholder?: string;
  /** The id of a `datalist` of suggestions. */
  list?: string;
  spellCheck?: boolean;
}) {
  const { editing, field } = props;
  const value = editing.values[field] as string;
  const onChange = (event: { target: { value: string } }) =>
    editing.set({ [field]: event.target.value } as Partial<Values>);
  return (
    <RecordField {...props}>
      {(control) =>
        rows === undefined ? (
          <TextInput
            {...control}
            type={type}
            lang={lang}
            inputMode={inputMode}
            placeholder={placeholder}
            list={list}
            spellCheck={spellCheck}
            autoComplete="off"
            value={value}
            onChange={onChange}
          />
        ) : (
          <Textarea {...control} lang={lang} rows={rows} value={value} onChange={onChange} />
        )
      }
    </RecordField>
  );
}

/** One of a few choices; `empty` words the choice of none. */
export function RecordSelect<Values>({
  options,
  empty,
  ...props
}: RecordFieldProps<Values, TextField<Values>> & {
  options: readonly { value: string; label: string }[];
  empty?: string;
}) {
  const { editing, field } = props;
  return (
    <RecordField {...props}>
      {(control) => (
        <Select
          {...control}
          value={editing.values[field] as string}
          onChange={(event) => editing.set({ [field]: event.target.value } as Partial<Values>)}
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </RecordField>
  );
}

/** A part of a form with its heading. */
export function RecordGroup({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-4">
      <div className="space-y-1">
        <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{title}</h2>
        {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
