import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { awardLink } from '../../features/award/award.routes.ts';
import { ArticleStatusBadge } from '../../features/article/article-status-badge.tsx';
import { articleEditLink } from '../../features/article/article.routes.ts';
import { DocumentBadges } from '../../features/official-document/official-document-badges.tsx';
import { documentEditLink } from '../../features/official-document/official-document.routes.ts';
import type { FoundEdge, FoundNode } from './search.operations.ts';

/** The types that can be found, in the order of their groups. */
export const foundTypes = [
  'Article',
  'OfficialDocument',
  'Award',
] as const satisfies readonly FoundNode['__typename'][];

/** The screen that opens something that was found. */
export function placeOf(node: FoundNode) {
  if (node.__typename === 'Article') return articleEditLink(node.id);
  if (node.__typename === 'OfficialDocument') return documentEditLink(node.id);
  return awardLink(node.id);
}

/** Something that was found: its title, where it stands, and the words for which it was found. */
export function FoundItem({ edge: { title, snippet, node, others } }: { edge: FoundEdge }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <>
      <span
        lang={node.__typename === 'Article' && node.language === 'EN' ? 'en' : 'vi'}
        className="block font-semibold"
      >
        <Marked segments={title} />
      </span>
      {snippet.some(({ highlighted }) => highlighted) ? (
        <span lang="vi" className="line-clamp-2 text-sm text-ink-soft">
          <Marked segments={snippet} />
        </span>
      ) : null}
      <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        {node.__typename === 'Article' ? (
          <>
            <ArticleStatusBadge status={node.articleStatus} />
            {node.category ? <span>{language === 'en' ? node.category.nameEn : node.category.nameVi}</span> : null}
            <DateTime value={node.updatedAt} language={language} precision="date" />
          </>
        ) : node.__typename === 'Award' ? (
          <>
            <Badge tone={node.awardStatus === 'REVOKED' ? 'danger' : 'success'}>
              {AWARD_STATUS_LABELS[node.awardStatus][language]}
            </Badge>
            {node.published ? null : <Badge tone="neutral">{t('search.awardHidden')}</Badge>}
            <span lang={language}>{language === 'en' ? node.form.nameEn : node.form.nameVi}</span>
            <DateTime value={node.grantedOn} language={language} precision="date" />
            {others === 0 ? null : <span>{t('search.othersOfDecision', { number: others })}</span>}
          </>
        ) : (
          <>
            <DocumentBadges document={node} />
            <span lang="vi">{node.issuer}</span>
            {node.issuedOn ? <DateTime value={node.issuedOn} language={language} precision="date" /> : null}
          </>
        )}
      </span>
    </>
  );
}

function Marked({ segments }: { segments: FoundEdge['title'] }) {
  return segments.map(({ text, highlighted }, index) =>
    highlighted ? (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text have no other name, and never move
      <mark key={index} className="bg-warning-soft font-semibold text-inherit underline decoration-warning">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
