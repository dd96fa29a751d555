import type { ResultOf } from '@kheo/schema/editorial';
import { Button } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { articleEditLink } from '../article/article.routes.ts';
import { fileSizeOf } from '../../lib/file-size.ts';
import { DeleteMediaFile, MediaFileQuery, UpdateMediaFile } from './media-file.operations.ts';

type OpenFile = Extract<ResultOf<typeof MediaFileQuery>['node'], { __typename: 'MediaFile' }>;

/** One file: what it shows, where it is used, and its end. */
export function MediaFileDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, retry } = useLoadedOnce(MediaFileQuery, { id });
  const file = data?.node?.__typename === 'MediaFile' ? data.node : null;
  if (file) return <FileDialog file={file} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} title={t('media.details.title')} closeLabel={t('common.close')}>
      {error ? <LoadFailure error={error} onRetry={retry} /> : <Skeleton label={t('common.loading')} lines={6} />}
    </Dialog>
  );
}

function FileDialog({ file, onClose }: { file: OpenFile; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const formId = useId();
  const [version, setVersion] = useState(file.version);
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { altVi: file.altVi, altEn: file.altEn, caption: file.caption, credit: file.credit },
  });
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && problemMessage(t, language, problem);
  };

  const submit = handleSubmit(async (values) => {
    setSaved(false);
    setFailure(null);
    setProblems([]);
    const input = { id: file.id, expectedVersion: version, ...values };
    const payload = payloadOf(await client.mutation(UpdateMediaFile, { input }).toPromise(), 'updateMediaFile');
    if (payload.__typename === 'MediaFile') {
      setVersion(payload.version);
      setSaved(true);
    } else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else setFailure(failureReasonOf(payload));
  });
  const remove = async () => {
    setAsking(false);
    const input = { id: file.id, expectedVersion: version };
    const payload = payloadOf(await client.mutation(DeleteMediaFile, { input }).toPromise(), 'deleteMediaFile');
    if (payload.__typename === 'Deleted') onClose();
    else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else setFailure(failureReasonOf(payload));
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('media.details.title')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          {file.usedBy.length === 0 ? (
            <Button variant="danger" onClick={() => setAsking(true)}>
              {t('media.deleteDialog.confirm')}
            </Button>
          ) : null}
          <Button variant="primary" type="submit" form={formId} busy={formState.isSubmitting}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-6 md:grid-cols-2">
        <div className="min-w-0 space-y-4">
          {file.kind === 'IMAGE' ? (
            <img
              src={file.url}
              alt={file.altVi}
              width={file.width ?? undefined}
              height={file.height ?? undefined}
              className="h-auto max-h-96 w-full rounded-md bg-sunken object-contain"
            />
          ) : (
            <FileText aria-hidden="true" className="size-16 text-ink-faint" />
          )}
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <dt className="text-ink-soft">{t('media.details.size')}</dt>
            <dd>
              {file.width && file.height ? `${file.width} × ${file.height}\u00A0· ` : `${file.format}\u00A0· `}
              {fileSizeOf(file.byteSize, language)}
            </dd>
            <dt className="text-ink-soft">{t('media.details.added')}</dt>
            <dd>
              {printMoment(file.createdAt, language)}{' '}
              {file.uploadedBy ? t('media.details.by', { name: file.uploadedBy.name }) : null}
            </dd>
          </dl>
          <a href={file.url} target="_blank" rel="noopener" className={`${linkClass} block text-sm wrap-anywhere`}>
            {t('media.details.openFile')}: {file.originalName}
          </a>
          <section>
            <h3 className="font-semibold">{t('media.details.usedBy')}</h3>
            {file.usedBy.length === 0 ? <p className="text-sm text-ink-soft">{t('media.details.notUsed')}</p> : null}
            <ul className="mt-1 space-y-1 text-sm">
              {file.usedBy.map((article) => (
                <li key={article.id}>
                  <Link {...articleEditLink(article.id)} className={linkClass}>
                    {article.title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
          {saved ? (
            <Notice tone="success" announce>
              {t('media.details.saved')}
            </Notice>
          ) : null}
          <FailureNotice reason={failure} />
          {errorOf('id') ? (
            <Notice tone="error" announce>
              {errorOf('id')}
            </Notice>
          ) : null}
          <FormField label={t('media.details.altVi')} hint={t('media.details.altHint')} error={errorOf('altVi')}>
            {(control) => <Textarea {...control} {...register('altVi')} rows={2} lang="vi" />}
          </FormField>
          <FormField label={t('media.details.altEn')} error={errorOf('altEn')}>
            {(control) => <Textarea {...control} {...register('altEn')} rows={2} lang="en" />}
          </FormField>
          <FormField label={t('media.details.caption')} error={errorOf('caption')}>
            {(control) => <Textarea {...control} {...register('caption')} rows={2} />}
          </FormField>
          <FormField label={t('media.details.credit')} error={errorOf('credit')}>
            {(control) => <TextInput {...control} {...register('credit')} />}
          </FormField>
        </form>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('media.deleteDialog.title')}
        text={t('media.deleteDialog.text')}
        confirmLabel={t('media.deleteDialog.confirm')}
        danger
        onConfirm={() => void remove()}
      />
    </Dialog>
  );
}
