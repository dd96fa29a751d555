import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { articleEditLink } from '../article/article.routes.ts';
import { Group } from './official-document-form.tsx';
import { OfficialDocumentWorkspace } from './official-document-workspace.tsx';
import { DocumentQuery } from './official-document.operations.ts';
import { documentEditLink, documentListLink, newDocumentId } from './official-document.routes.ts';

/** Registering a document or going on with one. */
export function OfficialDocumentEditPage() {
  const navigate = useNavigate();
  const { documentId } = useParams({ from: '/shell/official-documents/$documentId' });
  const known = useSearch({ from: '/shell/official-documents/$documentId' });
  const [createdId, setCreatedId] = useState<string | null>(null);
  // The first save gives a new document its address; what is on the screen stays.
  if (documentId === newDocumentId || documentId === createdId) {
    const onCreated = (id: string) => {
      setCreatedId(id);
      void navigate({ ...documentEditLink(id), replace: true, resetScroll: false, ignoreBlocker: true });
    };
    return <OfficialDocumentWorkspace document={null} known={known} onCreated={onCreated} />;
  }
  return <StoredDocument key={documentId} id={documentId} />;
}

/** Loads once: what comes later over the network must not touch what is being typed. */
function StoredDocument({ id }: { id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, retry } = useLoadedOnce(DocumentQuery, { id });
  if (data?.node?.__typename === 'OfficialDocument') {
    const { citingArticles, articleCount } = data.node;
    return (
      <OfficialDocumentWorkspace document={data.node}>
        <Group title={t('officialDocument.groups.citing')}>
          <p className="text-sm text-ink-soft">{t('officialDocument.citing', { count: articleCount })}</p>
          <ul className="-mt-2 space-y-2 text-sm empty:hidden">
            {citingArticles.nodes.map((article) => (
              <li key={article.id}>
                <Link {...articleEditLink(article.id)} lang={article.language.toLowerCase()} className={linkClass}>
                  {article.title || t('article.untitled')}
                </Link>
              </li>
            ))}
          </ul>
        </Group>
      </OfficialDocumentWorkspace>
    );
  }
  return (
    <Screen wide>
      <PageHeader title={t('officialDocument.editTitle')} />
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <EmptyState
          title={t('officialDocument.missing')}
          actions={<Button onClick={() => void navigate(documentListLink())}>{t('officialDocument.listTitle')}</Button>}
        />
      ) : null}
    </Screen>
  );
}
