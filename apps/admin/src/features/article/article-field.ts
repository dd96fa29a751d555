import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { formFieldOf, type ArticleField } from './article-form-values.ts';
import type { ArticleEditing } from './use-article-editing.ts';

/** The id of a field's control; the error summary leads there. */
export const controlIdOf = (field: ArticleField): string => `article-${field}`;

/** The key of a field's visible name. */
export const labelKeyOf = (field: ArticleField) => `article.fields.${field === 'cover' ? 'coverId' : field}` as const;

/** The wording of what is wrong with a field, from the last attempt to save. */
export function useFieldError(editing: ArticleEditing): (field: ArticleField) => string | undefined {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (field) => {
    const problem = editing.problems.find((candidate) => formFieldOf(candidate.field) === field);
    return problem && problemMessage(t, language, problem);
  };
}
