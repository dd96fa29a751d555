import { IMPORT_REASON_LABELS } from '@kheo/domain/labels/import-labels';
import { CELL_PROBLEM_LABELS } from '@kheo/domain/labels/nomination-labels';
import type { Label } from '@kheo/domain/labels/label';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { AwardFormsQuery, type DossierRow } from './dossier.operations.ts';
import { sendNominations, type NominationAnswer, type NominationReport } from './import-nominations.ts';
import { Refusal } from '../../components/refusal.tsx';

/** Reading an Excel list of nominees: first tried, cell by cell, then written. */
export function ImportNominationsDialog({
  dossier,
  onClose,
  onDone,
}: {
  dossier: DossierRow;
  onClose: () => void;
  onDone: (added: string[]) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data }] = useQuery({ query: AwardFormsQuery, variables: { language: language === 'en' ? 'EN' : 'VI' } });
  const [file, setFile] = useState<File | null>(null);
  const [form, setForm] = useState('');
  const [achievement, setAchievement] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<NominationAnswer | null>(null);
  const report = answer?.kind === 'done' ? answer.report : null;
  const ready = report !== null && report.refusal === null && report.accepted > 0;

  const send = async (dryRun: boolean) => {
    if (!file) return;
    setBusy(true);
    const next = await sendNominations(dossier, file, { achievement, form, dryRun });
    setBusy(false);
    setAnswer(next);
    if (!dryRun && next.kind === 'done') onDone(next.added);
  };
  /** Another file or another choice needs another look. */
  const change = (set: () => void) => {
    setAnswer(null);
    set();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t('dossier.import.title')}
      description={t('dossier.import.text')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {ready ? (
            <Button variant="primary" busy={busy} onClick={() => void send(false)}>
              {t('dossier.import.write', { count: report.accepted })}
            </Button>
          ) : (
            <Button variant="primary" busy={busy} disabled={!file} onClick={() => void send(true)}>
              {t('dossier.import.try')}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <Refusal
          failure={answer?.kind === 'failed' ? answer.reason : null}
          problems={answer?.kind === 'invalid' ? answer.problems : noProblems}
          fields={{ achievement: t('dossier.import.achievement') }}
        />
        <FormField label={t('dossier.import.file')} required>
          {(control) => (
            <TextInput
              {...control}
              type="file"
              accept=".xlsx"
              onChange={(event) => change(() => setFile(event.target.files?.[0] ?? null))}
            />
          )}
        </FormField>
        <FormField label={t('dossier.import.form')} hint={t('dossier.import.formHint')}>
          {(control) => (
            <Select {...control} value={form} onChange={(event) => change(() => setForm(event.target.value))}>
              <option value="">{t('dossier.import.noForm')}</option>
              {data?.awardForms.map(({ id, code, name }) => (
                <option key={id} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={t('dossier.import.achievement')} required>
          {(control) => (
            <Textarea
              {...control}
              value={achievement}
              onChange={(event) => change(() => setAchievement(event.target.value))}
            />
          )}
        </FormField>
        {report ? <Report report={report} /> : null}
      </div>
    </Dialog>
  );
}

const noProblems: readonly [] = [];
const cellLabels: Readonly<Record<string, Label>> = CELL_PROBLEM_LABELS;

function Report({ report }: { report: NominationReport }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (report.refusal !== null)
    return (
      <Notice tone="error" title={t('dossier.import.refused')} announce>
        {report.refusal === 'list-of-projects'
          ? t('dossier.import.projects')
          : (IMPORT_REASON_LABELS[report.refusal]?.[language] ?? t('dossier.import.notAList'))}
      </Notice>
    );
  const wordOf = (code: string): string =>
    cellLabels[code]?.[language] ??
    t(code === 'form-ambiguous' ? 'dossier.import.formAmbiguous' : 'dossier.import.formNotFound');
  // What keeps a row out comes before what is only told.
  const findings = report.findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <section aria-label={t('dossier.import.report')} className="space-y-3">
      <Notice tone={report.accepted === report.rows ? 'success' : 'warning'} announce>
        {t('dossier.import.counts', { accepted: report.accepted, rows: report.rows })}
      </Notice>
      <ul className="divide-y divide-line text-sm">
        {findings.map(({ row, column, header, code, severity }) => (
          <li key={`${row} ${column} ${code}`} className="flex flex-wrap gap-x-3 py-2">
            <span className={severity === 'error' ? 'font-semibold text-danger' : 'text-ink-soft'}>
              {t(severity === 'error' ? 'dossier.import.error' : 'dossier.import.notice')}
            </span>
            <span className="tabular-nums">{t('dossier.import.place', { row, header: header || '–' })}</span>
            <span>{wordOf(code)}</span>
          </li>
        ))}
      </ul>
      {report.findingCount > report.findings.length ? (
        <p className="text-sm text-ink-soft">
          {t('dossier.import.more', { count: report.findingCount - report.findings.length })}
        </p>
      ) : null}
    </section>
  );
}
