import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { useTranslation } from 'react-i18next';

/** A field in which what I typed and what is there now differ, as words. */
export interface FieldDifference {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

export interface ConflictDialogProps {
  title: string;
  differences: readonly FieldDifference[];
  /** Of what is on the server now. */
  version: number;
  onClose: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Mine beside what is there now, for the fields that I changed; nothing is overwritten before one chooses. */
export function ConflictDialog({
  title,
  differences,
  version,
  onClose,
  onKeepMine,
  onTakeTheirs,
}: ConflictDialogProps) {
  const { t } = useTranslation();
  const column = 'min-w-0 rounded-md border border-line bg-surface p-3 whitespace-pre-wrap';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={t('common.conflictDialog.text')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={onTakeTheirs}>{t('common.conflictDialog.takeTheirs')}</Button>
          <Button variant="primary" onClick={onKeepMine}>
            {t('common.conflictDialog.keepMine')}
          </Button>
        </>
      }
    >
      {differences.length === 0 ? <p>{t('common.conflictDialog.noDifference')}</p> : null}
      <div className="space-y-6">
        {differences.map(({ field, label, mine, theirs }) => (
          <section key={field}>
            <h3 className="mb-2 font-semibold">{label}</h3>
            <div className="grid gap-3 md:grid-cols-2">
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-accent">{t('common.conflictDialog.mine')}</p>
                {mine || '–'}
              </div>
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-ink-soft">
                  {t('common.conflictDialog.theirs', { version })}
                </p>
                {theirs || '–'}
              </div>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** After taking the present version: what I had typed stays here to copy from. */
export function SetAsideNotice({
  differences,
  onDismiss,
}: {
  differences: readonly FieldDifference[];
  onDismiss: () => void;
}) {
  const { t } = useTranslation();
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
        value={differences.map(({ label, mine }) => `${label}: ${mine}`).join('\n')}
        rows={4}
        className="mt-2 w-full rounded-md border border-line-strong bg-canvas p-3 text-ink"
      />
    </Notice>
  );
}
