import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import type { ResultOf } from '@kheo/schema/editorial';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Medal, Plus, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConnectionPagination, pageArguments } from '../../components/connection-pagination.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Screen } from '../../components/screen.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { usePageLinks } from '../../components/use-page-links.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { dossierLink } from '../dossier/dossier.routes.ts';
import { documentEditLink } from '../official-document/official-document.routes.ts';
import { AwardAddDialog } from './award-add-dialog.tsx';
import { AwardTable } from './award-table.tsx';
import { CertificatePrintButton } from '../certificate/certificate-print-picker.tsx';
import { DecisionQuery, DeleteAwardDecision, PublishAwards, UnpublishAwards } from './award-decision.operations.ts';
import { decisionLink, decisionListLink } from './award.routes.ts';

type Decision = Extract<NonNullable<ResultOf<typeof DecisionQuery>['node']>, { __typename: 'AwardDecision' }>;
const cacheContext = { additionalTypenames: ['Award'] };

/** One decision with what it granted. */
export function AwardDecisionPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const { decisionId } = useParams({ from: '/shell/award-decisions/$decisionId' });
  const search = useSearch({ from: '/shell/award-decisions/$decisionId' });
  const [{ data, error }, reload] = useQuery({
    query: DecisionQuery,
    variables: { id: decisionId, language: language === 'en' ? 'EN' : 'VI', ...pageArguments(search, 50) },
    requestPolicy: 'cache-and-network',
    context: cacheContext,
  });
  const refresh = () => reload({ requestPolicy: 'network-only' });
  if (data?.node?.__typename === 'AwardDecision') return <Workspace decision={data.node} onChanged={refresh} />;
  return (
    <Screen>
      <PageHeader title={t('award.decision.listTitle')} />
      {error && !data ? <LoadFailure error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <EmptyState
          title={t('award.decision.missing')}
          actions={<Button onClick={() => void navigate(decisionListLink())}>{t('award.decision.listTitle')}</Button>}
        />
      ) : null}
    </Screen>
  );
}

type Step = 'publish' | 'unpublish' | 'delete' | 'add';

function Workspace({ decision, onChanged }: { decision: Decision; onChanged: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const client = useClient();
  const action = useAction();
  const mayKeep = mayKeepAwards(useSession().viewer);
  const [step, setStep] = useState<Step | null>(null);
  const [told, setTold] = useState('');
  const linkTo = usePageLinks((cursor) => decisionLink(decision.id, cursor));
  const { officialDocument, awardCount, unpublishedCount, eventCount, dossiers, awards } = decision;
  const code = `${officialDocument.type} ${officialDocument.code}`;
  const input = { id: decision.id, expectedVersion: decision.version };
  const open = (next: Step) => {
    setTold('');
    setStep(next);
  };
  const finish = (text: string) => {
    setStep(null);
    setTold(text);
    onChanged();
  };
  const publish = async () => {
    const done = await action.perform('AwardDecision', async () =>
      payloadOf(await client.mutation(PublishAwards, { input }).toPromise(), 'publishAwards'),
    );
    if (done) finish(t('award.decision.published'));
  };
  const unpublish = async () => {
    const done = await action.perform('AwardDecision', async () =>
      payloadOf(await client.mutation(UnpublishAwards, { input }).toPromise(), 'unpublishAwards'),
    );
    if (done) finish(t('award.decision.unpublished'));
  };
  const remove = async () => {
    const done = await action.perform('Deleted', async () =>
      payloadOf(await client.mutation(DeleteAwardDecision, { input }).toPromise(), 'deleteAwardDecision'),
    );
    if (done) await navigate(decisionListLink());
  };
  const refusal = <Refusal failure={action.failure} problems={action.problems} />;
  return (
    <Screen>
      <PageHeader
        title={code}
        note={
          <span className="flex flex-wrap gap-1.5">
            <Badge>{t('award.total', { count: awardCount })}</Badge>
            {unpublishedCount > 0 ? (
              <Badge tone="warning">{t('award.decision.waiting', { count: unpublishedCount })}</Badge>
            ) : null}
          </span>
        }
        actions={
          <>
            {mayKeep && awardCount > 0 ? <CertificatePrintButton decisionId={decision.id} /> : null}
            {awardCount > 0 ? (
              <DownloadButton
                path="/exports/awards.xlsx"
                query={{ decision: decision.id, sort: 'NAME' }}
                fileName={`khen-thuong-${officialDocument.code.replaceAll(/[^\p{L}\d]+/gu, '-')}.xlsx`}
              />
            ) : null}
            {mayKeep && awardCount + eventCount + dossiers.length === 0 ? (
              <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => open('delete')}>
                {t('award.decision.delete')}
              </Button>
            ) : null}
            {mayKeep && awardCount > unpublishedCount ? (
              <Button variant="danger" icon={<Undo2 aria-hidden="true" />} onClick={() => open('unpublish')}>
                {t('award.decision.unpublish')}
              </Button>
            ) : null}
            {mayKeep && unpublishedCount > 0 ? (
              <Button variant="primary" icon={<Send aria-hidden="true" />} onClick={() => open('publish')}>
                {t('award.decision.publish')}
              </Button>
            ) : null}
          </>
        }
      />
      {told ? (
        <Notice tone="success" announce className="mb-4">
          {told}
        </Notice>
      ) : null}
      <dl className="grid gap-x-8 gap-y-3 border-y border-line py-4 @min-[40rem]:grid-cols-2">
        <Line term={t('award.decision.document')}>
          <Link {...documentEditLink(officialDocument.id)} lang="vi" className={linkClass}>
            {code}
          </Link>
          <span lang="vi" className="block text-sm text-ink-soft">
            {officialDocument.excerpt}
          </span>
          {officialDocument.published ? null : <Badge tone="warning">{t('award.decision.documentHidden')}</Badge>}
        </Line>
        <Line term={t('award.decision.authority')}>
          {decision.authority}
          <span className="block text-sm text-ink-soft">
            {AWARD_LEVEL_LABELS[decision.level][language]}&nbsp;· {printedDay(decision.decidedOn)}
          </span>
        </Line>
        {dossiers.length > 0 ? (
          <Line term={t('award.decision.dossiers')}>
            <ul lang="vi">
              {dossiers.map(({ id, title }) => (
                <li key={id}>
                  <Link {...dossierLink(id)} className={linkClass}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Line>
        ) : null}
      </dl>
      <section className="mt-6">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg font-semibold">{t('award.decision.awards')}</h2>
          {mayKeep ? (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => open('add')}>
              {t('award.decision.add')}
            </Button>
          ) : null}
        </div>
        {awards.nodes.length > 0 ? (
          <div className="space-y-5">
            <AwardTable awards={awards.nodes} />
            <ConnectionPagination pageInfo={awards.pageInfo} linkTo={linkTo} />
          </div>
        ) : (
          <EmptyState icon={<Medal />} title={t('award.decision.noAwards')}>
            {t('award.decision.noAwardsText')}
          </EmptyState>
        )}
      </section>
      {step === 'add' ? (
        <AwardAddDialog
          decision={decision}
          onClose={() => setStep(null)}
          onDone={(name) => finish(t('award.decision.added', { name }))}
        />
      ) : null}
      <ConfirmDialog
        open={step === 'publish'}
        onClose={() => setStep(null)}
        title={t('award.decision.publishDialog.title', { count: unpublishedCount })}
        text={t('award.decision.publishDialog.text')}
        confirmLabel={t('award.decision.publish')}
        busy={action.busy}
        onConfirm={() => void publish()}
      >
        {refusal}
      </ConfirmDialog>
      <ConfirmDialog
        open={step === 'unpublish'}
        onClose={() => setStep(null)}
        title={t('award.decision.unpublishDialog.title')}
        text={t('award.decision.unpublishDialog.text')}
        confirmLabel={t('award.decision.unpublish')}
        danger
        busy={action.busy}
        onConfirm={() => void unpublish()}
      >
        {refusal}
      </ConfirmDialog>
      <ConfirmDialog
        open={step === 'delete'}
        onClose={() => setStep(null)}
        title={t('award.decision.deleteDialog.title')}
        text={t('award.decision.deleteDialog.text')}
        confirmLabel={t('award.decision.delete')}
        danger
        busy={action.busy}
        onConfirm={() => void remove()}
      >
        {refusal}
      </ConfirmDialog>
    </Screen>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
