import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { cleanWord } from './clean-word.ts';
import { decodeRuns } from './decode-runs.ts';
import { assertReasonableNesting, fromHtml } from './from-html.ts';
import { isElement, nodesOf } from './html-nodes.ts';
import { LegacyRuns, type FoundEncoding } from './legacy-runs.ts';
import { toHtml } from './to-html.ts';

/** A paste, cleaned; `text` reads as it should, `asItCame` has the letters as they stood on the clipboard. */
export interface Pasted {
  /** HTML or plain text, as it was given. */
  text: string;
  asItCame: string;
  /** How many passages were decoded from each old encoding; empty when nothing was. */
  decoded: ReadonlyMap<FoundEncoding, number>;
  /** Pictures, which are not of the media library, and were left out. */
  droppedPictures: number;
}

/** Through the document model: what it does not know, styles first of all, is gone. */
const inModel = (page: DefaultTreeAdapterMap['document']): string =>
  toHtml(fromHtml(serialize(page)), { image: () => null });

/**
 * Cleans the HTML of a paste as imports do: without what Word leaves in it, and with old encodings decoded run by run.
 *
 * @throws {HtmlTooDeep}
 * @example
 * readPastedHtml('<p><span style="font-family:.VnTime">§¶ng ñy</span></p>')
 * // { text: '<p>Đảng ủy</p>', decoded: Map { 'tcvn3' => 1 }, … }
 */
export function readPastedHtml(html: string): Pasted {
  assertReasonableNesting(html);
  const page = parse(html);
  let droppedPictures = 0;
  for (const node of Array.from(nodesOf(page))) {
    if (!isElement(node) || node.tagName !== 'img') continue;
    droppedPictures += 1;
    defaultTreeAdapter.detachNode(node);
  }
  // After the pictures: a paragraph that held nothing else goes too.
  cleanWord(page);
  const runs = new LegacyRuns();
  const asItCame = inModel(page);
  decodeRuns(page, runs);
  return { text: inModel(page), asItCame, decoded: runs.passages, droppedPictures };
}

/**
 * Decodes plain text of a paste, a line a passage.
 *
 * @example readPastedText('Ñaûng boä Sôû Tö phaùp').text // 'Đảng bộ Sở Tư pháp'
 */
export function readPastedText(text: string): Pasted {
  const runs = new LegacyRuns();
  return { text: runs.decodeLines(text), asItCame: text, decoded: runs.passages, droppedPictures: 0 };
}
