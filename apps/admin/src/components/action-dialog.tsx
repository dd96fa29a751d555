import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './failure-notice.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import type { useAnsweredAction } from './use-answered-action.ts';

export interface ActionDialogProps {
  title: string;
  description?: string;
  confirm: string;
  action: Pick<ReturnType<typeof useAnsweredAction>, 'busy' | 'failure' | 'problems'>;
  /** By field, as the server names it. */
  labels: Readonly<Record<string, string>>;
  /** The control of a field has the id `prefix-field`. */
  idPrefix: string;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/** A few questions before something is done, with what the server finds wrong in the answers. */
export function ActionDialog(props: ActionDialogProps) {
  const { title, description, confirm, action, labels, idPrefix, onClose, onConfirm, children } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={title}
      description={description}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <FailureNotice reason={action.failure} />
        <ProblemSummary
          problems={action.problems}
          controlOf={(field) => (labels[field] ? { label: labels[field], id: `${idPrefix}-${field}` } : null)}
        />
        {children}
      </div>
    </Dialog>
  );
}
