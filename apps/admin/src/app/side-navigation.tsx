import { Button } from '@kheo/ui/button/button';
import { Link } from '@tanstack/react-router';
import { ExternalLink, LogOut } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/session/session.operations.ts';
import { chooseLanguage } from '../lib/i18n.ts';
import { portalHomeUrl } from '../lib/portal-links.ts';
import { chooseTheme, themes, useTheme, type Theme } from '../lib/theme.ts';
import { useSession } from '../lib/viewer.ts';
import { groups } from './destinations.ts';
import { SearchButton } from './search/search-button.tsx';

/** The product's mark and the agency that works here. */
export function Brand() {
  const { i18n } = useTranslation();
  const { agencyName } = useSession();
  return (
    <div className="flex min-w-0 items-center gap-3">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0">
        <rect width="32" height="32" rx="7" className="fill-band" />
        <path
          d="M10 7v18M22 7 11.5 16 22 25"
          className="fill-none stroke-on-band"
          strokeWidth="3.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="line-clamp-2 text-sm leading-tight font-semibold">
        {i18n.language === 'en' ? agencyName.en : agencyName.vi}
      </span>
    </div>
  );
}

/** Where one can go, who one is, and how the admin looks; without `onSearch` the search stands elsewhere. */
export function SideNavigation({ onSearch }: { onSearch?: () => void }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const portal = portalHomeUrl();
  return (
    <>
      <div className="hidden border-b border-line p-4 lg:block">
        <Brand />
      </div>
      {onSearch ? (
        <div className="px-3 pt-4">
          <SearchButton onClick={onSearch} />
        </div>
      ) : null}
      <nav aria-label={t('app.menu')} className="flex-1 p-3 pt-14 lg:pt-4">
        <Destinations />
        {portal ? (
          <a
            href={portal}
            target="_blank"
            rel="noopener"
            className="mt-4 flex min-h-11 items-center gap-3 border-t border-line px-3 pt-4 text-sm text-ink-soft no-underline hover:text-accent hover:underline"
          >
            <ExternalLink aria-hidden="true" className="size-4 shrink-0" />
            {t('app.viewPortal')}
          </a>
        ) : null}
      </nav>
      <Preferences />
      <div className="border-t border-line p-4">
        <p className="truncate font-semibold">{viewer.name}</p>
        <p className="text-sm text-ink-soft">{viewer.roles.map((role) => t(`app.roles.${role}`)).join(', ')}</p>
        <Button size="small" className="mt-3 w-full" icon={<LogOut aria-hidden="true" />} onClick={signOut}>
          {t('app.signOut')}
        </Button>
      </div>
    </>
  );
}

function Destinations() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const id = useId();
  return groups.map(({ name, destinations }) => {
    const visible = destinations.filter(({ mayOpen }) => mayOpen?.(viewer) ?? true);
    if (visible.length === 0) return null;
    return (
      <div key={name} className="mt-4 first:mt-0">
        <p id={id + name} className="px-3 pb-1 text-sm font-semibold text-ink-soft">
          {t(`app.navGroups.${name}`)}
        </p>
        <ul aria-labelledby={id + name} className="space-y-0.5">
          {visible.map(({ to, label, Icon, Count }) => (
            <li key={to}>
              <Link
                to={to}
                className="flex min-h-11 items-center gap-3 rounded-md px-3 py-1.5 text-ink no-underline hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent lg:min-h-9"
              >
                <Icon aria-hidden="true" className="size-5 shrink-0" />
                <span className="flex-1">{t(`app.nav.${label}`)}</span>
                {Count ? <Count /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

const compactSelect =
  'min-h-8 w-full cursor-pointer rounded-md border border-line-strong bg-canvas px-2 text-sm text-ink hover:border-ink';

function Preferences() {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  return (
    <div className="grid grid-cols-2 gap-3 border-t border-line p-4">
      <label className="text-sm text-ink-soft">
        {t('app.language')}
        <select
          className={compactSelect}
          value={i18n.language}
          onChange={(event) => void chooseLanguage(event.target.value === 'en' ? 'en' : 'vi')}
        >
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </select>
      </label>
      <label className="text-sm text-ink-soft">
        {t('app.theme')}
        <select className={compactSelect} value={theme} onChange={(event) => chooseTheme(event.target.value as Theme)}>
          {themes.map((name) => (
            <option key={name} value={name}>
              {t(`app.themes.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
