import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfColumns, problemsOfColumns, type ListKind } from './column-fields.ts';
import { ColumnMapping, useColumnProblemText } from './column-mapping.tsx';
import type { ImportBatchDetails, PlanImportInput } from './import-batch.operations.ts';
import { ImportOptions, type ImportChoice } from './import-options.tsx';

/** What a dry run is made with; another choice makes another dry run. */
export function ImportChoices({
  batch,
  expectedKind,
  busy,
  onPlan,
}: {
  batch: ImportBatchDetails;
  expectedKind: ListKind | undefined;
  busy: boolean;
  onPlan: (choice: Omit<PlanImportInput, 'id'>) => void;
}) {
  const { t } = useTranslation();
  const isList = batch.columns.length > 0;
  const unknown = isList && batch.columns.every(({ field }) => field === null);
  const [choice, setChoice] = useState<ImportChoice>({
    categoryId: batch.category?.id ?? '',
    publish: batch.publish,
  });
  const [columns, setColumns] = useState(batch.columns);
  const [kind, setKind] = useState(() => kindOfColumns(batch.columns, expectedKind));
  const [tried, setTried] = useState(false);
  const problems = isList ? problemsOfColumns(columns, kind) : [];
  const problemText = useColumnProblemText();

  const plan = () => {
    setTried(true);
    if (problems.length > 0) return;
    onPlan({
      categoryId: choice.categoryId || null,
      publish: choice.publish,
      columns: isList ? columns.map(({ header, field }) => ({ header, field })) : null,
    });
  };

  return (
    <details open={unknown || batch.state === 'UPLOADED'} className="rounded-lg border border-line bg-surface">
      <summary className="cursor-pointer px-5 py-3 font-semibold">
        {t(isList ? 'import.options.titleWithColumns' : 'import.options.title')}
      </summary>
      <div className="space-y-6 border-t border-line p-5">
        {unknown ? <Notice tone="warning">{t('import.mapping.notFound')}</Notice> : null}
        {isList ? <ColumnMapping columns={columns} kind={kind} onColumns={setColumns} onKind={setKind} /> : null}
        <ImportOptions choice={choice} onChange={(change) => setChoice((present) => ({ ...present, ...change }))} />
        {tried && problems.length > 0 ? (
          <Notice tone="error" announce>
            <ul>
              {problems.map((problem) => (
                <li key={JSON.stringify(problem)}>{problemText(problem)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Button icon={<RotateCw aria-hidden="true" />} busy={busy} onClick={plan}>
          {t(batch.state === 'UPLOADED' ? 'import.batch.plan' : 'import.options.again')}
        </Button>
      </div>
    </details>
  );
}
