import { linkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { articleEditLink } from '../article/article.routes.ts';
import { OfficialDocumentWorkspace } from './official-document-workspace.tsx';
import { DocumentQuery } from './official-document.operations.ts';
import { documentEditLink, documentListLink, newDocumentId } from './official-document.routes.ts';

/** Registering a document or going on with one. */
export function OfficialDocumentEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { documentId } = useParams({ from: '/shell/official-documents/$documentId' });
  const known = useSearch({ from: '/shell/official-documents/$documentId' });
  return (
    <RecordLoader
      id={documentId}
      newId={newDocumentId}
      query={DocumentQuery}
      rowOf={(data) => (data.node?.__typename === 'OfficialDocument' ? data.node : null)}
      title={t('officialDocument.editTitle')}
      missing={t('officialDocument.missing')}
      back={{ label: t('officialDocument.listTitle'), go: () => void navigate(documentListLink()) }}
      onCreated={(id) =>
        void navigate({ ...documentEditLink(id), replace: true, resetScroll: false, ignoreBlocker: true })
      }
    >
      {(row, onCreated) => (
        <OfficialDocumentWorkspace document={row} known={row ? {} : known} onCreated={onCreated}>
          {row ? (
            <RecordGroup
              title={t('officialDocument.groups.citing')}
              note={t('officialDocument.citing', { count: row.articleCount })}
            >
              <ul className="space-y-2 text-sm empty:hidden">
                {row.citingArticles.nodes.map((article) => (
                  <li key={article.id}>
                    <Link {...articleEditLink(article.id)} lang={article.language.toLowerCase()} className={linkClass}>
                      {article.title || t('article.untitled')}
                    </Link>
                  </li>
                ))}
              </ul>
            </RecordGroup>
          ) : null}
        </OfficialDocumentWorkspace>
      )}
    </RecordLoader>
  );
}
