import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';
import type { ChangeListener } from '#src/modules/change-feed/change-listener.service.ts';
import { listsOfArticle } from '#src/modules/article/article-lists.service.ts';
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';

/** What stands on so many answers that all are dropped: names and order of columns, the agency. They change seldom. */
const everywhere: ReadonlySet<string> = new Set(['Category', 'Site']);
/** What only stands where it is shown itself. */
const byItself: ReadonlySet<string> = new Set(['Article', 'MediaFile']);
/** The models of answers about articles alone. */
const articles: ReadonlySet<string> = new Set([
  'Article',
  'ArticleCategory',
  'ArticleTag',
  'Tag',
  'Category',
  'MediaFile',
  'Site',
]);

const showsMore = ({ models }: KeptAnswer): boolean => [...models].some((model) => !articles.has(model));

/**
 * Drops kept answers as what they show changes. An article drops the answers that show it and the lists that it stands in
 * now; documents and awards drop what shows any of their kind; while changes are not heard nothing older is kept.
 */
export function dropChangedAnswers(cache: AnswerCache, changes: ChangeListener, db: Database, log: Logger): void {
  const dropLists = async (articleId: string): Promise<void> => {
    try {
      const { lists, publishedAt } = await listsOfArticle(db, articleId);
      cache.drop(lists, (answer) => lists.some((list) => (answer.lists.get(list) ?? -Infinity) > publishedAt));
    } catch (error) {
      log.warn({ err: error }, 'the lists of a changed article are not known');
      cache.clear();
    }
  };
  changes.on('gap', () => cache.clear());
  changes.on('change', ({ nodeType, nodeId, public: isPublic }) => {
    if (!isPublic) return;
    if (everywhere.has(nodeType)) {
      cache.clear();
      return;
    }
    cache.drop([nodeId], ({ ids }) => ids.has(nodeId));
    if (!byItself.has(nodeType)) cache.dropWhere(showsMore);
    if (nodeType === 'Article') void dropLists(nodeId);
  });
  changes.on('articleRows', ({ table, articles: changed }) => {
    if (changed === null) {
      cache.clear();
      return;
    }
    if (table === 'related_article') {
      const lists = changed.map((id) => `related:${id}`);
      cache.drop(lists, (answer) => lists.some((list) => answer.lists.has(list)));
    } else cache.drop(changed, ({ ids }) => changed.some((id) => ids.has(id)));
  });
}
