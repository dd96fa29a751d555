import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { ArticleWorkspace } from './article-workspace.tsx';
import { ArticleQuery } from './article.operations.ts';
import { articleEditLink, articleListLink, newArticleId } from './article.routes.ts';

/** Writing a new article or going on with one. */
export function ArticleEditPage() {
  const navigate = useNavigate();
  const { articleId } = useParams({ from: '/shell/articles/$articleId' });
  const { translationOf } = useSearch({ from: '/shell/articles/$articleId' });
  const [createdId, setCreatedId] = useState<string | null>(null);

  // The first save gives a new article its address; the workspace with caret and undo history stays.
  if (articleId === newArticleId || articleId === createdId) {
    const onCreated = (id: string) => {
      setCreatedId(id);
      void navigate({
        ...articleEditLink(id),
        search: { translationOf },
        replace: true,
        resetScroll: false,
        ignoreBlocker: true,
      });
    };
    return translationOf ? (
      <NewTranslation originalId={translationOf} onCreated={onCreated} />
    ) : (
      <ArticleWorkspace article={null} onCreated={onCreated} />
    );
  }
  return <StoredArticle key={articleId} id={articleId} />;
}

/** A new article beside the one that it translates. */
function NewTranslation({ originalId, onCreated }: { originalId: string; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const { data, error, retry } = useLoadedOnce(ArticleQuery, { id: originalId });
  if (data?.node?.__typename === 'Article')
    return <ArticleWorkspace article={null} original={data.node} onCreated={onCreated} />;
  return (
    <Screen wide>
      <PageHeader title={t('article.newTitle')} />
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? <EmptyState title={t('article.missing')} /> : null}
    </Screen>
  );
}

/** Loads once: what comes later over the network must not touch the text that is being written. */
function StoredArticle({ id }: { id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, retry } = useLoadedOnce(ArticleQuery, { id });
  if (data?.node?.__typename === 'Article') return <ArticleWorkspace article={data.node} />;
  return (
    <Screen wide>
      <PageHeader title={t('article.editTitle')} />
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <EmptyState
          title={t('article.missing')}
          actions={<Button onClick={() => void navigate(articleListLink())}>{t('app.notFound.back')}</Button>}
        />
      ) : null}
    </Screen>
  );
}
