import { buttonClass } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { LayoutTemplate, Printer } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { CertificatePrintButton } from './certificate-print-picker.tsx';
import { CertificateListQuery, type CertificatePrint, type PrintableDecision } from './certificate.operations.ts';
import { certificateListLink, certificateTemplateListLink } from './certificate.routes.ts';
import { DownloadLink, PrintWarnings } from './print-progress.tsx';

const pageSize = 15;
const pollEvery = 1500;

/** Decisions whose certificates can be printed, and what was printed lately. */
export function CertificateListPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  if (!mayKeepAwards(viewer))
    return (
      <Screen>
        <PageHeader title={t('certificate.listTitle')} />
        <EmptyState title={t('app.forbidden.title')}>{t('certificate.notAllowed')}</EmptyState>
      </Screen>
    );
  return <CertificateList />;
}

function CertificateList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: '/shell/certificates' });
  const variables = useMemo(() => pageArguments(search, pageSize), [search]);
  const [{ data, error }, query] = useQuery({
    query: CertificateListQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => query({ requestPolicy: 'network-only' }), [query]);
  const running = data?.certificatePrints.nodes.some(({ state }) => state === 'RUNNING') ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(reload, pollEvery);
    return () => clearInterval(timer);
  }, [running, reload]);
  const linkTo = (cursor: Cursor) => {
    const target = certificateListLink(cursor);
    return {
      href: router.buildLocation(target).publicHref,
      onClick: (event: React.MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(target);
      },
    };
  };
  const decisions = data?.awardDecisions;
  return (
    <Screen>
      <PageHeader
        title={t('certificate.listTitle')}
        actions={
          <Link {...certificateTemplateListLink()} className={buttonClass()}>
            <LayoutTemplate aria-hidden="true" />
            {t('certificate.templates')}
          </Link>
        }
      />
      {error && !data ? <LoadFailure error={error} onRetry={reload} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
      {decisions ? (
        <div className="space-y-10">
          <section className="space-y-4">
            <h2 className="text-lg font-semibold">{t('certificate.decisions')}</h2>
            {decisions.nodes.length === 0 ? (
              <EmptyState icon={<Printer />} title={t('certificate.emptyTitle')}>
                {t('certificate.emptyText')}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line border-y border-line">
                {decisions.nodes.map((decision) => (
                  <DecisionRow key={decision.id} decision={decision} onPrinted={reload} />
                ))}
              </ul>
            )}
            <ConnectionPagination pageInfo={decisions.pageInfo} linkTo={linkTo} />
          </section>
          <section className="space-y-4">
            <h2 className="text-lg font-semibold">{t('certificate.recent')}</h2>
            {data.certificatePrints.nodes.length === 0 ? (
              <p className="text-ink-soft">{t('certificate.noPrints')}</p>
            ) : (
              <ul className="divide-y divide-line border-y border-line">
                {data.certificatePrints.nodes.map((print) => (
                  <PrintRow key={print.id} print={print} />
                ))}
              </ul>
            )}
          </section>
        </div>
      ) : null}
    </Screen>
  );
}

function DecisionRow({ decision, onPrinted }: { decision: PrintableDecision; onPrinted: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { id, officialDocument, awardCount, authority, decidedOn } = decision;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">
          {t('certificate.decision', { code: officialDocument.code })},{' '}
          <span className="whitespace-nowrap">
            <DateTime value={decidedOn} language={language} precision="date" />
          </span>
        </p>
        <p className="text-sm text-ink-soft">{officialDocument.excerpt}</p>
        <p className="text-sm text-ink-soft">
          {authority}&nbsp;· {t('certificate.awardCount', { count: awardCount })}
        </p>
      </div>
      {awardCount > 0 ? (
        <CertificatePrintButton decisionId={id} decision={officialDocument.code} size="small" onPrinted={onPrinted} />
      ) : null}
    </li>
  );
}

const tones: Readonly<Record<CertificatePrint['state'], BadgeTone>> = {
  RUNNING: 'info',
  FINISHED: 'success',
  CANCELLED: 'neutral',
  FAILED: 'danger',
  EXPIRED: 'neutral',
};

function PrintRow({ print }: { print: CertificatePrint }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { state, done, total, createdAt, staff, decision } = print;
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p>
            <span className="mr-3 font-semibold">
              {decision
                ? t('certificate.printOfDecision', { count: total, code: decision.officialDocument.code })
                : t('certificate.printOfChosen', { count: total })}
            </span>
            <Badge tone={tones[state]}>{t(`certificate.badges.${state}`)}</Badge>
          </p>
          <p className="text-sm text-ink-soft">
            <DateTime value={createdAt} language={language} />
            {staff ? `\u00A0· ${staff.name}` : ''}
          </p>
        </div>
        {state === 'RUNNING' ? (
          <progress
            aria-label={t('certificate.progress', { done, total })}
            value={done}
            max={Math.max(1, total)}
            className="h-2.5 w-40 accent-accent"
          />
        ) : null}
        {print.path ? <DownloadLink print={print} small /> : null}
      </div>
      <PrintWarnings print={print} />
    </li>
  );
}
