import { Button, buttonClass } from '@kheo/ui/button/button';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../components/page-header.tsx';

/** While a screen's code is on its way. */
export function LoadingScreen() {
  const { t } = useTranslation();
  return (
    <div className="p-6">
      <Skeleton label={t('common.loading')} lines={6} />
    </div>
  );
}

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useTranslation();
  usePageTitle(t('app.notFound.title'));
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-xl flex-col justify-center gap-4 px-5 py-12">
      <h1 className="text-3xl font-semibold">{t('app.notFound.title')}</h1>
      <p className="text-ink-soft">{t('app.notFound.text')}</p>
      <Link to="/articles" search={{}} className={`${buttonClass({ variant: 'primary' })} self-start`}>
        {t('app.notFound.back')}
      </Link>
    </main>
  );
}

/** A fault of ours: say what is safe and what to do, never a stack trace. */
export function CrashedScreen() {
  const { t } = useTranslation();
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-xl flex-col justify-center gap-4 px-5 py-12">
      <h1 className="text-3xl font-semibold">{t('app.crashed.title')}</h1>
      <p className="text-ink-soft">{t('app.crashed.text')}</p>
      <Button variant="primary" className="self-start" onClick={() => window.location.reload()}>
        {t('app.crashed.reload')}
      </Button>
    </main>
  );
}
