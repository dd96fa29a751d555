import { Button, buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

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
  return (
    <main className="p-6">
      <EmptyState
        title={t('app.notFound.title')}
        actions={
          <Link to="/articles" search={{}} className={buttonClass({ variant: 'primary' })}>
            {t('app.notFound.back')}
          </Link>
        }
      >
        {t('app.notFound.text')}
      </EmptyState>
    </main>
  );
}

/** A fault of ours: say what is safe and what to do, never a stack trace. */
export function CrashedScreen() {
  const { t } = useTranslation();
  return (
    <main className="p-6">
      <EmptyState
        title={t('app.crashed.title')}
        actions={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('app.crashed.reload')}
          </Button>
        }
      >
        {t('app.crashed.text')}
      </EmptyState>
    </main>
  );
}
