import type { Editor } from '@tiptap/react';

/** Words in the text: in which paragraph or heading (counted from 0), from which character, and what is to stand there. */
export interface WordReplacement {
  block: number;
  offset: number;
  printed: string;
  replacement: string;
}

/** What the screen around the editor may do with the text that is being written. */
export interface TextActions {
  /** Replaces words and keeps their formatting; can be undone. False when other words stand there by now. */
  replaceWords: (place: WordReplacement) => boolean;
}

export function replaceWords(editor: Editor, { block, offset, printed, replacement }: WordReplacement): boolean {
  let blocksSeen = 0;
  let start: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (blocksSeen === block && node.textBetween(0, node.content.size, null, '\n').startsWith(printed, offset))
      start = position + 1 + offset;
    blocksSeen += 1;
    return false;
  });
  if (start === null) return false;
  editor.view.dispatch(editor.state.tr.insertText(replacement, start, start + printed.length));
  return true;
}
