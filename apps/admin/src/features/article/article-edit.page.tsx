import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Screen } from '../../components/screen.tsx';
import { ArticleWorkspace } from './article-workspace.tsx';
import { ArticleQuery, type EditedArticle } from './article.operations.ts';
import { articleEditLink, articleListLink, newArticleId } from './article.routes.ts';

/** Writing a new article or going on with one. */
export function ArticleEditPage() {
  const navigate = useNavigate();
  const { articleId } = useParams({ from: '/shell/articles/$articleId' });
  const [createdId, setCreatedId] = useState<string | null>(null);

  // The first save gives a new article its address; the workspace with caret and undo history stays.
  if (articleId === newArticleId || articleId === createdId) {
    return (
      <ArticleWorkspace
        article={null}
        onCreated={(id) => {
          setCreatedId(id);
          void navigate({ ...articleEditLink(id), replace: true, resetScroll: false, ignoreBlocker: true });
        }}
      />
    );
  }
  return <StoredArticle key={articleId} id={articleId} />;
}

type Loaded = { article: EditedArticle | null } | { error: CombinedError } | null;

/** Loads once: what comes later over the network must not touch the text that is being written. */
function StoredArticle({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const [loaded, setLoaded] = useState<Loaded>(null);

  const load = useCallback(async () => {
    setLoaded(null);
    const { data, error } = await client.query(ArticleQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    if (error) return setLoaded({ error });
    setLoaded({ article: data?.node?.__typename === 'Article' ? data.node : null });
  }, [client, id]);
  useEffect(() => void load(), [load]);

  if (!loaded) {
    return (
      <Screen wide>
        <Skeleton label={t('common.loading')} lines={10} />
      </Screen>
    );
  }
  if ('error' in loaded) {
    return (
      <Screen>
        <LoadFailure error={loaded.error} onRetry={() => void load()} />
      </Screen>
    );
  }
  if (!loaded.article) {
    return (
      <Screen>
        <EmptyState
          title={t('article.missing')}
          actions={<Button onClick={() => void navigate(articleListLink())}>{t('app.notFound.back')}</Button>}
        />
      </Screen>
    );
  }
  return <ArticleWorkspace article={loaded.article} />;
}
