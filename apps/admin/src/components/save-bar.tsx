import { Button } from '@kheo/ui/button/button';
import { useBlocker } from '@tanstack/react-router';
import { Save } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';

export interface SaveBarProps {
  /** What is stored, in words: “Đã lưu lúc 9:41”. */
  state: string;
  dirty: boolean;
  saving: boolean;
  label: string;
  onSave: () => void;
}

/** Stays at the foot of a form: whether everything is saved, and saving, by Ctrl+S too. */
export function SaveBar({ state, dirty, saving, label, onSave }: SaveBarProps) {
  const { t } = useTranslation();
  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    onSave();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => saveByKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
      <p role="status" className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
        <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${dirty ? 'bg-warning' : 'bg-success'}`} />
        {dirty ? t('officialDocument.dirty') : state}
      </p>
      <Button
        variant="primary"
        icon={<Save aria-hidden="true" />}
        busy={saving}
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        {saving ? t('officialDocument.saving') : label}
      </Button>
    </div>
  );
}

/** Asks before unsaved text is left, inside the admin and when the tab is closed. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('officialDocument.leaveDialog.title')}
      text={t('officialDocument.leaveDialog.text')}
      cancelLabel={t('officialDocument.leaveDialog.stay')}
      confirmLabel={t('officialDocument.leaveDialog.leave')}
      danger
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
