import { buttonClass } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileDown } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { ImportStateBadge } from './import-badges.tsx';
import type { ImportBatchDetails } from './import-batch.operations.ts';
import { importListLink, type ImportBatchSearch } from './import-batch.routes.ts';
import { ImportChoices } from './import-choices.tsx';
import { ImportItems } from './import-items.tsx';
import { isUnderWay } from './import-progress.ts';
import { ImportStateBox } from './import-state-box.tsx';
import { useImportActions } from './use-import-actions.ts';

/** Where a batch stands, what can be done with it, and its items. */
export function ImportBatchWorkspace({
  batch,
  search,
  onChanged,
}: {
  batch: ImportBatchDetails;
  search: ImportBatchSearch;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const actions = useImportActions(batch.id, onChanged);
  const mayChoose =
    batch.state === 'UPLOADED' || batch.state === 'PLANNED' || (batch.state === 'FAILED' && !batch.begun);
  const written = batch.begun || batch.state === 'PLANNED';
  return (
    <>
      <Link {...importListLink()} className={`mb-3 inline-flex items-center gap-1.5 text-sm ${linkClass}`}>
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('import.title')}
      </Link>
      <PageHeader
        title={batch.sourceName}
        note={<ImportStateBadge state={batch.state} />}
        actions={
          written && !isUnderWay(batch) ? (
            <a href={batch.reportPath} download className={buttonClass()}>
              <FileDown aria-hidden="true" />
              {t('import.batch.report')}
            </a>
          ) : null
        }
      />
      <BatchFacts batch={batch} />
      <div className="space-y-6">
        {actions.failure === 'stale' ? (
          <Notice tone="warning" announce>
            {t('import.batch.stale')}
          </Notice>
        ) : (
          <FailureNotice reason={actions.failure} />
        )}
        <FocusKept key={batch.state}>
          <ImportStateBox batch={batch} actions={actions} />
        </FocusKept>
        {mayChoose ? (
          // what was chosen begins anew with each reading
          <ImportChoices
            key={JSON.stringify([batch.columns, batch.category?.id, batch.publish])}
            batch={batch}
            expectedKind={search.kind}
            busy={actions.busy === 'plan'}
            onPlan={(choice) => void actions.plan(choice)}
          />
        ) : null}
        {batch.counts.total > 0 && batch.state !== 'PLANNING' ? <ImportItems batch={batch} search={search} /> : null}
      </div>
    </>
  );
}

/** Takes the focus when the button that had it went with the state that it ended. */
function FocusKept({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}

function BatchFacts({ batch }: { batch: ImportBatchDetails }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { category } = batch;
  return (
    <p className="mb-5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      <span>
        {batch.staff ? t('import.batch.startedBy', { name: batch.staff.name }) : t('import.byCommandLine')} ·{' '}
        <DateTime value={batch.createdAt} language={language} />
      </span>
      <span>{t(batch.publish ? 'import.batch.publishes' : 'import.batch.drafts')}</span>
      {category ? (
        <span>
          {t('import.batch.category', {
            name: language === 'en' ? category.nameEn || category.nameVi : category.nameVi,
          })}
        </span>
      ) : null}
    </p>
  );
}
