import { Dialog } from '@base-ui/react/dialog';
import { Outlet, useRouteContext } from '@tanstack/react-router';
import { Menu, X } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInDialog } from '../features/session/sign-in-dialog.tsx';
import { SessionContext } from '../lib/viewer.ts';
import { SearchButton, useSearchShortcut } from './search/search-button.tsx';
import { SearchDialog } from './search/search-dialog.tsx';
import { Brand, SideNavigation } from './side-navigation.tsx';

/** The frame of every screen: navigation at the side, or behind a button on narrow ones. */
export function Layout() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/shell' });
  const [searching, setSearching] = useState(false);
  const search = useCallback(() => setSearching(true), []);
  useSearchShortcut(search);
  return (
    <SessionContext value={session}>
      <a
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('app.skipToContent')}
      </a>
      <div className="min-h-dvh lg:grid lg:grid-cols-[min(16.5rem,26vw)_minmax(0,1fr)]">
        <NarrowHeader onSearch={search} />
        <header className="hidden border-r border-line bg-surface lg:block">
          <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto">
            <SideNavigation onSearch={search} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 focus:outline-none">
          <Outlet />
        </main>
      </div>
      {searching ? <SearchDialog onClose={() => setSearching(false)} /> : null}
      <SignInDialog />
    </SessionContext>
  );
}

function NarrowHeader({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <header className="flex items-center justify-between gap-3 border-b border-line bg-surface px-4 py-2 lg:hidden">
      <Brand />
      <div className="ml-auto">
        <SearchButton compact onClick={onSearch} />
      </div>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger
          aria-label={t('app.openMenu')}
          className="inline-flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-md hover:bg-sunken"
        >
          <Menu aria-hidden="true" className="size-6" />
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
          <Dialog.Popup
            // Going somewhere closes the menu.
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
            }}
            className="fixed inset-y-0 left-0 z-50 flex w-[min(20rem,88vw)] flex-col overflow-y-auto bg-surface shadow-raised"
          >
            <Dialog.Title className="sr-only">{t('app.menu')}</Dialog.Title>
            <Dialog.Close
              aria-label={t('app.closeMenu')}
              className="absolute top-3 right-3 z-10 inline-flex size-10 cursor-pointer items-center justify-center rounded-md hover:bg-sunken"
            >
              <X aria-hidden="true" className="size-5" />
            </Dialog.Close>
            <SideNavigation />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}
