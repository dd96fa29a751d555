import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { maySeeSyndication, useSession } from '../../lib/viewer.ts';
import { syndicatedListLink } from '../syndication/syndication.routes.ts';
import type { EditedArticle } from './article.operations.ts';

/** Says of an article that it came from another agency, and what becomes of it when that agency or somebody here edits. */
export function ArticleOrigin({ article }: { article: EditedArticle }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const { syndicatedFrom, syndicated } = article;
  if (!syndicatedFrom) return null;
  const waits = syndicated?.state === 'CHANGED' || syndicated?.state === 'WAITING';
  return (
    <Notice
      tone={waits ? 'warning' : 'info'}
      title={t('article.origin.title', { agency: syndicatedFrom.agencyName })}
      actions={
        <>
          <a href={syndicatedFrom.url} target="_blank" rel="noopener" className={linkClass}>
            {t('syndication.openOriginal')}
          </a>
          {syndicated ? (
            <Link
              {...syndicatedListLink(waits ? {} : { source: syndicated.source.id, list: 'APPROVED' })}
              className={linkClass}
            >
              {t('syndication.inboxTitle')}
            </Link>
          ) : null}
        </>
      }
    >
      {maySeeSyndication(viewer) ? t(`article.origin.${stateOf(syndicated)}`) : t('article.origin.published')}
    </Notice>
  );
}

function stateOf(syndicated: EditedArticle['syndicated']) {
  if (!syndicated) return 'notFollowed';
  if (syndicated.state === 'WITHDRAWN') return 'withdrawn';
  if (syndicated.state === 'CHANGED' || syndicated.state === 'WAITING') return 'waits';
  if (syndicated.source.state === 'PAUSED') return 'paused';
  if (syndicated.editedHere) return 'editedHere';
  return syndicated.source.rule === 'PUBLISH' ? 'followsAlone' : 'follows';
}
