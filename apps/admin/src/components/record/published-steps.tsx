import { Button, buttonClass } from '@kheo/ui/button/button';
import { ExternalLink, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureReasonOf, type Failed } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import type { Chosen, RecordEditing, RecordPayload } from './use-record-editing.ts';

type Step = 'publish' | 'unpublish' | 'delete';
interface Words {
  title: string;
  text: string;
}

interface PublishedStepsProps<Row extends { id: string; version: number; published: boolean }, Values extends object> {
  editing: RecordEditing<Row, Values>;
  /** Where readers find it; null when the portal's address is not known. */
  portalUrl: string | null;
  publish: (chosen: Chosen) => Promise<RecordPayload<Row>>;
  unpublish: (chosen: Chosen) => Promise<RecordPayload<Row>>;
  remove: (
    chosen: Chosen,
  ) => Promise<
    | { __typename: 'Deleted' }
    | { __typename: 'InvalidInput'; problems: readonly Problem[] }
    | { __typename: 'Forbidden' | 'NotFound' | 'Conflict' }
    | Failed
  >;
  /** `refused`: why it cannot be deleted. */
  words: Record<Step, Words> & { refused: string };
  onDeleted: () => void;
}

/** Putting a record before the public, taking it down, deleting it; each after a question. */
export function PublishedSteps<Row extends { id: string; version: number; published: boolean }, Values extends object>(
  props: PublishedStepsProps<Row, Values>,
) {
  const { editing, portalUrl, words } = props;
  const { t } = useTranslation();
  const [step, setStep] = useState<Step | null>(null);
  const { row } = editing;
  if (!row) return null;

  const take = async (which: Step) => {
    setStep(null);
    if (which === 'delete') {
      const payload = await props.remove({ id: row.id, expectedVersion: row.version });
      if (payload.__typename === 'Deleted') props.onDeleted();
      else if (payload.__typename === 'InvalidInput') editing.tell(words.refused, 'error');
      else editing.setFailure(failureReasonOf(payload));
      return;
    }
    const done = await editing.act(which === 'publish' ? props.publish : props.unpublish);
    if (done) editing.tell(t(which === 'publish' ? 'record.publishedNow' : 'record.unpublishedNow'));
  };

  return (
    <>
      {row.published && portalUrl ? (
        <a href={portalUrl} target="_blank" rel="noopener" className={buttonClass({ variant: 'quiet' })}>
          <ExternalLink aria-hidden="true" />
          {t('record.viewOnPortal')}
        </a>
      ) : null}
      {row.published ? (
        <Button variant="danger" icon={<Undo2 aria-hidden="true" />} onClick={() => setStep('unpublish')}>
          {t('record.unpublish')}
        </Button>
      ) : (
        <>
          <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setStep('delete')}>
            {t('record.delete')}
          </Button>
          <Button
            variant="primary"
            icon={<Send aria-hidden="true" />}
            busy={editing.saving}
            onClick={() => setStep('publish')}
          >
            {t('record.publish')}
          </Button>
        </>
      )}
      {(['publish', 'unpublish', 'delete'] as const).map((which) => (
        <ConfirmDialog
          key={which}
          open={step === which}
          onClose={() => setStep(null)}
          title={words[which].title}
          text={words[which].text}
          confirmLabel={t(`record.${which}`)}
          danger={which !== 'publish'}
          onConfirm={() => void take(which)}
        />
      ))}
    </>
  );
}
