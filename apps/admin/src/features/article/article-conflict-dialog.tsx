import { toText, type RichTextNode } from '@kheo/rich-text/document';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { useTranslation } from 'react-i18next';
import { useCategories } from '../category/category-picker.tsx';
import { labelKeyOf } from './article-field.ts';
import { changedFields, valuesOfArticle, type ArticleField, type ArticleFormValues } from './article-form-values.ts';
import type { ArticleConflict } from './use-article-editing.ts';

/** A field's value as words, to be read beside another one. */
function useFieldWords(): (values: ArticleFormValues, field: ArticleField) => string {
  const { t } = useTranslation();
  const categories = useCategories();
  const categoryName = (id: string) => categories.find((category) => category.id === id)?.nameVi ?? id;
  return (values, field) => {
    switch (field) {
      case 'body':
        return toText(values.body as RichTextNode);
      case 'categoryId':
        return values.categoryId ? categoryName(values.categoryId) : '';
      case 'otherCategoryIds':
        return values.otherCategoryIds.map(categoryName).join(', ');
      case 'tags':
        return values.tags.join(', ');
      case 'cover':
        return values.cover?.originalName ?? '';
      case 'featured':
        return t(values.featured ? 'common.yes' : 'common.no');
      case 'language':
        return t(`common.languages.${values.language}`);
      case 'publishedAt':
      case 'expiresAt':
        return values[field].replace('T', ' ');
      default:
        return values[field];
    }
  };
}

export interface ArticleConflictDialogProps {
  conflict: ArticleConflict;
  onClose: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Mine beside what is there now, for the fields that I changed; nothing is overwritten before one chooses. */
export function ArticleConflictDialog({ conflict, onClose, onKeepMine, onTakeTheirs }: ArticleConflictDialogProps) {
  const { t } = useTranslation();
  const wordsOf = useFieldWords();
  const theirs = valuesOfArticle(conflict.current);
  const mineChanged = changedFields(conflict.base, conflict.mine);
  const different = changedFields(theirs, conflict.mine).filter((field) => mineChanged.includes(field));
  const column = 'min-w-0 rounded-md border border-line bg-surface p-3 whitespace-pre-wrap';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('article.conflictDialog.title')}
      description={t('article.conflictDialog.text')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={onTakeTheirs}>{t('article.conflictDialog.takeTheirs')}</Button>
          <Button variant="primary" onClick={onKeepMine}>
            {t('article.conflictDialog.keepMine')}
          </Button>
        </>
      }
    >
      <ul className="mb-5 space-y-1 text-sm text-ink-soft">
        <li>
          <strong>{t('article.conflictDialog.keepMine')}:</strong> {t('article.conflictDialog.keepMineHint')}
        </li>
        <li>
          <strong>{t('article.conflictDialog.takeTheirs')}:</strong> {t('article.conflictDialog.takeTheirsHint')}
        </li>
      </ul>
      {different.length === 0 ? <p>{t('article.conflictDialog.noDifference')}</p> : null}
      <div className="space-y-6">
        {different.map((field) => (
          <section key={field}>
            <h3 className="mb-2 font-semibold">{t(labelKeyOf(field))}</h3>
            <div className="grid gap-3 md:grid-cols-2">
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-accent">{t('article.conflictDialog.mine')}</p>
                {wordsOf(conflict.mine, field) || '–'}
              </div>
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-ink-soft">
                  {t('article.conflictDialog.theirs', { version: conflict.current.version })}
                </p>
                {wordsOf(theirs, field) || '–'}
              </div>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** What somebody may want to copy of a version that they gave up. */
export const wordsOfArticle = (values: ArticleFormValues): string =>
  [values.title, values.subtitle, values.lead, toText(values.body as RichTextNode), values.author]
    .filter(Boolean)
    .join('\n\n');
