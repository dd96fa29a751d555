import { lintText } from '@kheo/domain/house-style/lint-text';
import type { HouseStyleFinding } from '@kheo/domain/house-style/finding';
import { walk, type RichTextNode } from '@kheo/rich-text/document';
import type { ArticleFormValues } from './article-form-values.ts';

/** Where a text stands in the form; paragraphs and headings of the body are counted from 0. */
export type TextPlace = { field: 'title' | 'subtitle' | 'lead' } | { field: 'body'; block: number };

export interface PlacedFinding extends HouseStyleFinding {
  readonly place: TextPlace;
  /** The whole text in which it stands. */
  readonly text: string;
  /** The words it is about. */
  readonly printed: string;
  /** Differs for every finding of one check. */
  readonly id: string;
  /** The same slip at the same words has the same key after other places were changed. */
  readonly key: string;
}

const contextLength = 24;

function findingsOf(text: string, place: TextPlace): PlacedFinding[] {
  return lintText(text).map((finding) => {
    const { code, offset, length } = finding;
    const printed = text.slice(offset, offset + length);
    const around = text.slice(Math.max(0, offset - contextLength), offset + length + contextLength);
    const id = [place.field, 'block' in place ? place.block : '', offset, code, finding.params.warning].join(' ');
    return { ...finding, place, text, printed, id, key: `${place.field} ${code} ${around}` };
  });
}

/** The words of a paragraph, one character for each step of the editor's positions. */
function wordsOf(block: RichTextNode): string {
  return (block.content ?? []).map((node) => node.text ?? '\n').join('');
}

/** What is not in house style in title, subtitle, lead and each paragraph of the body. */
export function checkHouseStyle(
  values: Pick<ArticleFormValues, 'title' | 'subtitle' | 'lead' | 'body'>,
): PlacedFinding[] {
  const blocks = [...walk(values.body as RichTextNode)].filter(
    ({ type }) => type === 'paragraph' || type === 'heading',
  );
  return [
    ...(['title', 'subtitle', 'lead'] as const).flatMap((field) => findingsOf(values[field], { field })),
    ...blocks.flatMap((block, index) => findingsOf(wordsOf(block), { field: 'body', block: index })),
  ];
}

/** Pictures of the body that say nothing to those who cannot see them: their numbers, from 1. */
export function picturesWithoutWords(body: object): number[] {
  return [...walk(body as RichTextNode)]
    .filter(({ type }) => type === 'image')
    .flatMap(({ attrs }, index) => (String(attrs?.['alt'] ?? '').trim() ? [] : [index + 1]));
}

/** The words around a finding, shortened at both ends. */
export function contextOf({ text, offset, length }: PlacedFinding): { before: string; after: string } {
  const start = Math.max(0, offset - contextLength);
  const end = Math.min(text.length, offset + length + contextLength);
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, offset),
    after: text.slice(offset + length, end) + (end < text.length ? '…' : ''),
  };
}
