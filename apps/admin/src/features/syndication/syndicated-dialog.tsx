import { ArticleView } from '@kheo/ui/article-view/article-view';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { mayPublish, useSession } from '../../lib/viewer.ts';
import { SyndicatedProblem, SyndicatedState } from './syndicated-item.tsx';
import {
  ApproveArticles,
  RejectArticle,
  SyndicatedQuery,
  UndoDecision,
  syndicationTypes,
  type SyndicatedWhole,
} from './syndication.operations.ts';

const cacheContext = { additionalTypenames: syndicationTypes };

/** One article of a source as it would be here, beside what is here when there is something; and the decision. */
export function SyndicatedDialog({
  id,
  onClose,
  onDecided,
}: {
  id: string;
  onClose: () => void;
  onDecided: () => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: SyndicatedQuery,
    variables: { id },
    context: cacheContext,
    requestPolicy: 'cache-and-network',
  });
  const row = data?.syndicatedArticle;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={row?.title ?? t('syndication.inboxTitle')}
      closeLabel={t('common.close')}
      size="large"
    >
      {error && !data ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data && !row ? <p>{t('common.failed.notFound')}</p> : null}
      {row ? (
        <div className="space-y-6">
          <Facts row={row} />
          <Decision row={row} onDecided={onDecided} onStale={() => reload({ requestPolicy: 'network-only' })} />
          <Texts row={row} />
        </div>
      ) : null}
    </Dialog>
  );
}

function Facts({ row }: { row: SyndicatedWhole }) {
  const { t } = useTranslation();
  const { pictureCount } = row.preview;
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <SyndicatedState row={row} />
        <span>{row.source.agencyName}</span>
        <a href={row.url} target="_blank" rel="noopener" className={`${linkClass} break-all`}>
          {t('syndication.openOriginal')}
        </a>
      </p>
      {pictureCount > 0 ? (
        <p className="text-sm text-ink-soft">{t('syndication.pictures', { count: pictureCount })}</p>
      ) : null}
      {row.problem ? (
        <Notice tone="error" title={t('syndication.notPublished')}>
          <SyndicatedProblem problem={row.problem} />
        </Notice>
      ) : null}
      {row.editedHere && row.state === 'CHANGED' ? <Notice tone="warning">{t('syndication.overwrites')}</Notice> : null}
    </div>
  );
}

/** What may be decided now. Rejecting asks for a reason in place, so that the text stays in sight. */
function Decision({ row, onDecided, onStale }: { row: SyndicatedWhole; onDecided: () => void; onStale: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { viewer } = useSession();
  const client = useClient();
  const action = useAction();
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const chosen = { id: row.id, expectedVersion: row.version };
  const settle = (done: boolean) => (done ? onDecided() : onStale());

  const approve = async () =>
    settle(
      await action.perform('DecidedArticles', async () =>
        payloadOf(
          await client.mutation(ApproveArticles, { input: { articles: [chosen] } }).toPromise(),
          'approveSyndicatedArticles',
        ),
      ),
    );
  const reject = async () =>
    settle(
      await action.perform('SyndicatedArticle', async () =>
        payloadOf(
          await client.mutation(RejectArticle, { input: { ...chosen, reason } }).toPromise(),
          'rejectSyndicatedArticle',
        ),
      ),
    );
  const undo = async () =>
    settle(
      await action.perform('SyndicatedArticle', async () =>
        payloadOf(await client.mutation(UndoDecision, { input: chosen }).toPromise(), 'undoSyndicatedArticle'),
      ),
    );
  if (row.decisions.length === 0 || !mayPublish(viewer)) return null;
  const isUpdate = row.state === 'CHANGED';
  const refused = action.problems.find(({ field }) => field === 'reason');
  return (
    <div className="space-y-3">
      <FailureNotice reason={action.failure} />
      {action.problems
        .filter(({ field }) => field !== 'reason')
        .map((problem) => (
          <Notice key={problem.code} tone="error" announce>
            {problemMessage(t, language, problem)}
          </Notice>
        ))}
      {rejecting ? (
        <form
          noValidate
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            void reject();
          }}
        >
          <FormField
            label={t('syndication.rejectReason')}
            hint={t('syndication.rejectReasonHint')}
            error={refused && problemMessage(t, language, refused)}
            required
          >
            {(control) => (
              <Textarea {...control} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
            )}
          </FormField>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="danger" busy={action.busy}>
              {t('syndication.reject')}
            </Button>
            <Button onClick={() => setRejecting(false)}>{t('common.cancel')}</Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-3">
          {row.decisions.includes('APPROVE') ? (
            <Button variant="primary" busy={action.busy} onClick={() => void approve()}>
              {t(isUpdate ? 'syndication.takeNew' : 'syndication.approve')}
            </Button>
          ) : null}
          {row.decisions.includes('REJECT') ? (
            <Button busy={action.busy} onClick={() => (isUpdate ? void reject() : setRejecting(true))}>
              {t(isUpdate ? 'syndication.keepOurs' : 'syndication.reject')}
            </Button>
          ) : null}
          {row.decisions.includes('UNDO') ? (
            <Button busy={action.busy} onClick={() => void undo()}>
              {t(row.state === 'REJECTED' ? 'syndication.undoReject' : 'syndication.undoApprove')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

function Texts({ row }: { row: SyndicatedWhole }) {
  const { t } = useTranslation();
  const { preview, current } = row;
  const labels = {
    corrected: '',
    source: t('syndication.sourceLine'),
    sample: '',
    table: t('syndication.table'),
  };
  const shared = {
    correctedAt: null,
    cover: null,
    coverCaption: '',
    coverCredit: '',
    language: preview.language === 'EN' ? ('en' as const) : ('vi' as const),
    sample: false,
    source: row.source.agencyName,
    sourceUrl: row.url,
  };
  const theirs = <ArticleView labels={labels} article={{ ...preview, ...shared }} />;
  if (!current || row.state !== 'CHANGED') return <div className="border-t border-line pt-5">{theirs}</div>;
  return (
    <div className="grid gap-8 border-t border-line pt-5 lg:grid-cols-2">
      <section aria-labelledby="syndicated-new">
        <p id="syndicated-new" className="mb-3 font-semibold">
          {t('syndication.newVersion')}
        </p>
        {theirs}
      </section>
      <section aria-labelledby="syndicated-current">
        <p id="syndicated-current" className="mb-3 font-semibold">
          {t('syndication.currentVersion')}
        </p>
        <ArticleView
          labels={labels}
          article={{ ...current, ...shared, bodyHtml: current.body.html, publishedAt: preview.publishedAt }}
        />
      </section>
    </div>
  );
}
