import type { CertificateLayout, CertificateLine } from '@kheo/domain/award/certificate-layout';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { CreateTemplate, DeleteTemplate, layoutJson, UpdateTemplate } from './certificate.operations.ts';
import { certificateTemplateLink, certificateTemplateListLink } from './certificate.routes.ts';
import { controlId, useControlNames } from './control-names.ts';
import { LayoutPreview } from './layout-preview.tsx';
import { LineFields } from './line-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { PreviewTools } from './preview-tools.tsx';
import { usePreview } from './use-preview.ts';

export interface TemplateValues {
  version: number;
  name: string;
  validFrom: string;
  layout: CertificateLayout;
}

export interface TemplateFormProps {
  /** Null for one that is not saved yet. */
  id: string | null;
  formCode: string;
  formName: string;
  start: TemplateValues;
}

/** What would be lost; the version is not typed by anybody. */
const written = ({ name, validFrom, layout }: TemplateValues): string => JSON.stringify([name, validFrom, layout]);

/** A template in millimetres, with the page as it is printed beside it. */
export function TemplateForm({ id, formCode, formName, start }: TemplateFormProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const navigate = useNavigate();
  const [values, setValues] = useState(start);
  const base = useRef(start);
  const leaving = useRef(false);
  const [line, setLine] = useState(start.layout.lines[0]?.id ?? '');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [conflict, setConflict] = useState(false);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { layout } = values;
  const preview = usePreview(formCode, layout);
  const controlOf = useControlNames(layout);

  const isDirty = () => !leaving.current && written(values) !== written(base.current);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const change = (more: Partial<TemplateValues>) => {
    setSaved(false);
    setValues((now) => ({ ...now, ...more }));
  };
  const setLayout = (more: Partial<CertificateLayout>) => change({ layout: { ...layout, ...more } });
  const setLines = (lines: readonly CertificateLine[]) => setLayout({ lines });

  const save = async () => {
    setBusy(true);
    setFailure(null);
    setConflict(false);
    setProblems([]);
    const { name, validFrom } = values;
    const fields = { name, validFrom: validFrom || null, layout: layoutJson(values.layout) };
    const payload = id
      ? payloadOf(
          await client
            .mutation(UpdateTemplate, { input: { id, expectedVersion: base.current.version, ...fields } })
            .toPromise(),
          'updateCertificateTemplate',
        )
      : payloadOf(
          await client.mutation(CreateTemplate, { input: { formCode, ...fields } }).toPromise(),
          'createCertificateTemplate',
        );
    setBusy(false);
    if (payload.__typename === 'CertificateTemplate') {
      const now = { ...values, version: payload.version };
      base.current = now;
      setValues(now);
      setSaved(true);
      if (!id) void navigate({ ...certificateTemplateLink(payload.id), replace: true });
    } else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else if (payload.__typename === 'Conflict') {
      // pressing save again writes these values over the newer ones, which are kept as a revision
      if ('currentVersion' in payload) base.current = { ...base.current, version: payload.currentVersion };
      setConflict(true);
    } else setFailure(failureReasonOf(payload));
  };

  const remove = async () => {
    if (!id) return;
    setBusy(true);
    const input = { id, expectedVersion: base.current.version };
    const payload = payloadOf(
      await client.mutation(DeleteTemplate, { input }).toPromise(),
      'deleteCertificateTemplate',
    );
    setBusy(false);
    setDeleting(false);
    if (payload.__typename === 'Deleted') {
      leaving.current = true;
      void navigate(certificateTemplateListLink());
    } else if (payload.__typename === 'InvalidInput') setFailure('server');
    else setFailure(failureReasonOf(payload));
  };

  const errorOf = (field: string): string | undefined => {
    const problem = problems.find((one) => one.field === field);
    return problem && problemMessage(t, language, problem);
  };
  const shownProblems = problems.length > 0 ? problems : [];

  return (
    <Screen wide>
      <PageHeader
        title={formName}
        note={<span className="text-ink-soft">{t('certificate.templateTitle')}</span>}
        actions={
          <Link {...certificateTemplateListLink()} className={buttonClass()}>
            {t('certificate.backToTemplates')}
          </Link>
        }
      />
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={shownProblems}
          controlOf={(field) => {
            const control = controlOf(field);
            return control && { label: control.label, id: control.id };
          }}
        />
        <FailureNotice reason={failure} />
        {conflict ? (
          <Notice tone="warning" announce>
            {t('certificate.conflict')}
          </Notice>
        ) : null}
        {saved ? (
          <Notice tone="success" announce>
            {t('certificate.saved')}
          </Notice>
        ) : null}
      </div>
      <div className="mt-4 grid gap-8 @min-[56rem]:grid-cols-[minmax(0,5fr)_minmax(20rem,4fr)]">
        <div className="space-y-4 @min-[56rem]:sticky @min-[56rem]:top-4 @min-[56rem]:self-start">
          <LayoutPreview layout={layout} preview={preview.current} line={line} onLine={setLine} />
          <PreviewTools formCode={formCode} layout={layout} preview={preview} />
        </div>
        <form
          noValidate
          className="space-y-8"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void save();
          }}
        >
          <section className="grid gap-4 sm:grid-cols-2">
            <FormField
              id={controlId('name')}
              label={t('certificate.names.name')}
              error={errorOf('name')}
              required
              className="sm:col-span-2"
            >
              {(control) => (
                <TextInput
                  {...control}
                  value={values.name}
                  autoComplete="off"
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </FormField>
            <FormField
              id={controlId('validFrom')}
              label={t('certificate.names.validFrom')}
              hint={t('certificate.validFromHint')}
              error={errorOf('validFrom')}
              required
              className="sm:col-span-2"
            >
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={values.validFrom}
                  onChange={(event) => change({ validFrom: event.target.value })}
                />
              )}
            </FormField>
          </section>
          <PageFields layout={layout} onChange={setLayout} errorOf={errorOf} />
          <LineFields lines={layout.lines} chosen={line} onChoose={setLine} onChange={setLines} errorOf={errorOf} />
          <div className="sticky bottom-0 z-20 flex flex-wrap justify-end gap-3 border-t border-line bg-canvas py-2.5">
            {id ? (
              <Button variant="danger" onClick={() => setDeleting(true)}>
                {t('certificate.delete')}
              </Button>
            ) : null}
            <Button type="submit" variant="primary" busy={busy}>
              {t('common.save')}
            </Button>
          </div>
        </form>
      </div>
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('certificate.deleteTitle')}
        text={t('certificate.deleteText')}
        confirmLabel={t('certificate.delete')}
        danger
        busy={busy}
        onConfirm={() => void remove()}
      />
      <ConfirmDialog
        open={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('article.leaveDialog.title')}
        text={t('article.leaveDialog.text')}
        cancelLabel={t('article.leaveDialog.stay')}
        confirmLabel={t('article.leaveDialog.leave')}
        danger
        onConfirm={() => blocker.proceed?.()}
      />
    </Screen>
  );
}
