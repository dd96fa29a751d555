import { Toolbar } from '@base-ui/react/toolbar';
import { useEditorState, type Editor } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  RemoveFormatting,
  Strikethrough,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToolButton, ToolSeparator } from './tool-button.tsx';

export interface EditorToolbarProps {
  editor: Editor;
  /** The id of the writing surface. */
  controls: string;
  onLink: () => void;
  onImage?: () => void;
}

/** Formatting by pointer or keyboard: one stop for Tab, arrow keys inside. */
export function EditorToolbar({ editor, controls, onLink, onImage }: EditorToolbarProps) {
  const { t } = useTranslation();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      heading2: current.isActive('heading', { level: 2 }),
      heading3: current.isActive('heading', { level: 3 }),
      heading4: current.isActive('heading', { level: 4 }),
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      underline: current.isActive('underline'),
      strike: current.isActive('strike'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      quote: current.isActive('blockquote'),
      link: current.isActive('link'),
      table: current.isActive('table'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();

  return (
    <Toolbar.Root
      aria-label={t('editor.toolbar')}
      aria-controls={controls}
      className="flex flex-wrap items-center gap-0.5 p-1.5"
    >
      <ToolButton
        label={t('editor.undo')}
        shortcut="Ctrl + Z"
        Icon={Undo2}
        disabled={!active.canUndo}
        onPress={() => run().undo().run()}
      />
      <ToolButton
        label={t('editor.redo')}
        shortcut="Ctrl + Shift + Z"
        Icon={Redo2}
        disabled={!active.canRedo}
        onPress={() => run().redo().run()}
      />
      <ToolSeparator />
      <ToolButton
        label={t('editor.heading2')}
        shortcut="Ctrl + Alt + 2"
        Icon={Heading2}
        pressed={active.heading2}
        onPress={() => run().toggleHeading({ level: 2 }).run()}
      />
      <ToolButton
        label={t('editor.heading3')}
        shortcut="Ctrl + Alt + 3"
        Icon={Heading3}
        pressed={active.heading3}
        onPress={() => run().toggleHeading({ level: 3 }).run()}
      />
      <ToolButton
        label={t('editor.heading4')}
        shortcut="Ctrl + Alt + 4"
        Icon={Heading4}
        pressed={active.heading4}
        onPress={() => run().toggleHeading({ level: 4 }).run()}
      />
      <ToolSeparator />
      <ToolButton
        label={t('editor.bold')}
        shortcut="Ctrl + B"
        Icon={Bold}
        pressed={active.bold}
        onPress={() => run().toggleBold().run()}
      />
      <ToolButton
        label={t('editor.italic')}
        shortcut="Ctrl + I"
        Icon={Italic}
        pressed={active.italic}
        onPress={() => run().toggleItalic().run()}
      />
      <ToolButton
        label={t('editor.underline')}
        shortcut="Ctrl + U"
        Icon={Underline}
        pressed={active.underline}
        onPress={() => run().toggleUnderline().run()}
      />
      <ToolButton
        label={t('editor.strike')}
        shortcut="Ctrl + Shift + S"
        Icon={Strikethrough}
        pressed={active.strike}
        onPress={() => run().toggleStrike().run()}
      />
      <ToolButton
        label={t('editor.clear')}
        Icon={RemoveFormatting}
        onPress={() => run().unsetAllMarks().clearNodes().run()}
      />
      <ToolSeparator />
      <ToolButton
        label={t('editor.bulletList')}
        shortcut="Ctrl + Shift + 8"
        Icon={List}
        pressed={active.bulletList}
        onPress={() => run().toggleBulletList().run()}
      />
      <ToolButton
        label={t('editor.orderedList')}
        shortcut="Ctrl + Shift + 7"
        Icon={ListOrdered}
        pressed={active.orderedList}
        onPress={() => run().toggleOrderedList().run()}
      />
      <ToolButton
        label={t('editor.quote')}
        shortcut="Ctrl + Shift + B"
        Icon={Quote}
        pressed={active.quote}
        onPress={() => run().toggleBlockquote().run()}
      />
      <ToolButton label={t('editor.rule')} Icon={Minus} onPress={() => run().setHorizontalRule().run()} />
      <ToolSeparator />
      <ToolButton label={t('editor.link')} shortcut="Ctrl + K" Icon={Link2} pressed={active.link} onPress={onLink} />
      <ToolButton
        label={t('editor.tableTools.insert')}
        Icon={Table}
        disabled={active.table}
        onPress={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      {onImage ? <ToolButton label={t('editor.image')} Icon={ImagePlus} onPress={onImage} /> : null}
    </Toolbar.Root>
  );
}
