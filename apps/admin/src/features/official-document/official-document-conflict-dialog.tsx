import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { useTranslation } from 'react-i18next';
import { printedDay } from './document-words.ts';
import { changedFields, valuesOfDocument, type DocumentField, type DocumentFormValues } from './official-document-form-values.ts';
import type { DocumentConflict } from './use-official-document-editing.ts';

export interface OfficialDocumentConflictDialogProps {
  conflict: DocumentConflict;
  onClose: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Mine beside what is there now, for the fields that I changed; nothing is overwritten before one chooses. */
export function OfficialDocumentConflictDialog({ conflict, onClose, onKeepMine, onTakeTheirs }: OfficialDocumentConflictDialogProps) {
  const { t } = useTranslation();
  const theirs = valuesOfDocument(conflict.current);
  const mineChanged = changedFields(conflict.base, conflict.mine);
  const different = changedFields(theirs, conflict.mine).filter((field) => mineChanged.includes(field));
  const wordsOf = (values: DocumentFormValues, field: DocumentField): string => {
    switch (field) {
      case 'files':
        return values.files.map(({ originalName }) => originalName).join('\n');
      case 'relations':
        return values.relations.map(({ kind, document }) => `${t(`officialDocument.relations.kinds.${kind}`)}: ${document.code}`).join('\n');
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
