import { isSafeHref } from '@kheo/rich-text/check';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import type { Editor } from '@tiptap/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Sets, changes or removes the link at the caret; with nothing selected it inserts a text too. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const present = String(editor.getAttributes('link')['href'] ?? '');
  const needsText = editor.state.selection.empty && !present;
  const [address, setAddress] = useState(present);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const apply = () => {
    const href = /^(?:www\.)/i.test(address.trim()) ? `https://${address.trim()}` : address.trim();
    if (!href) return setProblem(t('editor.linkDialog.missing'));
    if (!isSafeHref(href)) return setProblem(t('editor.linkDialog.invalid'));
    if (needsText) {
      const words = text.trim() || href;
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
        .run();
    } else {
      editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    }
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('editor.linkDialog.title')}
      closeLabel={t('common.close')}
      size="small"
      actions={
        <>
          {present ? (
            <Button
              variant="danger"
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
                onClose();
              }}
            >
              {t('editor.linkDialog.remove')}
            </Button>
          ) : null}
          <Button variant="primary" type="submit" form={formId}>
            {t('editor.linkDialog.apply')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog is a child of the article's form in React's tree: the event must not save the article.
          event.stopPropagation();
          apply();
        }}
      >
        <FormField
          label={t('editor.linkDialog.address')}
          hint={t('editor.linkDialog.addressHint')}
          error={problem}
          required
        >
          {(control) => (
            <TextInput
              {...control}
              value={address}
              inputMode="url"
              autoComplete="off"
              onChange={(event) => {
                setAddress(event.target.value);
                setProblem(null);
              }}
            />
          )}
        </FormField>
        {needsText ? (
          <FormField label={t('editor.linkDialog.text')}>
            {(control) => <TextInput {...control} value={text} onChange={(event) => setText(event.target.value)} />}
          </FormField>
        ) : null}
      </form>
    </Dialog>
  );
}
