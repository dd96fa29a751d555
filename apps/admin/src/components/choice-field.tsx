import { useId, type ReactNode } from 'react';

/** Something that is chosen in a dialog of its own: what is chosen and the button that opens it, under one name. */
export function ChoiceField({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={`flex flex-col gap-1.5 ${error ? 'border-l-4 border-danger pl-3' : ''}`}
    >
      <span id={id} className="font-semibold">
        {label}
      </span>
      {hint ? <span className="text-sm text-ink-soft">{hint}</span> : null}
      {error ? <span className="text-sm font-semibold text-danger">{error}</span> : null}
      {children}
    </div>
  );
}
