import { markAgreement } from './mark-agreement.ts';
import type { WordForm } from './search-score.ts';
import { searchWords, type SearchWord } from './search-words.ts';

/** A piece of a text, with whether it answers the query. */
export interface TextSegment {
  readonly text: string;
  readonly highlighted: boolean;
}

/** Words of a query, each with the forms it may take. */
export type QueryForms = ReadonlyArray<readonly WordForm[]>;

/** Words so frequent that they are marked only beside another hit. */
const FREQUENT: ReadonlySet<string> = new Set(
  'và của các những là có cho về trong được với theo tại từ đã sẽ này đó khi một trên do để đến vào ra bị cũng như'.split(
    ' ',
  ),
);
const MARKS_THAT_AGREE = 0.6;
const mostWords = 20_000;

/** Per word of a text: the index of the query's word that it answers, or -1. */
function answersOf(words: readonly SearchWord[], forms: QueryForms): Int16Array {
  const byFolded = new Map<string, Array<{ index: number; key: string }>>();
  for (const [index, alternatives] of forms.entries())
    for (const { key, folded } of alternatives) byFolded.set(folded, [...(byFolded.get(folded) ?? []), { index, key }]);
  const answers = new Int16Array(words.length).fill(-1);
  for (const [at, { key, folded }] of words.entries()) {
    const matching = byFolded.get(folded)?.filter((one) => markAgreement(one.key, key) >= MARKS_THAT_AGREE);
    if (matching === undefined || matching.length === 0) continue;
    const next = at > 0 ? answers[at - 1]! + 1 : -1;
    answers[at] = (matching.find(({ index }) => index === next) ?? matching[0]!).index;
  }
  for (const [at, { key }] of words.entries())
    if (answers[at] !== -1 && FREQUENT.has(key) && !(answers[at - 1]! >= 0) && !(answers[at + 1]! >= 0))
      answers[at] = -1;
  return answers;
}

/**
 * Takes away what answers one syllable of several by its letters only: a syllable is not a word, and “hướng dẫn” is no
 * answer to “dan van”. What stands beside its neighbour of the query stays, and so does a number, or a syllable that
 * was typed with its marks.
 */
function withoutLoneSyllables(words: readonly SearchWord[], forms: QueryForms, answers: Int16Array): Int16Array {
  if (forms.length < 2) return answers;
  return answers.map((answer, at) => {
    const besideNeighbour = (answer > 0 && answers[at - 1] === answer - 1) || answers[at + 1] === answer + 1;
    if (answer === -1 || besideNeighbour) return answer;
    const { key } = words[at]!;
    const typed = forms[answer]!.some((form) => form.key === key && form.key !== form.folded);
    return typed || /\d/.test(key) ? answer : -1;
  });
}

function segmentsOf(
  text: string,
  from: number,
  to: number,
  words: readonly SearchWord[],
  answers: Int16Array,
): TextSegment[] {
  const segments: TextSegment[] = [];
  const add = (start: number, end: number, highlighted: boolean): void => {
    const piece = text.slice(start, end).replace(/\s+/g, ' ');
    if (piece !== '') segments.push({ text: piece, highlighted });
  };
  let at = from;
  for (let index = 0; index < words.length; index += 1) {
    if (answers[index] === -1 || words[index]!.start < at) continue;
    const { start } = words[index]!;
    if (start >= to) break;
    let { end } = words[index]!;
    // neighbours are one mark, with the space between them
    while (
      index + 1 < words.length &&
      answers[index + 1] !== -1 &&
      /^\s*$/.test(text.slice(end, words[index + 1]!.start))
    ) {
      index += 1;
      end = Math.max(end, words[index]!.end);
    }
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return segments;
}

/**
 * A text in pieces, with the words that answer a query marked. Offsets are kept, so the text stays as it is written.
 *
 * @example highlightText('UBND tỉnh', forms).filter((piece) => piece.highlighted) // [{ text: 'UBND', highlighted: true }]
 */
export function highlightText(text: string, forms: QueryForms): TextSegment[] {
  const words = searchWords(text, mostWords);
  return segmentsOf(text, 0, text.length, words, withoutLoneSyllables(words, forms, answersOf(words, forms)));
}

const snippetLength = 240;

/**
 * The part of a text that shows best why it was found: about 240 characters with the most different words of the query,
 * marked. The beginning of the text when it has none of them; empty for an empty text.
 *
 * @example chooseSnippet(bodyText, forms).map((piece) => piece.text).join('')
 */
export function chooseSnippet(text: string, forms: QueryForms): TextSegment[] {
  const words = searchWords(text, mostWords);
  const all = answersOf(words, forms);
  const surest = withoutLoneSyllables(words, forms, all);
  const answers = surest.some((answer) => answer !== -1) ? surest : all;
  const { first, last } = bestWindow(words, answers, forms.length);
  const start = startOf(text, words, first);
  const end = endOf(text, words, start, last);
  return [
    ...(start > 0 ? [{ text: '… ', highlighted: false }] : []),
    ...segmentsOf(text, start, end, words, answers),
    ...(text.slice(end).trim() === '' ? [] : [{ text: ' …', highlighted: false }]),
  ];
}

/** The hits, first to last, that lie within a snippet's length and answer most words, side by side where possible. */
function bestWindow(words: readonly SearchWord[], answers: Int16Array, count: number): { first: number; last: number } {
  let best = { first: 0, last: -1 };
  let bestWorth = 0;
  const hits = words
    .keys()
    .filter((index) => answers[index] !== -1)
    .toArray();
  for (const [number, first] of hits.entries()) {
    const seen = new Uint8Array(count);
    let worth = 0;
    for (let next = number; next < hits.length && next < number + 60; next += 1) {
      const at = hits[next]!;
      if (words[at]!.end - words[first]!.start > snippetLength * 0.75) break;
      const answer = answers[at]!;
      if (seen[answer] === 0) worth += 2;
      seen[answer] = 1;
      if (at > first && answers[at - 1] === answer - 1) worth += 1;
      if (worth > bestWorth) {
        bestWorth = worth;
        best = { first, last: at };
      }
    }
  }
  return best;
}

/** Where the snippet begins: at its sentence, when that is near, or some words before the first hit. */
function startOf(text: string, words: readonly SearchWord[], first: number): number {
  const hit = words[first]?.start ?? 0;
  if (hit < snippetLength / 3) return 0;
  const before = text.slice(Math.max(0, hit - snippetLength / 3), hit);
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('; '));
  if (sentence !== -1) return hit - before.length + sentence + (before.charAt(sentence) === '\n' ? 1 : 2);
  return words[Math.max(0, first - 6)]!.start;
}

function endOf(text: string, words: readonly SearchWord[], start: number, last: number): number {
  const wanted = Math.max(start + snippetLength, last === -1 ? 0 : words[last]!.end);
  if (wanted >= text.length) return text.length;
  const cut = words.findLast(({ end }) => end <= wanted);
  return cut === undefined || cut.end <= start ? wanted : cut.end;
}
