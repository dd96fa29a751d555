import { CELL_PROBLEM_LABELS } from '@kheo/domain/labels/cell-problem-labels';
import { IMPORT_REASON_LABELS } from '@kheo/domain/labels/import-labels';
import type { Label } from '@kheo/domain/labels/label';
import { Notice } from '@kheo/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { ListReport } from '../lib/send-list.ts';
import { useInterfaceLanguage } from './use-interface-language.ts';

const cellLabels: Readonly<Record<string, Label>> = CELL_PROBLEM_LABELS;

/** What a list came to, cell by cell. `refusals` is what is said of lists that belong elsewhere. */
export function ListReportView({
  report,
  refusals,
}: {
  report: ListReport;
  refusals: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (report.refusal !== null)
    return (
      <Notice tone="error" title={t('listImport.refused')} announce>
        {refusals[report.refusal] ?? IMPORT_REASON_LABELS[report.refusal]?.[language] ?? t('listImport.notAList')}
      </Notice>
    );
  // What keeps a row out comes before what is only told.
  const findings = report.findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <section aria-label={t('listImport.report')} className="space-y-3">
      <Notice tone={report.accepted === report.rows ? 'success' : 'warning'} announce>
        {t('listImport.counts', { accepted: report.accepted, rows: report.rows })}
      </Notice>
      {report.unread.length > 0 ? (
        <p className="text-sm text-ink-soft">
          {t('listImport.unread', { headers: report.unread.map((header) => `“${header}”`).join(', ') })}
        </p>
      ) : null}
      <ul className="divide-y divide-line text-sm">
        {findings.map(({ row, column, header, code, severity, detail }) => (
          <li key={`${row} ${column} ${code} ${detail}`} className="flex flex-wrap gap-x-3 py-2">
            <span className={severity === 'error' ? 'font-semibold text-danger' : 'text-ink-soft'}>
              {t(severity === 'error' ? 'listImport.error' : 'listImport.notice')}
            </span>
            <span className="tabular-nums">{t('listImport.place', { row, header: header || '–' })}</span>
            <span>
              {detail === undefined ? null : (
                <span className="font-semibold" lang="vi">
                  {detail}:{' '}
                </span>
              )}
              {cellLabels[code]?.[language] ?? code}
            </span>
          </li>
        ))}
      </ul>
      {report.findingCount > report.findings.length ? (
        <p className="text-sm text-ink-soft">
          {t('listImport.more', { count: report.findingCount - report.findings.length })}
        </p>
      ) : null}
    </section>
  );
}
