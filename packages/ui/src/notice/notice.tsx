import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** The kind of a notice; `error` and `warning` interrupt a screen reader, the others wait. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const TONES: Record<NoticeTone, { box: string; icon: string; Icon: typeof Info }> = {
  info: { box: 'border-info bg-info-soft', icon: 'text-info', Icon: Info },
  success: { box: 'border-success bg-success-soft', icon: 'text-success', Icon: CircleCheck },
  warning: { box: 'border-warning bg-warning-soft', icon: 'text-warning', Icon: TriangleAlert },
  error: { box: 'border-danger bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
};

/** Props of {@link Notice}. */
export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links under the text. */
  actions?: ReactNode;
  /** Set when the notice appears after the page was read, so that it is announced. */
  announce?: boolean;
  className?: string;
}

/**
 * A message in the flow of the page.
 *
 * @example <Notice tone="success" title="Đã đăng bài" announce>Bài viết đã có trên cổng.</Notice>
 */
export function Notice({ tone = 'info', title, children, actions, announce = false, className = '' }: NoticeProps) {
  const { box, icon, Icon } = TONES[tone];
  const role = tone === 'error' || tone === 'warning' ? 'alert' : 'status';
  return (
    <div
      role={announce ? role : undefined}
      className={`flex gap-3 rounded-md border-l-4 px-4 py-3 ${box} ${className}`}
    >
      <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${icon}`} />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-ink-soft">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </div>
  );
}
