import type { ComponentProps, ReactNode } from 'react';

/** One problem of a form; `fieldId` is the id of its control, when the problem belongs to one. */
export interface ErrorSummaryItem {
  message: ReactNode;
  fieldId?: string;
}

/** Props of {@link ErrorSummary}; `ref` goes to the box, which can take the focus. */
export interface ErrorSummaryProps extends Omit<ComponentProps<'div'>, 'title'> {
  title: ReactNode;
  errors: readonly ErrorSummaryItem[];
}

/**
 * All problems of a form at its top, each a link to its field. Move the focus to it after a failed
 * save: `ref.current?.focus()`. Nothing is shown while there is no error.
 *
 * @example <ErrorSummary title="Chưa lưu được bài viết" errors={[{ message: 'Hãy nhập tiêu đề.', fieldId: 'title' }]} />
 */
export function ErrorSummary({ title, errors, className = '', ...rest }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      {...rest}
      role="alert"
      tabIndex={-1}
      className={`rounded-md border-2 border-danger bg-danger-soft p-4 ${className}`}
    >
      <h2 className="text-lg font-semibold text-ink">{title}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {errors.map(({ message, fieldId }, index) => (
          <li key={fieldId ?? index} className="text-danger">
            {fieldId ? (
              <a href={`#${fieldId}`} className="font-semibold text-danger underline underline-offset-[0.2em]">
                {message}
              </a>
            ) : (
              <span className="font-semibold">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
