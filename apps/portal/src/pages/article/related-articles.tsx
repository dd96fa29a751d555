import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { toArticleCard } from '../../article/article-card.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Article } from './article.operations.ts';

interface RelatedArticlesProps {
  related: Article['relatedArticles'];
  language: Language;
  labels: { related: string; chosen: string };
}

/** “Tin liên quan”: by subject, each with the reason why it stands here. “Các tin khác” goes by time alone. */
export function RelatedArticles({ related, language, labels }: RelatedArticlesProps) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="section-title">
        {labels.related}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {related.map(({ article, reasons, pinned }) => (
          <li key={article.id} className="py-3.5">
            <ArticleCard article={toArticleCard(article, { language })} size="line" language={language} />
            <Reason text={reasons[0] ?? (pinned ? labels.chosen : null)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The weightiest reason is enough for a reader; editors see them all. */
function Reason({ text }: { text: string | null }) {
  if (text === null) return null;
  return <p className="mt-1 text-sm text-ink-soft">{text.charAt(0).toUpperCase() + text.slice(1)}</p>;
}
