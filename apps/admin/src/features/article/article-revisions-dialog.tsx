import { Button } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { RichText } from '@kheo/ui/rich-text/rich-text';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { ArticleRevisionQuery, ArticleRevisionsQuery, RestoreArticleRevision } from './article.operations.ts';
import type { ArticleEditing } from './use-article-editing.ts';

const verbs = ['create', 'update', 'publish', 'schedule', 'unpublish', 'restore', 'import'] as const;

/** Every save is kept: look at an earlier one, or bring it back. */
export function ArticleRevisionsDialog({
  editing,
  onClose,
  onDone,
}: {
  editing: ArticleEditing;
  onClose: () => void;
  onDone: (text: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const [viewedId, setViewedId] = useState<string | null>(null);
  const { article, dirty } = editing;

  const restore = async (revision: { id: string; version: number }) => {
    if (!article) return;
    onClose();
    const restored = await editing.act(async (target) =>
      payloadOf(
        await client.mutation(RestoreArticleRevision, { input: { ...target, revisionId: revision.id } }).toPromise(),
        'restoreArticleRevision',
      ),
    );
    if (!restored) return;
    editing.takeOver(restored);
    onDone(t('article.revisions.restored', { version: revision.version }));
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('article.revisions.title')}
      closeLabel={t('common.close')}
      size="large"
    >
      {dirty ? (
        <Notice tone="warning" className="mb-4">
          {t('article.revisions.dirtyFirst')}
        </Notice>
      ) : null}
      {article ? (
        <div className="grid gap-6 md:grid-cols-[17rem_minmax(0,1fr)]">
          <RevisionList articleId={article.id} viewedId={viewedId} onView={setViewedId} />
          {viewedId ? (
            <RevisionText
              id={viewedId}
              canRestore={!dirty && article.allowedActions.includes('RESTORE')}
              onRestore={(revision) => void restore(revision)}
            />
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
}

function RevisionList({
  articleId,
  viewedId,
  onView,
}: {
  articleId: string;
  viewedId: string | null;
  onView: (id: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [first, setFirst] = useState(20);
  const [{ data, error }, reload] = useQuery({
    query: ArticleRevisionsQuery,
    variables: { id: articleId, first },
    requestPolicy: 'cache-and-network',
  });
  const revisions = data?.node?.__typename === 'Article' ? data.node.revisions : null;
  const verbOf = (verb: string) =>
    t(`article.revisions.verbs.${verbs.find((known) => known === verb.split(':')[0]) ?? 'other'}`);

  if (error) return <LoadFailure error={error} onRetry={reload} />;
  if (!revisions) return <Skeleton label={t('common.loading')} lines={6} />;
  if (revisions.nodes.length === 0) return <p>{t('article.revisions.empty')}</p>;
  return (
    <div>
      <ol className="divide-y divide-line border-y border-line">
        {revisions.nodes.map((revision) => (
          <li key={revision.id}>
            <button
              type="button"
              aria-pressed={revision.id === viewedId}
              onClick={() => onView(revision.id)}
              className="w-full cursor-pointer px-2 py-3 text-left hover:bg-sunken aria-pressed:bg-accent-soft"
            >
              <span className="block font-semibold">
                {t('article.revisions.version', { version: revision.version })}&nbsp;· {verbOf(revision.verb)}
              </span>
              <span className="block text-sm text-ink-soft">{printMoment(revision.createdAt, language)}</span>
              <span className="block text-sm text-ink-soft">
                {revision.staff?.name ?? t('article.revisions.unknownStaff')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {revisions.pageInfo.hasNextPage ? (
        <Button size="small" className="mt-3" onClick={() => setFirst(Math.min(first + 40, 100))}>
          {t('article.revisions.more')}
        </Button>
      ) : null}
    </div>
  );
}

function RevisionText({
  id,
  canRestore,
  onRestore,
}: {
  id: string;
  canRestore: boolean;
  onRestore: (revision: { id: string; version: number }) => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: ArticleRevisionQuery, variables: { id } });
  const revision = data?.node?.__typename === 'ArticleRevision' ? data.node : null;
  if (error) return <LoadFailure error={error} onRetry={reload} />;
  if (!revision) return <Skeleton label={t('common.loading')} lines={8} />;
  return (
    <article className="min-w-0">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-soft">{t('article.revisions.restoreText')}</p>
        <Button size="small" variant="primary" disabled={!canRestore} onClick={() => onRestore(revision)}>
          {t('article.revisions.restore')}
        </Button>
      </div>
      <h3 className="text-xl font-semibold">{revision.title}</h3>
      {revision.lead ? <p className="mt-3 font-semibold">{revision.lead}</p> : null}
      <RichText html={revision.bodyHtml} tableLabel={t('editor.table')} className="mt-4" />
    </article>
  );
}
