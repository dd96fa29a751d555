import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../components/refusal.tsx';
import type { useAction } from '../../components/use-action.ts';

/** Asks why, before something that is kept with the reason. */
export function ReasonDialog({
  title,
  text,
  confirmLabel,
  action,
  onClose,
  onConfirm,
  children,
  size = 'small',
}: {
  title: string;
  text: string;
  confirmLabel: string;
  action: ReturnType<typeof useAction>;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  children?: ReactNode;
  size?: 'small' | 'large';
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={title}
      description={text}
      closeLabel={t('common.close')}
      size={size}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            busy={action.busy}
            onClick={() => {
              setTried(true);
              if (reason.trim()) onConfirm(reason.trim());
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <Refusal failure={action.failure} problems={action.problems} />
        {children}
        <FormField
          label={t('recipient.reason')}
          hint={t('recipient.reasonHint')}
          required
          error={tried && !reason.trim() ? t('recipient.reasonMissing') : undefined}
        >
          {(control) => (
            <Textarea {...control} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
