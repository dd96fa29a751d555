import type { ResultOf } from '@kheo/schema/public';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Ask } from '../api.ts';
import { orderOf, toFilter, type AwardSearch } from '../award/award-search.ts';
import { toApiLanguage, type Language } from '../catalogues/language.ts';
import type { AwardListFormat } from '../paths.ts';
import { AWARD_COLUMNS, type ColumnKind } from './award-columns.ts';
import { awardListFileOperation, type ListedAward } from './award-list.operations.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.ts';

/** More awards than this are in no file: whoever wants them all takes them from the API. */
export const MOST_ROWS = 20_000;
/** A spreadsheet is made whole in memory. */
const MOST_SHEET_ROWS = 10_000;

export const LIST_TYPES: Readonly<Record<AwardListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** What {@link awardList} needs to know. */
export interface AwardListOptions {
  ask: Ask;
  search: AwardSearch;
  language: Language;
  publicUrl: string;
}

/** What stands at the end of a list that goes on. */
const CUT: Readonly<Record<Language, (rows: number) => string>> = {
  vi: (rows) => `Danh sách dừng ở dòng ${rows}; hãy thêm điều kiện tìm để lấy phần còn lại.`,
  en: (rows) => `The list ends at row ${rows}; add conditions to get the rest.`,
};

/** The awards that a search finds, in its order, a hundred at a time. */
async function* pagesOf({ ask, search, language }: AwardListOptions): AsyncGenerator<readonly ListedAward[]> {
  let after: string | null = null;
  do {
    const { awards }: ResultOf<typeof awardListFileOperation> = await ask(awardListFileOperation, {
      language: toApiLanguage(language),
      filter: toFilter(search),
      order: orderOf(search),
      after,
    });
    yield awards.nodes;
    after = awards.pageInfo.hasNextPage ? awards.pageInfo.endCursor : null;
  } while (after !== null);
}

/**
 * The register, as far as a search finds it, as a file. The first page has been asked when this resolves, so that an
 * API that is away answers as such and not with half a file.
 */
export async function awardList(
  format: AwardListFormat,
  options: AwardListOptions,
): Promise<ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>> {
  const pages = pagesOf(options);
  const first = await pages.next();
  const awards = async function* () {
    if (first.done === true) return;
    yield* first.value;
    for await (const page of pages) yield* page;
  };
  if (format === 'xlsx') return workbook(awards(), options);
  const lines = format === 'csv' ? csvLines(awards(), options) : jsonLines(awards(), options);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

type Awards = AsyncGenerator<ListedAward>;

const valuesOf = (award: ListedAward, { language, publicUrl }: AwardListOptions) =>
  AWARD_COLUMNS.map(({ value }) => value(award, language, publicUrl));

async function* csvLines(awards: Awards, options: AwardListOptions): AsyncGenerator<string, void, undefined> {
  yield BYTE_ORDER_MARK + csvLine(AWARD_COLUMNS.map(({ title }) => title[options.language]));
  let rows = 0;
  for await (const award of awards) {
    if (rows === MOST_ROWS) {
      yield csvLine([CUT[options.language](MOST_ROWS)]);
      return;
    }
    rows += 1;
    yield csvLine(valuesOf(award, options));
  }
}

async function* jsonLines(awards: Awards, options: AwardListOptions): AsyncGenerator<string, void, undefined> {
  let rows = 0;
  yield '{"awards":[';
  for await (const award of awards) {
    if (rows === MOST_ROWS) {
      yield '\n],"complete":false}\n';
      return;
    }
    const values = valuesOf(award, options);
    const entry = Object.fromEntries(AWARD_COLUMNS.map(({ key }, at) => [key, values[at]]));
    yield `${rows === 0 ? '' : ','}\n${JSON.stringify({ id: award.id, ...entry })}`;
    rows += 1;
  }
  yield '\n],"complete":true}\n';
}

/** Text stays text, whatever it begins with: a cell typed as a string is never a formula. */
function cell(kind: ColumnKind, value: string | number | null): Cell {
  if (value === null) return null;
  if (kind === 'number' && typeof value === 'number') return { value, type: Number };
  if (kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: String(value).slice(0, 32_000), type: String, wrap: true, alignVertical: 'top' };
}

async function workbook(awards: Awards, options: AwardListOptions): Promise<Uint8Array<ArrayBuffer>> {
  const rows: Cell[][] = [
    AWARD_COLUMNS.map(({ title }) => ({
      value: title[options.language],
      type: String,
      fontWeight: 'bold',
      wrap: true,
    })),
  ];
  for await (const award of awards) {
    if (rows.length > MOST_SHEET_ROWS) {
      rows.push([cell('text', CUT[options.language](MOST_SHEET_ROWS))]);
      break;
    }
    const values = valuesOf(award, options);
    rows.push(AWARD_COLUMNS.map(({ kind }, at) => cell(kind, values[at] ?? null)));
  }
  const file = await writeExcelFile(rows, {
    sheet: options.language === 'vi' ? 'Khen thưởng' : 'Awards',
    columns: AWARD_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(file);
}
