/** What a citizen says of nominees, as the form sends it. Lengths are counted in characters after NFC. */
export interface OpinionText {
  text: string;
  /** May be empty: an opinion need not be signed. */
  senderName: string;
  contact: string;
}

/** Shortest and longest texts, in characters: an opinion of one word helps nobody, a book is a flood. */
export const OPINION_LIMITS = { shortest: 10, text: 4000, senderName: 120, contact: 200 } as const;

/** What can be wrong with an opinion. */
export type OpinionProblem = 'text-missing' | 'text-too-short' | 'text-too-long' | 'name-too-long' | 'contact-too-long';

/** An opinion as it is kept: NFC, no control characters but line breaks, at most one empty line in a row. */
export function normalizeOpinion({ text, senderName, contact }: OpinionText): OpinionText {
  const line = (value: string) =>
    value
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim();
  const lines = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]+/gu, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n');
  return { text: lines.trim(), senderName: line(senderName), contact: line(contact) };
}

/**
 * Everything that is wrong with a normalized opinion, in the order of the form; none when it can be taken.
 *
 * @example checkOpinion({ text: 'Tôi đồng ý với đề nghị khen thưởng Tổ hòa giải.', senderName: '', contact: '' }) // []
 */
export function checkOpinion({ text, senderName, contact }: OpinionText): OpinionProblem[] {
  const problems: OpinionProblem[] = [];
  if (text === '') problems.push('text-missing');
  else if (text.length < OPINION_LIMITS.shortest) problems.push('text-too-short');
  else if (text.length > OPINION_LIMITS.text) problems.push('text-too-long');
  if (senderName.length > OPINION_LIMITS.senderName) problems.push('name-too-long');
  if (contact.length > OPINION_LIMITS.contact) problems.push('contact-too-long');
  return problems;
}
