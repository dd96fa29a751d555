import { useId, type ReactNode } from 'react';

export interface RadioFieldProps<Value extends string> {
  legend: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[];
}

/** One choice of a few. */
export function RadioField<Value extends string>({ legend, value, onChange, options }: RadioFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex cursor-pointer items-start gap-3 py-1.5">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-6 shrink-0 cursor-pointer"
          />
          <span>
            {option.label}
            {option.hint ? <span className="block text-sm text-ink-soft">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
