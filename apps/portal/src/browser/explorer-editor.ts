import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { forEachDiagnostic, lintKeymap } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { graphql, getSchema, offsetToPos, Position, updateSchema } from 'cm6-graphql';
import { buildSchema } from 'graphql';
import { getHoverInformation } from 'graphql-language-service';
import { editorTheme, highlighting } from './explorer-theme.ts';

/** What {@link createEditor} needs. */
export interface EditorOptions {
  /** Keeps what is written, and is what the form sends; the editor stands in its place. */
  textarea: HTMLTextAreaElement;
  label: string;
  /** Words of the editor itself, by the English that CodeMirror has for them. */
  phrases: Record<string, string>;
  run: () => void;
  /** Told what is known of the word at the cursor, or what is wrong with it; nothing: ''. */
  onWord: (text: string) => void;
}

/**
 * An editor that knows the contract, in place of a text box. It lives in a shadow root, where CodeMirror adopts style
 * sheets instead of writing `<style>`, which the portal's policy forbids.
 */
export function createEditor({ textarea, label, phrases, run, onWord }: EditorOptions) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  textarea.after(host);
  const view = new EditorView({
    root,
    parent: root,
    doc: textarea.value,
    extensions: [
      EditorState.phrases.of(phrases),
      // Tab stays the key that leads on to the next field.
      Prec.high(keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }])),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
      history(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      syntaxHighlighting(highlighting),
      graphql(),
      editorTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, translate: 'no', autocapitalize: 'none' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) textarea.value = update.state.doc.toString();
        onWord(wordAtCursor(update.state));
      }),
    ],
  });
  textarea.hidden = true;
  return {
    focus: () => view.focus(),
    /** From now on names are completed and checked. */
    learn: (contract: string) => updateSchema(view, buildSchema(contract, { assumeValid: true })),
  };
}

function wordAtCursor(state: EditorState): string {
  const schema = getSchema(state);
  const { head } = state.selection.main;
  const problems: string[] = [];
  forEachDiagnostic(state, ({ message }, from, to) => {
    if (from <= head && head <= to) problems.push(message);
  });
  if (problems.length > 0 || schema === undefined) return problems.join('\n');
  const word = state.wordAt(head);
  if (word === null) return '';
  const { line, character } = offsetToPos(state.doc, word.from);
  // What is looked at is the token that ends at or behind the position.
  return getHoverInformation(schema, state.doc.toString(), new Position(line, character + 1)).toString();
}
