import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sendList, type ListAnswer } from '../lib/send-list.ts';
import { ListReportView } from './list-report.tsx';
import { Refusal } from './refusal.tsx';

const noProblems: readonly [] = [];
/** On a small screen the answer would stand below what can be seen. */
const bringIntoView = (box: HTMLElement | null): void => box?.scrollIntoView({ block: 'start' });

/** Reading an Excel list: first tried, cell by cell, then written. */
export function ListImportDialog<Added>({
  title,
  path,
  query,
  fields,
  refusals,
  writeLabel,
  onClose,
  onDone,
  children,
}: {
  title: string;
  path: string;
  /** What was chosen for the list; another choice needs another look. */
  query: Readonly<Record<string, string>>;
  /** Names of what is chosen, for what the server says of it. */
  fields: Readonly<Record<string, string>>;
  /** What is said of lists that belong elsewhere, by the reason. */
  refusals: Readonly<Record<string, string>>;
  writeLabel: (rows: number) => string;
  onClose: () => void;
  onDone: (added: Added[]) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [answered, setAnswered] = useState<{ choice: string; answer: ListAnswer<Added> } | null>(null);
  const choice = JSON.stringify(query);
  const answer = answered?.choice === choice ? answered.answer : null;
  const report = answer?.kind === 'done' ? answer.report : null;
  const ready = report !== null && report.refusal === null && report.accepted > 0;

  const send = async (dryRun: boolean) => {
    if (!file) return;
    setBusy(true);
    const next = await sendList<Added>(path, query, file, dryRun);
    setBusy(false);
    setAnswered({ choice, answer: next });
    if (!dryRun && next.kind === 'done') onDone(next.added);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={title}
      description={t('listImport.text')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {ready ? (
            <Button variant="primary" busy={busy} onClick={() => void send(false)}>
              {writeLabel(report.accepted)}
            </Button>
          ) : (
            <Button variant="primary" busy={busy} disabled={!file} onClick={() => void send(true)}>
              {t('listImport.try')}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <Refusal
          failure={answer?.kind === 'failed' ? answer.reason : null}
          problems={answer?.kind === 'invalid' ? answer.problems : noProblems}
          fields={fields}
        />
        <FormField label={t('listImport.file')} required>
          {(control) => (
            <TextInput
              {...control}
              type="file"
              accept=".xlsx"
              onChange={(event) => {
                setAnswered(null);
                setFile(event.target.files?.[0] ?? null);
              }}
            />
          )}
        </FormField>
        {children}
        {report ? (
          <div ref={bringIntoView} className="scroll-mt-4">
            <ListReportView report={report} refusals={refusals} />
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
