import { Badge } from '@kheo/ui/badge/badge';
import { useTranslation } from 'react-i18next';
import type { EditedArticle } from './article.operations.ts';

/** The official documents that the saved text names, e.g. “Kế hoạch 50-KH/ĐU”. */
export function ArticleReferences({ references }: { references: EditedArticle['documentReferences'] }) {
  const { t } = useTranslation();
  if (references.length === 0) return <p className="text-sm text-ink-soft">{t('article.referencesEmpty')}</p>;
  return (
    <ul className="space-y-3 text-sm">
      {references.map((reference) => (
        <li key={reference.id}>
          <p className="font-semibold">
            {reference.type} {reference.code}{' '}
            {reference.officialDocument ? <Badge tone="success">{t('article.referenceKnown')}</Badge> : null}
          </p>
          <p className="text-ink-soft">{[reference.issuer, reference.date?.split('-').toReversed().join('/')].filter(Boolean).join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
