import { useId, type ComponentProps, type ReactNode } from 'react';

/** Props of {@link Checkbox}: those of `<input type="checkbox">`, its label and an optional hint. */
export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
}

/**
 * A checkbox with its label; the whole line can be clicked.
 *
 * @example <Checkbox name="featured" label="Tin nổi bật" hint="Hiện ở đầu trang chủ" />
 */
export function Checkbox({ label, hint, id, className = '', ...rest }: CheckboxProps) {
  const generatedId = useId();
  const controlId = id ?? generatedId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  return (
    <div className={`flex items-start gap-3 py-1.5 ${className}`}>
      <input
        {...rest}
        id={controlId}
        type="checkbox"
        aria-describedby={hintId}
        className="mt-0.5 size-6 shrink-0 cursor-pointer disabled:cursor-not-allowed"
      />
      <div>
        <label htmlFor={controlId} className="cursor-pointer">
          {label}
        </label>
        {hint ? (
          <p id={hintId} className="text-sm text-ink-soft">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
