import { closeHistory } from '@tiptap/pm/history';
import { DOMParser as SchemaParser, Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** HTML of a clipboard as the view itself would read it. */
export function sliceOfHtml({ schema, selection }: EditorState, html: string): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { content } = SchemaParser.fromSchema(schema).parseSlice(body, {
    preserveWhitespace: false,
    context: selection.$from,
  });
  return Slice.maxOpen(content, false);
}

/** Plain text of a clipboard, a line a paragraph. */
export function sliceOfText({ schema }: EditorState, text: string): Slice {
  const paragraphs = text
    .split(/(?:\r\n?|\n)+/)
    .map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : []));
  return Slice.maxOpen(Fragment.from(paragraphs), false);
}

function pasted(state: EditorState, slice: Slice): Transaction {
  const only = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  const transaction = state.tr;
  if (only) transaction.replaceSelectionWith(slice.content.firstChild!);
  else transaction.replaceSelection(slice);
  return transaction.setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/**
 * Pastes what stood on the clipboard, and then, as a step of its own, puts the decoded text in its place: one “undo” gives
 * back the paste as it came, the next one takes it away.
 */
export function pasteDecoded(view: EditorView, decoded: Slice, asItCame: Slice): void {
  const goal = pasted(view.state, decoded);
  view.dispatch(closeHistory(pasted(view.state, asItCame)));
  const { doc, tr } = view.state;
  const from = doc.content.findDiffStart(goal.doc.content);
  const ends = doc.content.findDiffEnd(goal.doc.content);
  if (from === null || !ends) return;
  // In a text that repeats itself the two searches may cross.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.replace(from, ends.a + overlap, goal.doc.slice(from, ends.b + overlap));
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(goal.selection.to, tr.doc.content.size)), -1));
  view.dispatch(closeHistory(tr).setMeta('decoded', true).scrollIntoView());
}
