import { extractDocumentReferences, foldForSearch, parseDateTime, splitIntoBlocks } from '@kheo/domain';
import { fromHtml } from '@kheo/rich-text/from-html';
import type { OfficialDocumentStatus } from '#src/generated/prisma/enums.ts';
import { ImportRefused } from './import-refused.ts';
import { LegacyRuns } from '@kheo/rich-text/legacy-runs';
import { guessColumns, headerKeyOf, kindOfColumns, type ListColumn, type ListField } from './list-columns.ts';
import { looksLikeHtml } from './page-lines.ts';
import { setAside, type ReadItem, type SourceItem } from './read-item.ts';
import { documentOf } from './read-page.ts';
import { sheetRows } from './workbook.ts';

/** What is remembered of lists: columns that somebody chose for a set of headers, and those that this list is read with. */
export interface ColumnMemory {
  recall(headerKey: string): Promise<ListColumn[] | null>;
  /** Told again when more is known of the columns. */
  keep(headerKey: string, columns: ListColumn[]): void;
}

const longestSample = 120;

/** Title rows above the headers: merged cells, the agency's name, a date. */
const deepestHeader = 20;

/**
 * The rows of an Excel list, each as an item. Title rows are passed over, headers are found by their words, signatures
 * and totals below the list are left out.
 *
 * @throws ImportRefused
 */
export async function* readList(bytes: Buffer, name: string, memory: ColumnMemory): AsyncGenerator<SourceItem> {
  const headRuns = new LegacyRuns();
  const candidates: string[][] = [];
  let columns: ListColumn[] | null = null;
  let found = 0;
  for await (const row of sheetRows(bytes, headRuns)) {
    if (!columns) {
      columns = await headerOf(row.cells, memory);
      candidates.push(row.cells);
      if (!columns && candidates.length >= deepestHeader) break;
      continue;
    }
    const values = valuesOf(row.cells, columns);
    if (!isEntry(values, row.cells)) continue;
    found += 1;
    if (found === 1) memory.keep(headerKeyOf(columns.map(({ header }) => header)), withSamples(columns, row.cells));
    const item = kindOfColumns(columns) === 'ARTICLE' ? articleIn(values) : documentIn(values);
    item.decoded = headRuns.sample;
    headRuns.sample = null;
    if (row.formula) item.warnings.push('formula-not-computed');
    yield { name: `${name}#${row.number}`, load: async () => item };
  }
  if (!columns) {
    keepLikeliestHeader(candidates, memory);
    throw new ImportRefused('header-not-found');
  }
  if (found === 0) throw new ImportRefused('nothing-to-import');
}

const withSamples = (columns: readonly ListColumn[], cells: readonly string[]): ListColumn[] =>
  columns.map((column, index) => ({ ...column, sample: (cells[index] ?? '').slice(0, longestSample) }));

/**
 * No row has headers that we know: the first of those with the most words is offered to the person, who can say which
 * column is which.
 */
function keepLikeliestHeader(rows: readonly string[][], memory: ColumnMemory): void {
  const words = (cells: readonly string[]): number => cells.filter((cell) => /\p{L}/u.test(cell)).length;
  const most = Math.max(0, ...rows.map(words));
  const at = rows.findIndex((cells) => words(cells) === most);
  const cells = rows[at];
  if (!cells || most < 2) return;
  const columns = cells.map((header) => ({ header: header.replace(/\s+/g, ' ').trim(), field: null }));
  memory.keep(headerKeyOf(cells), withSamples(columns, rows[at + 1] ?? []));
}

async function headerOf(cells: readonly string[], memory: ColumnMemory): Promise<ListColumn[] | null> {
  if (cells.filter(Boolean).length < 2) return null;
  const key = headerKeyOf(cells);
  const remembered = await memory.recall(key);
  const columns =
    remembered && remembered.length >= cells.length - 1
      ? cells.map((header, index) => ({
          header: header.replace(/\s+/g, ' ').trim(),
          field: remembered[index]?.field ?? null,
        }))
      : guessColumns(cells)?.columns;
  if (!columns) return null;
  memory.keep(key, columns);
  return columns;
}

type Values = Partial<Record<ListField, string>>;

function valuesOf(cells: readonly string[], columns: readonly ListColumn[]): Values {
  const values: Values = {};
  for (const [index, { field }] of columns.entries())
    if (field && cells[index]) values[field] = cells[index].normalize('NFC').trim();
  return values;
}

/** A row that is only a number in the first column, a signature or a total is none. */
const isEntry = (values: Values, cells: readonly string[]): boolean =>
  Boolean(values.title || values.code || values.number || values.excerpt) && cells.filter(Boolean).length >= 2;

/** `30/3/2020`, `30-3-2020`, `2020-03-30`: a day as UTC midnight; null when it is none. */
export function dayOf(text: string): Date | null {
  const printed = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const [year, month, day] = printed
    ? printed.slice(1).map(Number)
    : (/(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/.exec(text)?.slice(1).map(Number).toReversed() ?? []);
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200 ? date : null;
}

/** The moment of a cell: with its time of day in Vietnam, else at the day's beginning there. */
export function momentOf(text: string): Date | null {
  const full = parseDateTime(text);
  if (full) return new Date(full);
  const day = dayOf(text);
  if (!day) return null;
  const time = /(?:^|[^\d:])(\d{1,2})[:h](\d{2})(?!\d)/.exec(text);
  const minutes = time && Number(time[1]) < 24 && Number(time[2]) < 60 ? Number(time[1]) * 60 + Number(time[2]) : 0;
  return new Date(day.getTime() + (minutes - 7 * 60) * 60_000);
}

const statuses: [RegExp, OfficialDocumentStatus][] = [
  [/thay the|bi thay/, 'REPLACED'],
  [/chua co hieu luc|chua hieu luc/, 'NOT_YET_IN_FORCE'],
  [/^het|het hieu luc|bai bo/, 'EXPIRED'],
];

function documentIn(values: Values): ReadItem {
  const warnings: string[] = [];
  const day = (field: 'issuedOn' | 'effectiveOn' | 'expiresOn'): Date | null => {
    const text = values[field];
    const date = text ? dayOf(text) : null;
    if (text && !date) warnings.push(`${field}-not-understood`);
    return date;
  };
  const code =
    values.code ??
    (values.number && values.symbol
      ? `${values.number}${/^\d{4}\//.test(values.symbol) || !/^[\p{Lu}Đ]+\//u.test(values.symbol) ? '/' : '-'}${values.symbol}`
      : '');
  const named = extractDocumentReferences(`${values.type ?? 'Văn bản'} số ${code}`)[0];
  const plain = /^(\d+[a-zđ]?(?:\/\d{4})?)\s*[-/]\s*(\S.*)$/iu.exec(code);
  const excerpt = values.excerpt ?? '';
  const facts = { title: [code, excerpt].filter(Boolean).join(' – ').slice(0, 300), warnings };
  if (!named?.symbol && !plain) return setAside('code-not-found', facts);
  if (!excerpt) return setAside('excerpt-not-found', facts);
  const issuedOn = day('issuedOn');
  return {
    ...facts,
    reason: null,
    address: null,
    decoded: null,
    content: {
      kind: 'OFFICIAL_DOCUMENT',
      type: values.type ?? named?.type ?? 'Văn bản',
      number: named?.number ?? plain![1]!,
      symbol: named?.symbol ?? plain![2]!,
      code: named?.code ?? code,
      issuer: values.issuer ?? named?.issuer ?? '',
      signer: values.signer ?? '',
      signerCapacity: values.signerCapacity ?? '',
      issuedOn,
      effectiveOn: day('effectiveOn'),
      expiresOn: day('expiresOn'),
      excerpt,
      status: statuses.find(([pattern]) => pattern.test(foldForSearch(values.status ?? '')))?.[1] ?? 'IN_FORCE',
    },
  };
}

function articleIn(values: Values): ReadItem {
  const warnings: string[] = [];
  const title = values.title ?? '';
  const facts = { title, warnings, address: values.address ?? null };
  if (!title) return setAside('title-not-found', facts);
  const text = values.body ?? '';
  if (!text && !values.lead) return setAside('text-not-found', facts);
  const publishedAt = values.publishedAt ? momentOf(values.publishedAt) : null;
  if (values.publishedAt && !publishedAt) warnings.push('publishedAt-not-understood');
  return {
    ...facts,
    reason: null,
    decoded: null,
    content: {
      kind: 'ARTICLE',
      title,
      lead: values.lead ?? '',
      body: looksLikeHtml(text)
        ? fromHtml(text)
        : documentOf(
            splitIntoBlocks(
              text
                .split(/\r?\n/)
                .map((line) => line.trim())
                .filter(Boolean),
            ),
          ),
      author: values.author ?? '',
      source: values.source ?? '',
      publishedAt,
      category: values.category ?? null,
      tags: (values.tags ?? '')
        .split(/[,;]/)
        .map((tag) => tag.trim())
        .filter(Boolean)
        .slice(0, 30),
      pictures: [],
    },
  };
}
