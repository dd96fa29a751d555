import { Search } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the keyboard of this computer names the shortcut. */
const shortcut = isMac ? '⌘ K' : 'Ctrl + K';

/** Ctrl + K, or Command + K, from everywhere but from under another dialog. */
export function useSearchShortcut(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      // The browser's own meaning, a search on the web, would take the person away from here.
      event.preventDefault();
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) open();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);
}

/** Opens the search; as wide as the navigation it stands in, or only a glass. */
export function SearchButton({ compact = false, onClick }: { compact?: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  if (compact) {
    return (
      <button
        type="button"
        aria-label={t('search.open')}
        aria-haspopup="dialog"
        onClick={onClick}
        className="inline-flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-md hover:bg-sunken"
      >
        <Search aria-hidden="true" className="size-6" />
      </button>
    );
  }
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={onClick}
      className="flex min-h-11 w-full cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line-strong bg-canvas px-3 py-1.5 text-left hover:border-ink lg:min-h-10"
    >
      <Search aria-hidden="true" className="size-5 shrink-0" />
      <span className="flex-1">{t('search.open')}</span>
      <kbd className="rounded-sm border border-line bg-sunken px-1.5 font-sans text-xs whitespace-nowrap text-ink-soft">
        {shortcut}
      </kbd>
    </button>
  );
}
