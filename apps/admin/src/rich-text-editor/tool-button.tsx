import { Toolbar } from '@base-ui/react/toolbar';
import type { LucideIcon } from 'lucide-react';

export interface ToolButtonProps {
  label: string;
  Icon: LucideIcon;
  onPress: () => void;
  /** Given for what can be on or off, e.g. bold. */
  pressed?: boolean;
  disabled?: boolean;
  /** Shown in the tooltip, e.g. “Ctrl + B”. */
  shortcut?: string;
}

/** A button of an editor's toolbar. Pressing it keeps the selection in the text. */
export function ToolButton({ label, Icon, onPress, pressed, disabled = false, shortcut }: ToolButtonProps) {
  return (
    <Toolbar.Button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="inline-flex size-9 cursor-pointer items-center justify-center rounded-sm text-ink hover:bg-sunken aria-disabled:cursor-not-allowed aria-disabled:text-ink-faint aria-disabled:opacity-60 aria-pressed:bg-accent-soft aria-pressed:text-accent aria-pressed:ring-1 aria-pressed:ring-accent-line"
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </Toolbar.Button>
  );
}

/** A hairline between groups of tools. */
export function ToolSeparator() {
  return <Toolbar.Separator className="mx-1 h-6 w-px bg-line" />;
}
