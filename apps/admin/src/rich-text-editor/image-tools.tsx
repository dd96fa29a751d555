import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useEditorState, type Editor } from '@tiptap/react';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Alternative text and caption of the picture that is selected in the text. */
export function ImageTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const image = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      current.isActive('image')
        ? {
            ...(current.getAttributes('image') as { alt?: string; caption?: string }),
            at: current.state.selection.from,
          }
        : null,
  });
  if (!image) return null;
  const change = (attributes: { alt?: string; caption?: string }) => {
    editor.chain().updateAttributes('image', attributes).setNodeSelection(image.at).run();
  };
  return (
    <section aria-label={t('editor.imageTools.label')} className="grid gap-3 border-t border-line p-3 sm:grid-cols-2">
      <FormField label={t('editor.imageTools.alt')} hint={t('editor.imageTools.altHint')}>
        {(control) => (
          <TextInput {...control} value={image.alt ?? ''} onChange={(event) => change({ alt: event.target.value })} />
        )}
      </FormField>
      <FormField label={t('editor.imageTools.caption')} className="sm:justify-end">
        {(control) => (
          <TextInput
            {...control}
            value={image.caption ?? ''}
            onChange={(event) => change({ caption: event.target.value })}
          />
        )}
      </FormField>
      <div className="sm:col-span-2">
        <Button
          size="small"
          variant="danger"
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => editor.chain().focus().deleteSelection().run()}
        >
          {t('editor.imageTools.remove')}
        </Button>
      </div>
    </section>
  );
}
