import { useId, type ReactNode } from 'react';

/** What the control inside a {@link FormField} must carry to belong to its label, hint and error. */
export interface FormFieldControl {
  id: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Props of {@link FormField}. */
export interface FormFieldProps {
  label: ReactNode;
  /** The control's id; give it when an error summary links to it. */
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Beside the label, e.g. “không bắt buộc” or a counter “120/160”. */
  note?: ReactNode;
  /** Receives the attributes of the control: `(control) => <TextInput {...control} />`. */
  children: (control: FormFieldControl) => ReactNode;
  className?: string;
}

/**
 * A label, a hint, an error and one control, tied together for screen readers.
 *
 * @example
 * <FormField label="Tiêu đề" hint="Không quá 200 ký tự" error={problem}>
 *   {(control) => <TextInput {...control} name="title" />}
 * </FormField>
 */
export function FormField({
  label,
  id,
  hint,
  error,
  required = false,
  note,
  children,
  className = '',
}: FormFieldProps) {
  const generatedId = useId();
  const controlId = id ?? generatedId;
  const hintId = hint ? `${controlId}-hint` : null;
  const errorId = error ? `${controlId}-error` : null;
  return (
    <div className={`flex flex-col gap-1.5 ${error ? 'border-l-4 border-danger pl-3' : ''} ${className}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={controlId} className="font-semibold">
          {label}
        </label>
        {note ? <span className="text-sm text-ink-faint">{note}</span> : null}
      </div>
      {hint ? (
        <p id={hintId ?? undefined} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId ?? undefined} className="text-sm font-semibold text-danger">
          {error}
        </p>
      ) : null}
      {children({
        id: controlId,
        required,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}
