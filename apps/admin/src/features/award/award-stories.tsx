import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { Newspaper, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { changeArticleSubject } from '../../lib/article-subjects.ts';
import type { FailureReason } from '../../lib/mutation-payload.ts';
import { ArticlePicker } from '../article/article-picker.tsx';
import { articleEditLink } from '../article/article.routes.ts';
import type { EditedAward } from './award.operations.ts';

type Story = EditedAward['articles'][number];

/** Articles that tell of the award; picking one here links both ways. */
export function AwardStories({ award, readOnly }: { award: EditedAward; readOnly: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const [stories, setStories] = useState<readonly Story[]>(award.articles);
  const [picking, setPicking] = useState(false);
  const [failure, setFailure] = useState<FailureReason | null>(null);

  const link = async (articleId: string, linked: boolean): Promise<boolean> => {
    const reason = await changeArticleSubject(client, articleId, { kind: 'awards', id: award.id, linked });
    setFailure(reason);
    return reason === null;
  };
  return (
    <div className="space-y-3">
      <FailureNotice reason={failure} />
      {stories.length === 0 ? <p className="text-sm text-ink-soft">{t('award.stories.none')}</p> : null}
      <ul className="space-y-2 text-sm empty:hidden">
        {stories.map((story) => (
          <li key={story.id} className="flex items-start gap-1">
            <Link
              {...articleEditLink(story.id)}
              lang={story.language.toLowerCase()}
              className={`min-w-0 flex-1 ${linkClass}`}
            >
              {story.title || t('article.untitled')}
            </Link>
            {readOnly ? null : (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('award.stories.remove', { title: story.title })}
                icon={<X aria-hidden="true" />}
                onClick={() =>
                  void link(story.id, false).then((done) => {
                    if (done) setStories(stories.filter(({ id }) => id !== story.id));
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button size="small" icon={<Newspaper aria-hidden="true" />} onClick={() => setPicking(true)}>
          {t('award.stories.add')}
        </Button>
      )}
      {picking ? (
        <ArticlePicker
          title={t('award.stories.pickerTitle')}
          exclude={(id) => stories.some((story) => story.id === id)}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            void link(picked.id, true).then((done) => {
              if (done) setStories([...stories, picked]);
            });
          }}
        />
      ) : null}
    </div>
  );
}
