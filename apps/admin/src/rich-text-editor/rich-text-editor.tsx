import { richTextExtensions } from '@kheo/rich-text/extensions';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { EditorToolbar } from './editor-toolbar.tsx';
import { ImageTools } from './image-tools.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PasteNotice } from './paste-notice.tsx';
import { replaceWords, type TextActions } from './replace-words.ts';
import { TableTools } from './table-tools.tsx';
import { usePaste } from './use-paste.ts';

/** A picture that was chosen for the text. */
export interface PickedImage {
  mediaId: string;
  src: string;
  alt: string;
  caption: string;
  width: number | null;
  height: number | null;
}

export interface RichTextEditorProps {
  id: string;
  /** The id of the visible label. */
  labelledBy: string;
  describedBy?: string;
  invalid?: boolean;
  /** The text to begin with; give the editor a new `key` to put another one in. */
  initialDocument: object;
  onChange: (document: object) => void;
  /** Renders the media picker; without it there is no button for pictures. */
  renderImagePicker?: (picker: {
    open: boolean;
    onClose: () => void;
    onPick: (image: PickedImage) => void;
  }) => ReactNode;
  short?: boolean;
  actions?: Ref<TextActions>;
  readOnly?: boolean;
}

/** Writing with the same schema that the server checks: what it does not know cannot be typed or pasted. */
export function RichTextEditor(props: RichTextEditorProps) {
  const {
    id,
    labelledBy,
    describedBy,
    invalid = false,
    initialDocument,
    onChange,
    renderImagePicker,
    short = false,
    readOnly = false,
    actions,
  } = props;
  const { t } = useTranslation();
  const [linkOpen, setLinkOpen] = useState(false);
  const [imageOpen, setImageOpen] = useState(false);
  const paste = usePaste();

  const editor = useEditor({
    extensions: richTextExtensions,
    content: initialDocument,
    editable: !readOnly,
    // its style sheet would be an inline one, which the admin's policy refuses; rich-text-editor.css has what is needed
    injectCSS: false,
    onUpdate: ({ editor: current }) => onChange(current.getJSON()),
    onTransaction: ({ transaction }) => paste.follow(transaction),
    editorProps: {
      attributes: {
        id,
        class: `rich-text writing-surface ${short ? 'is-short' : ''}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
      ...paste.editorProps,
      handleKeyDown: (_view, event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
          event.preventDefault();
          setLinkOpen(true);
          return true;
        }
        return false;
      },
    },
  });
  useImperativeHandle(actions, () => ({ replaceWords: (place) => replaceWords(editor, place) }), [editor]);
  const words = useEditorState({
    editor,
    selector: ({ editor: current }) => current.getText().split(/\s+/).filter(Boolean).length,
  });

  const insertImage = (image: PickedImage) => {
    setImageOpen(false);
    editor
      .chain()
      .focus()
      .insertContent({ type: 'image', attrs: { ...image } })
      .run();
  };

  return (
    <div
      className={`rounded-md border bg-canvas focus-within:outline-2 focus-within:outline-accent ${
        invalid ? 'border-2 border-danger' : 'border-line-strong'
      }`}
    >
      {readOnly ? null : (
        <div className="sticky top-0 z-10 rounded-t-md border-b border-line bg-surface">
          <EditorToolbar
            editor={editor}
            controls={id}
            onLink={() => setLinkOpen(true)}
            onImage={renderImagePicker ? () => setImageOpen(true) : undefined}
          />
          <TableTools editor={editor} />
          <ImageTools editor={editor} />
          <PasteNotice
            report={paste.report}
            onUndo={() => editor.chain().focus().undo().run()}
            onClose={() => {
              paste.dismiss();
              editor.commands.focus();
            }}
          />
        </div>
      )}
      <EditorContent editor={editor} />
      <p className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2 text-sm text-ink-faint">
        <span>{t('editor.pasteHint')}</span>
        <span>{t('editor.words', { count: words })}</span>
      </p>
      {linkOpen ? <LinkDialog editor={editor} onClose={() => setLinkOpen(false)} /> : null}
      {renderImagePicker?.({ open: imageOpen, onClose: () => setImageOpen(false), onPick: insertImage })}
    </div>
  );
}
