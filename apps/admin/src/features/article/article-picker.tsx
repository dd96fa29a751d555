import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { ArticleStatusBadge } from './article-status-badge.tsx';
import { ArticleChoicesQuery, type ArticleChoice } from './article-choice.operations.ts';

const cacheContext = { additionalTypenames: ['Article'] };

export interface ArticlePickerProps {
  title: string;
  /** Articles that make no sense here, e.g. the one that is being edited. */
  exclude?: (id: string) => boolean;
  onClose: () => void;
  onPick: (article: ArticleChoice) => void;
}

/** Finding an article by words of its title or lead. */
export function ArticlePicker({ title, exclude, onClose, onPick }: ArticlePickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [{ data, error }, reload] = useQuery({
    query: ArticleChoicesQuery,
    variables: { search: words || null },
    context: cacheContext,
  });
  const choices = data?.allArticles.nodes.filter(({ id }) => !exclude?.(id));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      closeLabel={t('common.close')}
    >
      <div className="space-y-4">
        <SearchBox label={t('article.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('related.picker.none')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul className="divide-y divide-line border-y border-line">
            {choices.map((article) => (
              <li key={article.id}>
                <button
                  type="button"
                  onClick={() => onPick(article)}
                  className="flex w-full cursor-pointer flex-wrap items-center justify-between gap-x-4 gap-y-1 px-2 py-3 text-left hover:bg-sunken"
                >
                  <span lang={article.language === 'EN' ? 'en' : 'vi'} className="font-semibold">
                    {article.title}
                  </span>
                  <ArticleStatusBadge status={article.status} />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
