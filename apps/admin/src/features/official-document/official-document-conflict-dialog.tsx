import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { useTranslation } from 'react-i18next';
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

export interface OfficialDocumentConflictDialogProps {
  conflict: DocumentConflict;
  onClose: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Mine beside what is there now, for the fields that I changed; nothing is overwritten before one chooses. */
export function OfficialDocumentConflictDialog({
  conflict,
  onClose,
  onKeepMine,
  onTakeTheirs,
}: OfficialDocumentConflictDialogProps) {
  const { t } = useTranslation();
  const theirs = valuesOfDocument(conflict.current);
  const different = differentFields(conflict);
  const wordsOf = useFieldWords();
  const column = 'min-w-0 rounded-md border border-line bg-surface p-3 whitespace-pre-wrap';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('officialDocument.conflictDialog.title')}
      description={t('officialDocument.conflictDialog.text')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={onTakeTheirs}>{t('officialDocument.conflictDialog.takeTheirs')}</Button>
          <Button variant="primary" onClick={onKeepMine}>
            {t('officialDocument.conflictDialog.keepMine')}
          </Button>
        </>
      }
    >
      {different.length === 0 ? <p>{t('officialDocument.conflictDialog.noDifference')}</p> : null}
      <div className="space-y-6">
        {different.map((field) => (
          <section key={field}>
            <h3 className="mb-2 font-semibold">{t(`officialDocument.fields.${field}`)}</h3>
            <div className="grid gap-3 md:grid-cols-2">
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-accent">{t('officialDocument.conflictDialog.mine')}</p>
                {wordsOf(conflict.mine, field) || '–'}
              </div>
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-ink-soft">
                  {t('officialDocument.conflictDialog.theirs', { version: conflict.current.version })}
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

/** After taking the present version: what I had typed stays here to copy from. */
export function SetAsideNotice({ conflict, onDismiss }: { conflict: DocumentConflict; onDismiss: () => void }) {
  const { t } = useTranslation();
  const wordsOf = useFieldWords();
  const words = differentFields(conflict).map(
    (field) => `${t(`officialDocument.fields.${field}`)}: ${wordsOf(conflict.mine, field)}`,
  );
  return (
    <Notice
      announce
      title={t('article.setAside.title')}
      actions={
        <Button size="small" onClick={onDismiss}>
          {t('article.setAside.dismiss')}
        </Button>
      }
    >
      <p>{t('article.setAside.text')}</p>
      <textarea
        readOnly
        aria-label={t('article.setAside.title')}
        value={words.join('\n')}
        rows={4}
        className="mt-2 w-full rounded-md border border-line-strong bg-canvas p-3 text-ink"
      />
    </Notice>
  );
}
