import { Dialog } from '@kheo/ui/dialog/dialog';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isWaitingForSignIn, onSessionGateChange, settleSignIn } from '../../lib/session-gate.ts';
import { useSession } from '../../lib/viewer.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Appears over the work when the session has ended; the waiting requests go on after signing in. */
export function SignInDialog() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const waiting = useSyncExternalStore(onSessionGateChange, isWaitingForSignIn);
  return (
    <Dialog
      open={waiting}
      onOpenChange={(open) => {
        if (!open) settleSignIn(false);
      }}
      title={t('session.expiredTitle')}
      description={t('session.expiredText')}
      closeLabel={t('common.close')}
      size="small"
      dismissible={false}
    >
      <SignInForm email={viewer.email} onSignedIn={() => settleSignIn(true)} />
    </Dialog>
  );
}
