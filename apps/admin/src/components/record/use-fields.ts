import { useState } from 'react';
import type { Problem } from '../../lib/problem-messages.ts';
import type { FormOf } from './record-fields.tsx';
import { fieldNamed } from './use-record-editing.ts';

/** What is typed in a dialog, for the same fields as a record has; `prefix` keeps its ids apart from those below it. */
export function useFields<Values extends object>(
  prefix: string,
  initial: Values,
  problems: readonly Problem[],
): FormOf<Values> {
  const [values, setValues] = useState(initial);
  return {
    prefix,
    values,
    set: (change) => setValues((now) => ({ ...now, ...change })),
    problems,
    fieldOf: (field) => fieldNamed(initial, field),
  };
}
