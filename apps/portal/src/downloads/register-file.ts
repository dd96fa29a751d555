import type { Ask } from '../api.ts';
import { catalogueOf, toApiLanguage, type Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.ts';
import { dataTermsOperation } from './register-file.operations.ts';

export type RegisterFormat = 'csv' | 'json';

export interface RegisterFileOptions {
  ask: Ask;
  language: Language;
  publicUrl: string;
}

/** What a file says of each row. */
export interface RegisterColumn<Row> {
  /** Its name in JSON, as the API has it. */
  key: string;
  title: (texts: Catalogue) => string;
  value: (row: Row, options: Omit<RegisterFileOptions, 'ask'>) => string | number | null;
}

/** A whole register, as it can be taken away. */
export interface Register<Row extends { id: string }> {
  /** The name of the list in JSON. */
  name: string;
  columns: readonly RegisterColumn<Row>[];
  /** Rows after a cursor, a hundred at a time, and the cursor after them; null after the last ones. */
  page: (options: RegisterFileOptions, after: string | null) => Promise<{ rows: readonly Row[]; next: string | null }>;
}

/**
 * A whole register as a file. The first rows have been asked for when this resolves, so that an API that is away answers
 * as such and not with half a file.
 */
export async function registerFile<Row extends { id: string }>(
  format: RegisterFormat,
  register: Register<Row>,
  options: RegisterFileOptions,
): Promise<ReadableStream<Uint8Array>> {
  const pages = pagesOf(register, options);
  const first = await pages.next();
  const rows = async function* () {
    if (first.done === true) return;
    yield* first.value;
    for await (const page of pages) yield* page;
  };
  const lines =
    format === 'csv'
      ? csvLines(register, rows(), options)
      : jsonLines(
          register,
          rows(),
          options,
          await options.ask(dataTermsOperation, {
            language: toApiLanguage(options.language),
          }),
        );
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

async function* pagesOf<Row extends { id: string }>(
  register: Register<Row>,
  options: RegisterFileOptions,
): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  do {
    const { rows, next }: { rows: readonly Row[]; next: string | null } = await register.page(options, after);
    yield rows;
    after = next;
  } while (after !== null);
}

async function* csvLines<Row extends { id: string }>(
  { columns }: Register<Row>,
  rows: AsyncGenerator<Row>,
  options: RegisterFileOptions,
): AsyncGenerator<string, void, undefined> {
  const texts = catalogueOf(options.language);
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title(texts)));
  for await (const row of rows) yield csvLine(columns.map(({ value }) => value(row, options)));
}

async function* jsonLines<Row extends { id: string }>(
  { name, columns }: Register<Row>,
  rows: AsyncGenerator<Row>,
  options: RegisterFileOptions,
  { site }: { site: { agencyName: string; reuseNotice: string } },
): AsyncGenerator<string, void, undefined> {
  const about = { publisher: site.agencyName, licence: site.reuseNotice, generatedAt: new Date().toISOString() };
  let separator = '';
  yield `${JSON.stringify(about).slice(0, -1)},${JSON.stringify(name)}:[`;
  for await (const row of rows) {
    const entry = Object.fromEntries(columns.map(({ key, value }) => [key, value(row, options)]));
    yield `${separator}\n${JSON.stringify({ id: row.id, ...entry })}`;
    separator = ',';
  }
  yield '\n]}\n';
}
