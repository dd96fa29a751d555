import { Button, buttonClass } from '@kheo/ui/button/button';
import { useNavigate } from '@tanstack/react-router';
import { ExternalLink, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { failureReasonOf, payloadOf } from '../../lib/mutation-payload.ts';
import { portalDocumentUrl } from '../../lib/portal-links.ts';
import { useSession } from '../../lib/viewer.ts';
import { mayPublishDocument, mayRegisterDocument } from './official-document-rights.ts';
import {
  DeleteOfficialDocument,
  PublishOfficialDocument,
  UnpublishOfficialDocument,
} from './official-document.operations.ts';
import { documentListLink } from './official-document.routes.ts';
import type { DocumentEditing } from './use-official-document-editing.ts';

type Step = 'publish' | 'unpublish' | 'delete';

export interface OfficialDocumentStepsProps {
  editing: DocumentEditing;
  onDone: (text: string) => void;
  /** Why the document cannot be deleted. */
  onRefused: (text: string) => void;
}

/** What may be done with the document beyond saving. */
export function OfficialDocumentSteps({ editing, onDone, onRefused }: OfficialDocumentStepsProps) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const { document } = editing;
  const close = () => setStep(null);
  if (!document) return null;
  const portal = document.published ? portalDocumentUrl(document) : null;

  const publish = async () => {
    close();
    const done = await editing.act(async (input) =>
      payloadOf(await client.mutation(PublishOfficialDocument, { input }).toPromise(), 'publishOfficialDocument'),
    );
    if (done) onDone(t('officialDocument.published'));
  };
  const unpublish = async () => {
    close();
    const done = await editing.act(async (input) =>
      payloadOf(await client.mutation(UnpublishOfficialDocument, { input }).toPromise(), 'unpublishOfficialDocument'),
    );
    if (done) onDone(t('officialDocument.unpublished'));
  };
  const remove = async () => {
    close();
    const input = { id: document.id, expectedVersion: document.version };
    const payload = payloadOf(
      await client.mutation(DeleteOfficialDocument, { input }).toPromise(),
      'deleteOfficialDocument',
    );
    if (payload.__typename === 'Deleted') await navigate({ ...documentListLink(), ignoreBlocker: true });
    else if (payload.__typename === 'InvalidInput') onRefused(t('officialDocument.deleteDialog.refused'));
    else editing.setFailure(failureReasonOf(payload));
  };

  return (
    <>
      {portal ? (
        <a href={portal} target="_blank" rel="noopener" className={buttonClass({ variant: 'quiet' })}>
          <ExternalLink aria-hidden="true" />
          {t('officialDocument.viewOnPortal')}
        </a>
      ) : null}
      {!document.published && mayRegisterDocument(viewer) ? (
        <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setStep('delete')}>
          {t('officialDocument.delete')}
        </Button>
      ) : null}
      {document.published && mayPublishDocument(viewer) ? (
        <Button variant="danger" icon={<Undo2 aria-hidden="true" />} onClick={() => setStep('unpublish')}>
          {t('officialDocument.unpublish')}
        </Button>
      ) : null}
      {!document.published && mayPublishDocument(viewer) ? (
        <Button
          variant="primary"
          icon={<Send aria-hidden="true" />}
          busy={editing.saving}
          onClick={() => setStep('publish')}
        >
          {t('officialDocument.publish')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={step === 'publish'}
        onClose={close}
        title={t('officialDocument.publishDialog.title')}
        text={t('officialDocument.publishDialog.text')}
        confirmLabel={t('officialDocument.publishDialog.confirm')}
        onConfirm={() => void publish()}
      />
      <ConfirmDialog
        open={step === 'unpublish'}
        onClose={close}
        title={t('officialDocument.unpublishDialog.title')}
        text={t('officialDocument.unpublishDialog.text')}
        confirmLabel={t('officialDocument.unpublishDialog.confirm')}
        danger
        onConfirm={() => void unpublish()}
      />
      <ConfirmDialog
        open={step === 'delete'}
        onClose={close}
        title={t('officialDocument.deleteDialog.title')}
        text={t('officialDocument.deleteDialog.text')}
        confirmLabel={t('officialDocument.deleteDialog.confirm')}
        danger
        onConfirm={() => void remove()}
      />
    </>
  );
}
