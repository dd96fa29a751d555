import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';

interface InputProps<Value> {
  label: string;
  value: Value;
  onChange: (value: string) => void;
  required?: boolean;
  className?: string;
}
type Text = string | null | undefined;

export function ShortTextInput({ label, value, onChange, required = false, className = '' }: InputProps<Text>) {
  return (
    <FormField label={label} required={required} className={className}>
      {(control) => <TextInput {...control} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

export function LongTextInput({ label, value, onChange, className = '' }: InputProps<Text>) {
  return (
    <FormField label={label} className={className}>
      {(control) => <Textarea {...control} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

export function DayInput({ label, value, onChange, required = false }: InputProps<Text>) {
  return (
    <FormField label={label} required={required}>
      {(control) => (
        <TextInput {...control} type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}

export function YearInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (year: number) => void;
}) {
  return (
    <FormField label={label} required>
      {(control) => (
        <TextInput
          {...control}
          inputMode="numeric"
          value={value || ''}
          onChange={(event) => onChange(Number(event.target.value) || 0)}
        />
      )}
    </FormField>
  );
}

export function ChoiceInput<Value extends string>({
  label,
  value,
  options,
  nameOf,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly Value[];
  nameOf: (value: Value) => string;
  onChange: (value: Value) => void;
}) {
  return (
    <FormField label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {options.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
