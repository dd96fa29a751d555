import type { ReactNode } from 'react';

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  title: ReactNode;
  /** What to do now. */
  children?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
}

/**
 * What stands where a list would be when there is nothing in it.
 *
 * @example <EmptyState title="Chuyên mục này chưa có bài viết">Mời bạn xem các tin mới nhất.</EmptyState>
 */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong px-6 py-12 text-center">
      {icon ? (
        <span aria-hidden="true" className="text-ink-faint [&_svg]:size-8">
          {icon}
        </span>
      ) : null}
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="max-w-prose text-ink-soft">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  );
}
