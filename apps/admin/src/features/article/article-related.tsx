import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { ArticlePicker } from './article-picker.tsx';
import { articleEditLink } from './article.routes.ts';
import { DecideRelatedArticle, RelatedArticlesQuery, type RelatedEntry } from './related-article.operations.ts';
import { relatedTrialLink } from '../related-article/related-article.routes.ts';
import { useNumber } from '../../components/use-number.ts';

const cacheContext = { additionalTypenames: ['Article', 'RelatedArticle'] };
type Decision = 'PINNED' | 'EXCLUDED' | 'AUTOMATIC';

/** “Tin liên quan” of an article: computed, with the reasons, and what editors make of it. */
export function ArticleRelated({ articleId, mayEdit }: { articleId: string; mayEdit: boolean }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const [{ data, error }, reload] = useQuery({
    query: RelatedArticlesQuery,
    variables: { id: articleId, language: language === 'en' ? 'EN' : 'VI' },
    context: cacheContext,
  });
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [done, setDone] = useState('');
  const article = data?.node?.__typename === 'Article' ? data.node : null;
  const again = () => reload({ requestPolicy: 'network-only' });

  const decide = async (entry: { id: string; title: string }, decision: Decision, position: number | null = null) => {
    setFailure(null);
    setDone('');
    const input = { articleId, relatedId: entry.id, decision, position };
    const payload = payloadOf(
      await client.mutation(DecideRelatedArticle, { input }).toPromise(),
      'decideRelatedArticle',
    );
    if (payload.__typename === 'Article')
      setDone(t(`related.done.${position === null ? decision : 'MOVED'}`, { title: entry.title }));
    else setFailure(payload.__typename === 'InvalidInput' ? 'notFound' : failureReasonOf(payload));
    again();
  };

  if (error && !article) return <LoadFailure error={error} onRetry={again} />;
  if (!article) return <Skeleton label={t('common.loading')} lines={4} />;
  const { relatedArticles: entries, excludedRelatedArticles: excluded } = article;
  const pinned = entries.filter((entry) => entry.pinned).length;
  return (
    <>
      <FailureNotice reason={failure} />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {done}
      </p>
      {entries.length === 0 ? <p className="text-sm text-ink-soft">{t('related.empty')}</p> : null}
      <ol className="divide-y divide-line text-sm empty:hidden">
        {entries.map((entry, index) => (
          <li key={entry.article.id} className="space-y-1.5 py-3 first:pt-0">
            <EntryText entry={entry} />
            {mayEdit ? (
              <div className="flex flex-wrap gap-1.5">
                {entry.pinned ? (
                  <>
                    <EntryButton
                      entry={entry}
                      word="up"
                      disabled={index === 0}
                      onClick={() => void decide(entry.article, 'PINNED', index)}
                    />
                    <EntryButton
                      entry={entry}
                      word="down"
                      disabled={index === pinned - 1}
                      onClick={() => void decide(entry.article, 'PINNED', index + 2)}
                    />
                    <EntryButton entry={entry} word="unpin" onClick={() => void decide(entry.article, 'AUTOMATIC')} />
                  </>
                ) : (
                  <EntryButton entry={entry} word="pin" onClick={() => void decide(entry.article, 'PINNED')} />
                )}
                <EntryButton entry={entry} word="exclude" onClick={() => void decide(entry.article, 'EXCLUDED')} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {excluded.length > 0 ? (
        <details className="rounded-md border border-line text-sm">
          <summary className="cursor-pointer px-3 py-2 font-semibold">
            {t('related.excluded', { count: excluded.length })}
          </summary>
          <ul className="divide-y divide-line border-t border-line px-3">
            {excluded.map((entry) => (
              <li key={entry.article.id} className="space-y-1.5 py-3">
                <EntryText entry={entry} />
                {mayEdit ? (
                  <EntryButton entry={entry} word="undo" onClick={() => void decide(entry.article, 'AUTOMATIC')} />
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {mayEdit ? (
          <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('related.add')}
          </Button>
        ) : null}
        <Link {...relatedTrialLink(articleId)} className={`${linkClass} inline-flex min-h-8 items-center text-sm`}>
          {t('related.why')}
        </Link>
      </div>
      {adding ? (
        <ArticlePicker
          title={t('related.picker.title')}
          exclude={(id) => id === articleId || entries.some((entry) => entry.pinned && entry.article.id === id)}
          onClose={() => setAdding(false)}
          onPick={(picked) => {
            setAdding(false);
            void decide(picked, 'PINNED');
          }}
        />
      ) : null}
    </>
  );
}

function EntryText({ entry: { article, score, reasons, pinned } }: { entry: RelatedEntry }) {
  const { t } = useTranslation();
  const number = useNumber();
  return (
    <>
      <p>
        <Link
          {...articleEditLink(article.id)}
          lang={article.language === 'EN' ? 'en' : 'vi'}
          className={`${linkClass} font-semibold`}
        >
          {article.title}
        </Link>
      </p>
      <p className="flex flex-wrap gap-1.5 empty:hidden">
        {pinned ? <Badge tone="info">{t('related.pinned')}</Badge> : null}
        {article.status === 'PUBLISHED' ? null : <Badge tone="warning">{t('related.notPublic')}</Badge>}
      </p>
      <p className="text-ink-soft">
        {[...reasons, ...(score > 0 ? [t('related.score', { score: number(score) })] : [])].join('\u00A0· ')}
      </p>
    </>
  );
}

interface EntryButtonProps {
  entry: RelatedEntry;
  word: 'pin' | 'unpin' | 'up' | 'down' | 'exclude' | 'undo';
  disabled?: boolean;
  onClick: () => void;
}

/** Its name says which article is meant: there is one for each. */
function EntryButton({ entry, word, disabled = false, onClick }: EntryButtonProps) {
  const { t } = useTranslation();
  const label = t(`related.actions.${word}`);
  return (
    <Button size="small" disabled={disabled} aria-label={`${label}: ${entry.article.title}`} onClick={onClick}>
      {label}
    </Button>
  );
}
