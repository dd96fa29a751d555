import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

/** `small` for a question, `medium` for a form, `large` for comparing or picking, `full` for a preview. */
export type DialogSize = 'small' | 'medium' | 'large' | 'full';

/** Props of {@link Dialog}. */
export interface DialogProps {
  open: boolean;
  /** Called when the reader closes it: Escape, the close button, a click outside. */
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One or two sentences under the title; read out with it. */
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons at the bottom, the main one last. */
  actions?: ReactNode;
  /** Name of the close button, e.g. “Đóng”. */
  closeLabel: string;
  size?: DialogSize;
  /** False for a dialog that must be answered (conflict, signed out): a click outside does nothing. */
  dismissible?: boolean;
  /** What gets the focus when it opens; otherwise the first thing that can have it. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** What gets the focus when it closes; otherwise what had it before the dialog took it. */
  finalFocus?: RefObject<HTMLElement | null>;
}

const SIZES: Record<DialogSize, string> = {
  small: 'max-w-md',
  medium: 'max-w-2xl',
  large: 'max-w-5xl',
  full: 'max-w-none min-h-full',
};

/**
 * A dialog over the page: the focus stays in it, Escape closes it, the page behind is silent. Long
 * content scrolls inside. It renders nothing on the server until it is open in a browser.
 *
 * @example
 * <Dialog open={open} onOpenChange={setOpen} title="Gỡ bài viết này?" closeLabel="Đóng"
 *   actions={<Button variant="danger">Gỡ bài</Button>} />
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  closeLabel,
  size = 'medium',
  dismissible = true,
  initialFocus,
  finalFocus,
}: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={!dismissible}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Viewport
          className={`fixed inset-0 z-50 flex items-center justify-center overflow-y-auto ${size === 'full' ? '' : 'p-3 sm:p-6'}`}
        >
          <BaseDialog.Popup
            initialFocus={initialFocus}
            finalFocus={finalFocus}
            className={`flex max-h-full w-full flex-col overflow-hidden bg-raised text-ink shadow-raised ${SIZES[size]} ${
              size === 'full' ? '' : 'rounded-lg border border-line'
            }`}
          >
            <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
              <div>
                <BaseDialog.Title className="text-xl font-semibold">{title}</BaseDialog.Title>
                {description ? (
                  <BaseDialog.Description className="mt-1 text-ink-soft">{description}</BaseDialog.Description>
                ) : null}
              </div>
              {dismissible ? (
                <BaseDialog.Close
                  aria-label={closeLabel}
                  className="-mr-2 inline-flex size-10 shrink-0 cursor-pointer items-center justify-center rounded-md hover:bg-sunken"
                >
                  <X aria-hidden="true" className="size-5" />
                </BaseDialog.Close>
              ) : null}
            </div>
            {children ? <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div> : null}
            {actions ? (
              <div className="flex flex-wrap justify-end gap-3 border-t border-line bg-surface px-5 py-3">
                {actions}
              </div>
            ) : null}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
