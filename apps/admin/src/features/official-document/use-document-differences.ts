import { useTranslation } from 'react-i18next';
import type { FieldDifference } from '../../components/conflict-dialog.tsx';
import { printedDay } from '../../lib/printed-day.ts';
import {
  changedFields,
  valuesOfDocument,
  type DocumentField,
  type DocumentFormValues,
} from './official-document-form-values.ts';
import type { DocumentConflict } from './use-official-document-editing.ts';

/** A field's value as words, to be read beside another one. */
function useFieldWords(): (values: DocumentFormValues, field: DocumentField) => string {
  const { t } = useTranslation();
  return (values, field) => {
    switch (field) {
      case 'files':
        return values.files.map(({ originalName }) => originalName).join('\n');
      case 'relations':
        return values.relations
          .map(({ kind, document }) => `${t(`officialDocument.relations.kinds.${kind}`)}: ${document.code}`)
          .join('\n');
      case 'status':
        return t(`officialDocument.statuses.${values.status}`);
      case 'issuedOn':
      case 'effectiveOn':
      case 'expiresOn':
        return printedDay(values[field] || null);
      default:
        return values[field];
    }
  };
}

/** The fields that I changed and that are different now. */
function differentFields({ current, base, mine }: DocumentConflict): DocumentField[] {
  const mineChanged = changedFields(base, mine);
  return changedFields(valuesOfDocument(current), mine).filter((field) => mineChanged.includes(field));
}

/** A conflict in words, field by field. */
export function useDocumentDifferences(): (conflict: DocumentConflict) => FieldDifference[] {
  const { t } = useTranslation();
  const wordsOf = useFieldWords();
  return (conflict) =>
    differentFields(conflict).map((field) => ({
      field,
      label: t(`officialDocument.fields.${field}`),
      mine: wordsOf(conflict.mine, field),
      theirs: wordsOf(valuesOfDocument(conflict.current), field),
    }));
}
