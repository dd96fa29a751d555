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
  /** What to tell when it is done. */
  done?: string;
}

interface PublishedStepsProps<Row extends { id: string; version: number; published: boolean }, Values extends object> {
  editing: RecordEditing<Row, Values>;
  /** Where readers find it; null when the portal's address is not known. */
  portalUrl: string | null;
  /** Each step is left out for those who may not take it. */
  publish?: ((chosen: Chosen) => Promise<RecordPayload<Row>>) | false;
  unpublish?: ((chosen: Chosen) => Promise<RecordPayload<Row>>) | false;
  remove?:
    | ((
        chosen: Chosen,
      ) => Promise<
        | { __typename: 'Deleted' }
        | { __typename: 'InvalidInput'; problems: readonly Problem[] }
        | { __typename: 'Forbidden' | 'NotFound' | 'Conflict' }
        | Failed
      >)
    | false;
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
      if (!props.remove) return;
      const payload = await props.remove({ id: row.id, expectedVersion: row.version });
      if (payload.__typename === 'Deleted') props.onDeleted();
      else if (payload.__typename === 'InvalidInput') editing.tell(words.refused, 'error');
      else editing.setFailure(failureReasonOf(payload));
      return;
    }
    const act = props[which];
    if (act && (await editing.act(act)))
      editing.tell(words[which].done ?? t(which === 'publish' ? 'record.publishedNow' : 'record.unpublishedNow'));
  };

  return (
    <>
      {row.published && portalUrl ? (
        <a href={portalUrl} target="_blank" rel="noopener" className={buttonClass({ variant: 'quiet' })}>
          <ExternalLink aria-hidden="true" />
          {t('record.viewOnPortal')}
        </a>
      ) : null}
      {row.published && props.unpublish ? (
        <Button variant="danger" icon={<Undo2 aria-hidden="true" />} onClick={() => setStep('unpublish')}>
          {t('record.unpublish')}
        </Button>
      ) : null}
      {!row.published && props.remove ? (
        <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setStep('delete')}>
          {t('record.delete')}
        </Button>
      ) : null}
      {!row.published && props.publish ? (
        <Button
          variant="primary"
          icon={<Send aria-hidden="true" />}
          busy={editing.saving}
          onClick={() => setStep('publish')}
        >
          {t('record.publish')}
        </Button>
      ) : null}
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
