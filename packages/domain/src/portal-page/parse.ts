import { extractDocumentReferences } from '../document-reference/extract.ts';
import type { DocumentReference } from '../document-reference/reference.ts';
import { normalizeVietnamese } from '../vietnamese/normalize.ts';
import { readByline, splitClosing } from './byline.ts';
import { decodeOldText } from './old-text.ts';
import { isClockAboveTitle, momentOf, readLines, type PageLine } from './page-line.ts';

/** Why a page needs a look before it is saved. */
export type PortalPageWarning =
  /** No line could be the title; the page is not understood. */
  | 'title-not-found'
  /** No prose was found; the page is not understood. */
  | 'body-not-found'
  /** The page prints no moment of publication (a clock of the site is none). */
  | 'date-not-found'
  /** The printed weekday is not that of the printed date; the date is kept. */
  | 'weekday-contradicts-date'
  /** Nobody signed the text. */
  | 'author-not-found'
  /** The text was TCVN3 or VNI read as Latin-1; what is given is the decoded text. */
  | 'legacy-encoding'
  /** The text was UTF-8 read as Latin-1; what is given is the repaired text. */
  | 'mojibake-repaired';

/** An article as an old portal printed it, without the furniture of the page. */
export interface PortalPage {
  /** Empty when the page is not understood. */
  readonly title: string;
  /** ISO 8601 with `+07:00`, or null. */
  readonly publishedAt: string | null;
  readonly author: string | null;
  /** Where the text was taken from (“Nguồn: …”, “(Theo …)”), or null. */
  readonly source: string | null;
  /** The first paragraph; empty when there is none. */
  readonly lead: string;
  /** The paragraphs after the lead as printed; list lines keep `- ` or `* `. */
  readonly paragraphs: readonly string[];
  /** Offsets are those of title, lead and paragraphs joined by a blank line (`\n\n`). */
  readonly documentReferences: readonly DocumentReference[];
  readonly warnings: readonly PortalPageWarning[];
}

/**
 * Reads the text of an article page of an old portal, as scraped or as our importer turns HTML into
 * lines: finds title, moment of publication, lead, body and byline, and leaves out counters, menus,
 * font size, print and share lines, the site's clock, “Các tin khác” and all behind it.
 *
 * Never throws. A page without title or prose comes back with an empty title, no paragraphs and a
 * warning that says what is missing.
 *
 * @example
 * parsePortalPage('Thông báo nghỉ lễ\n16:41, Thứ Tư, 1-4-2020\nSở thông báo lịch nghỉ như sau.').publishedAt
 * // '2020-04-01T16:41:00+07:00'
 */
export function parsePortalPage(text: string): PortalPage {
  const { decoded, warnings: found } = decodeOldText(text);
  const warnings: PortalPageWarning[] = [...found];
  const lines = readLines(normalizeVietnamese(decoded));
  const place = findArticle(lines);
  if (place === null) return notUnderstood(lines, warnings);
  const { titleIndex, bodyIndex } = place;
  const bodyLines = lines.slice(bodyIndex);
  const end = bodyLines.findIndex((line, index) => index > 0 && line.kind === 'end');
  const inside = end === -1 ? bodyLines : bodyLines.slice(0, end);
  const moment = findMoment(lines.slice(0, titleIndex), lines.slice(titleIndex + 1, bodyIndex), inside);
  const byline = readByline(lines.slice(titleIndex + 1, bodyIndex), inside);
  const body = joinWrapped(byline.body);
  const title = lines[titleIndex]?.text ?? '';
  const { lead, paragraphs } = splitLead(body);
  if (lead === '') return notUnderstood(lines, warnings);

  if (moment.publishedAt === null) warnings.push('date-not-found');
  if (moment.wrongWeekday) warnings.push('weekday-contradicts-date');
  if (byline.author === null) warnings.push('author-not-found');
  return {
    title,
    publishedAt: moment.publishedAt,
    author: byline.author,
    source: byline.source,
    lead,
    paragraphs,
    documentReferences: extractDocumentReferences([title, lead, ...paragraphs].join('\n\n')),
    warnings,
  };
}

function notUnderstood(lines: readonly PageLine[], earlier: readonly PortalPageWarning[]): PortalPage {
  const hasProse = lines.some(isProse);
  return {
    title: '',
    publishedAt: null,
    author: null,
    source: null,
    lead: '',
    paragraphs: [],
    documentReferences: [],
    warnings: [...earlier, 'title-not-found', ...(hasProse ? [] : ['body-not-found' as const])],
  };
}

const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 300;
const LONGEST_TITLE_SENTENCE = 160;
const SHORTEST_PROSE_WORDS = 6;
const LONGEST_LABEL_WORDS = 6;
/** A line before the first prose with fewer words is a caption, not a lead. */
const SHORTEST_LEAD_WORDS = 12;

const SENTENCE_END = /[.;:…][”"’')]*$/;

/** A sentence: it ends like one, or is longer than any title. */
function isProse(line: PageLine): boolean {
  if (line.kind !== 'text') return false;
  if (line.text.length > LONGEST_TITLE) return true;
  return SENTENCE_END.test(line.text) && line.text.split(' ').length >= SHORTEST_PROSE_WORDS;
}

function isTitle(line: PageLine | undefined): line is PageLine {
  if (line?.kind !== 'text' || line.text.length < SHORTEST_TITLE || line.text.length > LONGEST_TITLE) return false;
  return /\p{L}/u.test(line.text) && !/^[-*+•·]\s/.test(line.text);
}

interface ArticlePlace {
  readonly titleIndex: number;
  readonly bodyIndex: number;
}

/** Finds the title and where the body begins, or null when the page is not understood. */
function findArticle(lines: readonly PageLine[]): ArticlePlace | null {
  const prose = lines.findIndex(isProse);
  if (prose === -1) return null;
  // Some titles end with a full stop: the date line right below gives them away.
  if (isTitle(lines[prose]) && followedByDate(lines, prose) && hasProseAfter(lines, prose)) return below(lines, prose);
  const date = lines.findLastIndex((line, index) => line.kind === 'date' && index < prose);
  const titleIndex = titleAround(lines, date, prose) ?? titleAbove(lines, prose);
  if (titleIndex !== null) return below(lines, titleIndex);
  // No line above: the first sentence itself may be the title when more prose follows.
  const first = lines[prose];
  const isShort = isTitle(first) && first.text.length <= LONGEST_TITLE_SENTENCE;
  return isShort && hasProseAfter(lines, prose) ? below(lines, prose) : null;
}

function below(lines: readonly PageLine[], titleIndex: number): ArticlePlace {
  const title = lines[titleIndex]?.text;
  const index = lines.findIndex((line, at) => at > titleIndex && line.kind === 'text' && line.text !== title);
  return { titleIndex, bodyIndex: index === -1 ? lines.length : index };
}

/**
 * A date line has the title above it (and perhaps a caption below), or the name of the site or column
 * above it and the title below.
 */
function titleAround(lines: readonly PageLine[], date: number, prose: number): number | null {
  if (date === -1) return null;
  const above = titleAbove(lines, date);
  const under = titleAbove(lines, prose);
  if (above === null || under === null || under < date) return above;
  return looksLikeLabel(lines[above]) && !looksLikeLabel(lines[under]) ? under : above;
}

/** The name of a site or a column: few words, or all in capitals. */
function looksLikeLabel(line: PageLine | undefined): boolean {
  const text = line?.text ?? '';
  return text === text.toUpperCase() || text.split(' ').length <= LONGEST_LABEL_WORDS;
}

function followedByDate(lines: readonly PageLine[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.kind !== 'tool' && line.kind !== 'counter');
  return next?.kind === 'date' || next?.kind === 'clock';
}

function hasProseAfter(lines: readonly PageLine[], index: number): boolean {
  return lines.slice(index + 1).some(isProse);
}

/** The nearest title-like line above, with nothing but page furniture between. */
function titleAbove(lines: readonly PageLine[], index: number): number | null {
  for (let above = index - 1; above >= 0; above -= 1) {
    if (isTitle(lines[above])) return above;
    if (lines[above]?.kind === 'text') return null;
  }
  return null;
}

interface Moment {
  readonly publishedAt: string | null;
  readonly wrongWeekday: boolean;
}

/** The moment under the title counts first, then one right above it, then one at the end of the body. */
function findMoment(
  aboveTitle: readonly PageLine[],
  underTitle: readonly PageLine[],
  inside: readonly PageLine[],
): Moment {
  const under = underTitle.find((line) => line.kind === 'date' || line.kind === 'clock');
  if (under !== undefined) return momentOf(under);
  const above = aboveTitle.findLast((line) => line.kind !== 'counter' && line.kind !== 'breadcrumb');
  if (above?.kind === 'date' && !isClockAboveTitle(above)) return momentOf(above);
  const last = splitClosing(inside).closing.findLast((line) => line.kind === 'date');
  return last === undefined ? { publishedAt: null, wrongWeekday: false } : momentOf(last);
}

/** The first real sentence leads; a caption that stands before it follows it. */
function splitLead(body: readonly string[]): { lead: string; paragraphs: string[] } {
  const index = body.findIndex((text) => !isCaption(text));
  const leadIndex = Math.max(index, 0);
  return { lead: body[leadIndex] ?? '', paragraphs: body.filter((_, at) => at !== leadIndex) };
}

function isCaption(text: string): boolean {
  return text.split(' ').length < SHORTEST_LEAD_WORDS && !SENTENCE_END.test(text);
}

/** Joins lines that were only wrapped: the next one goes on in small letters or with a number. */
function joinWrapped(lines: readonly PageLine[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = /^(?:\p{Ll}|\d+(?![\d.)]))/u.test(line.text);
    if (last !== undefined && goesOn && !line.afterBlank && !SENTENCE_END.test(last)) {
      paragraphs[paragraphs.length - 1] = `${last} ${line.text}`;
    } else paragraphs.push(line.text);
  }
  return paragraphs;
}
