import { Button, buttonClass } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { Link } from '@tanstack/react-router';
import { FileInput, RotateCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { mayPublishImport, useSession } from '../../lib/viewer.ts';
import { ImportCountsLine } from './import-badges.tsx';
import type { ImportBatchDetails } from './import-batch.operations.ts';
import { importCreateLink } from './import-batch.routes.ts';
import { isUnderWay } from './import-progress.ts';
import { ImportRunning } from './import-running.tsx';
import { useImportWords } from './import-words.ts';
import type { useImportActions } from './use-import-actions.ts';

interface StateBoxProps {
  batch: ImportBatchDetails;
  actions: ReturnType<typeof useImportActions>;
}

/** Where a batch stands, and the one or two things to do next. */
export function ImportStateBox({ batch, actions }: StateBoxProps) {
  const { t } = useTranslation();
  if (isUnderWay(batch)) return <ImportRunning batch={batch} />;
  switch (batch.state) {
    case 'PLANNED':
      return <Planned batch={batch} actions={actions} />;
    case 'FINISHED':
      return (
        <Notice
          tone="success"
          announce
          title={t('import.batch.finished')}
          actions={
            <>
              <Link {...importCreateLink()} className={buttonClass({ size: 'small' })}>
                {t('import.batch.another')}
              </Link>
              <UndoButton batch={batch} actions={actions} />
            </>
          }
        >
          <ImportCountsLine counts={batch.counts} />
        </Notice>
      );
    case 'UNDONE':
      return (
        <Notice announce title={t('import.batch.undone', { count: batch.counts.undone })}>
          <UndoneText batch={batch} />
        </Notice>
      );
    case 'FAILED':
      return <Stopped batch={batch} actions={actions} />;
    default:
      return <Notice>{t('import.batch.uploadedText')}</Notice>;
  }
}

/** What undoing did, also with what it left alone. */
function UndoneText({ batch }: { batch: ImportBatchDetails }) {
  const { t } = useTranslation();
  const words = useImportWords();
  const left = batch.undoOutcomes
    .filter(({ code }) => code !== 'undone')
    .map(({ code, count }) => t('import.items.counted', { label: words.undone(code), count }));
  return (
    <>
      {left.length > 0 ? <p>{left.join('; ')}.</p> : null}
      <p>{t('import.batch.undoneText')}</p>
    </>
  );
}

/** What a batch makes public, or takes from the public, is a publisher's to decide. */
const useMayWork = (batch: ImportBatchDetails): boolean => {
  const { viewer } = useSession();
  return !batch.publish || mayPublishImport(viewer);
};

function Planned({ batch, actions }: StateBoxProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const count = batch.counts.created + batch.counts.updated;
  const mayWork = useMayWork(batch);
  const run = async () => {
    await actions.run();
    setAsking(false);
  };
  return (
    <>
      <Notice
        tone={count === 0 ? 'warning' : 'info'}
        announce
        title={`${t('import.batch.planned')} – ${t('import.batch.size', { count: batch.counts.total })}`}
        actions={
          count > 0 && mayWork ? (
            <Button
              variant="primary"
              icon={<FileInput aria-hidden="true" />}
              busy={actions.busy === 'run'}
              onClick={() => (batch.publish ? setAsking(true) : void run())}
            >
              {t('import.batch.run', { count })}
            </Button>
          ) : null
        }
      >
        {count === 0
          ? t('import.batch.nothingToDo')
          : mayWork
            ? t('import.batch.plannedText')
            : t('import.options.publisherOnly')}
      </Notice>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('import.batch.runDialog.title', { count })}
        text={t('import.batch.runDialog.text')}
        confirmLabel={t('import.batch.runDialog.confirm')}
        busy={actions.busy === 'run'}
        onConfirm={() => void run()}
      />
    </>
  );
}

function Stopped({ batch, actions }: StateBoxProps) {
  const { t } = useTranslation();
  const words = useImportWords();
  const advice = batch.reason ? words.advice(batch.reason) : null;
  const mayWork = useMayWork(batch);
  return (
    <Notice
      tone="error"
      announce
      title={batch.reason ? `${t('import.batch.failed')}: ${words.reason(batch.reason)}` : t('import.batch.failed')}
      actions={
        <>
          {batch.begun && mayWork ? (
            <>
              <Button
                size="small"
                icon={<RotateCw aria-hidden="true" />}
                busy={actions.busy === 'run'}
                onClick={() => void actions.run()}
              >
                {t('import.batch.resume')}
              </Button>
              <UndoButton batch={batch} actions={actions} />
            </>
          ) : null}
          {batch.begun ? null : (
            <Link {...importCreateLink()} className={buttonClass({ size: 'small' })}>
              {t('import.batch.another')}
            </Link>
          )}
        </>
      }
    >
      {batch.begun ? t('import.batch.failedBegun') : advice}
    </Notice>
  );
}

function UndoButton({ batch, actions }: StateBoxProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const nothingMade = batch.counts.created + batch.counts.updated === 0;
  if (!useMayWork(batch) || nothingMade) return null;
  return (
    <>
      <Button size="small" variant="danger" icon={<Undo2 aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('import.batch.undo')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('import.batch.undoDialog.title', { name: batch.sourceName })}
        text={t('import.batch.undoDialog.text')}
        confirmLabel={t('import.batch.undoDialog.confirm')}
        danger
        busy={actions.busy === 'undo'}
        onConfirm={() => void actions.undo().then(() => setAsking(false))}
      />
    </>
  );
}
