import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import type { DocumentField } from './official-document-form-values.ts';
import type { DocumentEditing } from './use-official-document-editing.ts';

/** The id of a field's control; the error summary leads there. */
export const controlIdOf = (field: DocumentField): string => `official-document-${field}`;

/** What a `FormField` needs for one field: its id, its label and what is wrong with it. */
export function useFieldProps(editing: DocumentEditing) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (field: DocumentField) => {
    const problem = editing.fieldProblem(field);
    return {
      id: controlIdOf(field),
      label: t(`officialDocument.fields.${field}`),
      error: problem && problemMessage(t, language, problem),
    };
  };
}
