import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { FileDown, Ruler } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { useControlNames } from './control-names.ts';
import type { usePreview } from './use-preview.ts';

/** Which sample words are shown, what is wrong with them, and the same page as a PDF to lay on the stock. */
export function PreviewTools({
  formCode,
  layout,
  preview,
}: {
  formCode: string;
  layout: CertificateLayout;
  preview: ReturnType<typeof usePreview>;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const controlOf = useControlNames(layout);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'layout' | 'network' | null>(null);
  const { subjectKind, long, current } = preview;
  const problems = current?.problems ?? [];

  const download = async (sheet: 'CERTIFICATE' | 'OFFSET') => {
    setBusy(true);
    setFailed(null);
    try {
      const answer = await fetch('/certificates/preview', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ form: formCode, layout, subjectKind, long, sheet }),
      });
      if (answer.ok) saveFile(await answer.blob(), sheet === 'OFFSET' ? 'khung-can-le.pdf' : 'in-thu.pdf');
      else setFailed(answer.status === 422 ? 'layout' : 'network');
    } catch {
      setFailed('network');
    }
    setBusy(false);
  };

  return (
    <section aria-label={t('certificate.previewTools')} className="space-y-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <FormField label={t('certificate.sampleKind')}>
          {(control) => (
            <Select
              {...control}
              value={subjectKind}
              onChange={(event) => {
                const chosen = subjectKinds.find((one) => one === event.target.value);
                if (chosen) preview.setSubjectKind(chosen);
              }}
            >
              {subjectKinds.map((one) => (
                <option key={one} value={one}>
                  {SUBJECT_KIND_LABELS[one][language]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <Checkbox
          label={t('certificate.longWords')}
          checked={long}
          onChange={(event) => preview.setLong(event.target.checked)}
        />
      </div>
      <div role="status" className="empty:hidden">
        {preview.failed ? <Notice tone="warning">{t('certificate.previewFailed')}</Notice> : null}
        {problems.length > 0 ? (
          <Notice tone="warning" title={t('certificate.previewProblems', { count: problems.length })}>
            <ul className="list-disc space-y-1 pl-5">
              {problems.map((problem) => {
                const name = controlOf(problem.field)?.label;
                const message = problemMessage(t, language, problem);
                return <li key={`${problem.field} ${problem.code}`}>{name ? `${name}: ${message}` : message}</li>;
              })}
            </ul>
          </Notice>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button icon={<FileDown aria-hidden="true" />} busy={busy} onClick={() => void download('CERTIFICATE')}>
          {t('certificate.downloadSample')}
        </Button>
        <Button icon={<Ruler aria-hidden="true" />} busy={busy} onClick={() => void download('OFFSET')}>
          {t('certificate.downloadOffset')}
        </Button>
      </div>
      {failed ? (
        <Notice tone="error" announce>
          {t(failed === 'layout' ? 'certificate.sampleRefused' : 'common.failed.network')}
        </Notice>
      ) : null}
    </section>
  );
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
