import type { ComponentProps, ReactNode } from 'react';

/** How much weight a button has: one `primary` a view, `danger` for what cannot be undone easily. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** `medium` is at least 44 px high; `small`, for toolbars and tables, 32 px. */
export type ButtonSize = 'medium' | 'small';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold no-underline cursor-pointer ' +
  'transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 ' +
  '[&_svg]:size-[1.15em] [&_svg]:shrink-0';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent not-aria-disabled:not-disabled:hover:bg-accent-strong',
  secondary:
    'border-line-strong bg-canvas text-ink not-aria-disabled:not-disabled:hover:border-ink not-aria-disabled:not-disabled:hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-ink not-aria-disabled:not-disabled:hover:bg-sunken',
  danger: 'border-danger bg-canvas text-danger not-aria-disabled:not-disabled:hover:bg-danger-soft',
};

const SIZES: Record<ButtonSize, string> = {
  medium: 'min-h-11 px-4 py-2 text-base leading-tight',
  small: 'min-h-8 px-2.5 py-1 text-sm leading-tight',
};

/**
 * The classes of a button, for a link that looks like one (`<a className={buttonClass({ variant: 'primary' })}>`).
 *
 * @example buttonClass({ variant: 'primary' }) // for “Xem trên cổng”
 */
export function buttonClass({
  variant = 'secondary',
  size = 'medium',
}: { variant?: ButtonVariant; size?: ButtonSize } = {}): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;
}

/** Props of {@link Button}: those of `<button>`, and the few that are ours. */
export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: the button keeps its place and focus but does nothing. */
  busy?: boolean;
}

/**
 * A button. Its type is `button` unless told otherwise, so that it never sends a form by accident.
 *
 * @example <Button variant="primary" type="submit">Lưu bài viết</Button>
 */
export function Button({
  variant,
  size,
  icon,
  busy = false,
  className = '',
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // A busy submit button must not send the form a second time.
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={`${buttonClass({ variant, size })} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}
