import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { controlId } from './control-names.ts';

/** A number with its unit; arrow keys go by `step`. What is typed stays until it is a number. */
export function NumberField({
  field,
  label,
  value,
  step = 0.5,
  error,
  onChange,
}: {
  field: string;
  label: string;
  value: number;
  step?: number;
  error?: string;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FormField id={controlId(field)} label={label} error={error}>
      {(control) => (
        <TextInput
          {...control}
          type="number"
          step={step}
          inputMode="decimal"
          value={typed ?? String(value)}
          onChange={(event) => {
            setTyped(event.target.value);
            const number = event.target.valueAsNumber;
            if (Number.isFinite(number)) onChange(number);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </FormField>
  );
}
