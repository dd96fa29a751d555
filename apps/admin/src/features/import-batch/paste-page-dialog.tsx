import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** One page by its text, for somebody who has it open in another window. */
export function PastePageDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      // a click beside it must not throw away what was pasted
      dismissible={text.trim() === ''}
      title={t('import.begin.paste')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={!text.trim()} onClick={() => onText(text)}>
            {t('import.begin.pasteAdd')}
          </Button>
        </>
      }
    >
      <FormField label={t('import.begin.pasteLabel')} hint={t('import.begin.pasteHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={12}
            className="max-h-[50vh]"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormField>
    </Dialog>
  );
}
