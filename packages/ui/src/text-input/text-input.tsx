import type { ComponentProps } from 'react';

/** The classes shared by every control that is typed into or chosen from. */
export const controlClass =
  'block w-full min-h-11 rounded-md border border-line-strong bg-canvas px-3 py-2 text-base leading-normal text-ink ' +
  'placeholder:text-ink-faint hover:border-ink aria-invalid:border-danger aria-invalid:border-2 ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-soft [&[readonly]]:bg-surface';

/**
 * A one-line text box; all attributes of `<input>` go through.
 *
 * @example <TextInput name="title" autoComplete="off" defaultValue="Thông báo lịch tiếp công dân" />
 */
export function TextInput({ className = '', type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input {...rest} type={type} className={`${controlClass} ${className}`} />;
}
