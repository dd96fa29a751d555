import { Toolbar } from '@base-ui/react/toolbar';
import { useEditorState, type Editor } from '@tiptap/react';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  PanelTop,
  TableCellsMerge,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToolButton, ToolSeparator } from './tool-button.tsx';

/** Rows and columns; there only while the caret is in a table. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const inTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') });
  if (!inTable) return null;
  const run = () => editor.chain().focus();
  return (
    <Toolbar.Root
      aria-label={t('editor.tableTools.label')}
      className="flex flex-wrap items-center gap-0.5 border-t border-line p-1.5"
    >
      <ToolButton
        label={t('editor.tableTools.rowBefore')}
        Icon={BetweenHorizontalStart}
        onPress={() => run().addRowBefore().run()}
      />
      <ToolButton
        label={t('editor.tableTools.rowAfter')}
        Icon={BetweenHorizontalEnd}
        onPress={() => run().addRowAfter().run()}
      />
      <ToolButton
        label={t('editor.tableTools.columnBefore')}
        Icon={BetweenVerticalStart}
        onPress={() => run().addColumnBefore().run()}
      />
      <ToolButton
        label={t('editor.tableTools.columnAfter')}
        Icon={BetweenVerticalEnd}
        onPress={() => run().addColumnAfter().run()}
      />
      <ToolSeparator />
      <ToolButton
        label={t('editor.tableTools.headerRow')}
        Icon={PanelTop}
        onPress={() => run().toggleHeaderRow().run()}
      />
      <ToolButton
        label={t('editor.tableTools.merge')}
        Icon={TableCellsMerge}
        onPress={() => run().mergeOrSplit().run()}
      />
      <ToolSeparator />
      <ToolButton
        label={t('editor.tableTools.deleteRow')}
        Icon={TableRowsSplit}
        onPress={() => run().deleteRow().run()}
      />
      <ToolButton
        label={t('editor.tableTools.deleteColumn')}
        Icon={TableColumnsSplit}
        onPress={() => run().deleteColumn().run()}
      />
      <ToolButton label={t('editor.tableTools.deleteTable')} Icon={Trash2} onPress={() => run().deleteTable().run()} />
    </Toolbar.Root>
  );
}
