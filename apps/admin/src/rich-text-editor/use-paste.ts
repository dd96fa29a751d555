import { HtmlTooDeep } from '@kheo/rich-text/from-html';
import { readPastedHtml, readPastedText, type Pasted } from '@kheo/rich-text/pasted';
import type { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { Transaction } from '@tiptap/pm/state';
import { useMemo, useRef, useState } from 'react';
import { pasteDecoded, sliceOfHtml, sliceOfText } from './paste-decoded.ts';

/** What was done with the last paste, beside pasting it. */
export interface PasteReport extends Pick<Pasted, 'decoded' | 'droppedPictures'> {
  /** Nothing was written since, so that “undo” means the decoding. */
  fresh: boolean;
}

/** Pastes are cleaned and decoded as imports are; what was decoded is told, and can be taken back. */
export function usePaste() {
  const [report, setReport] = useState<PasteReport | null>(null);
  const latest = useRef<{ pasted: Pasted; isHtml: boolean } | null>(null);

  const editorProps = useMemo(() => {
    const keep = (pasted: Pasted, isHtml: boolean): string => {
      latest.current = { pasted, isHtml };
      return pasted.text;
    };
    return {
      transformPastedHTML: (html: string): string => {
        // Copied inside the editor: it was cleaned when it came.
        if (/\bdata-pm-slice\b/.test(html)) return html;
        try {
          return keep(readPastedHtml(html), true);
        } catch (error) {
          if (error instanceof HtmlTooDeep) return '';
          throw error;
        }
      },
      transformPastedText: (text: string): string => keep(readPastedText(text), false),
      handlePaste: (view: EditorView, _event: ClipboardEvent, slice: Slice): boolean => {
        const { pasted, isHtml } = latest.current ?? {};
        latest.current = null;
        setReport(null);
        if (!pasted) return false;
        if (pasted.decoded.size > 0) {
          const read = isHtml ? sliceOfHtml : sliceOfText;
          pasteDecoded(view, slice, read(view.state, pasted.asItCame));
        }
        if (pasted.decoded.size > 0 || pasted.droppedPictures > 0)
          setReport({ decoded: pasted.decoded, droppedPictures: pasted.droppedPictures, fresh: true });
        return pasted.decoded.size > 0;
      },
    };
  }, []);

  /** To be told of every transaction of the editor. */
  const follow = (transaction: Transaction): void => {
    if (!transaction.docChanged || transaction.getMeta('decoded') || transaction.getMeta('paste')) return;
    // An undo took the decoding back, so there is nothing left to tell of it.
    const isHistory = transaction.getMeta('history$') !== undefined;
    setReport((shown) => (shown?.fresh ? (isHistory ? null : { ...shown, fresh: false }) : shown));
  };

  return { report, editorProps, follow, dismiss: () => setReport(null) };
}
