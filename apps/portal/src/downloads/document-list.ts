import type { ResultOf } from '@kheo/schema/public';
import type { Ask } from '../api.ts';
import { catalogueOf, type Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';
import { paths } from '../paths.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.ts';
import { documentListFileOperation, type ListedDocument } from './document-list.operations.ts';

interface DocumentListOptions {
  ask: Ask;
  language: Language;
  publicUrl: string;
}

interface Column {
  /** Its name in JSON, as the API has it. */
  key: string;
  title: (texts: Catalogue) => string;
  value: (document: ListedDocument, options: Omit<DocumentListOptions, 'ask'>) => string | null;
}

/** What the list of documents says of each, column by column. */
export const DOCUMENT_COLUMNS: readonly Column[] = [
  { key: 'code', title: ({ documents }) => documents.fields.code, value: ({ code }) => code },
  { key: 'number', title: ({ openData }) => openData.columns.number, value: ({ number }) => number },
  { key: 'symbol', title: ({ openData }) => openData.columns.symbol, value: ({ symbol }) => symbol },
  { key: 'type', title: ({ documents }) => documents.fields.type, value: ({ type }) => type },
  { key: 'excerpt', title: ({ documents }) => documents.excerpt, value: ({ excerpt }) => excerpt },
  { key: 'issuer', title: ({ documents }) => documents.fields.issuer, value: ({ issuer }) => issuer },
  { key: 'signer', title: ({ documents }) => documents.fields.signer, value: ({ signer }) => signer },
  { key: 'issuedOn', title: ({ documents }) => documents.issuedOn, value: ({ issuedOn }) => issuedOn },
  { key: 'effectiveOn', title: ({ documents }) => documents.effectiveOn, value: ({ effectiveOn }) => effectiveOn },
  { key: 'expiresOn', title: ({ documents }) => documents.expiresOn, value: ({ expiresOn }) => expiresOn },
  {
    key: 'status',
    title: ({ documents }) => documents.fields.status,
    value: ({ status }, { language }) => catalogueOf(language).documents.statuses[status],
  },
  { key: 'updatedAt', title: ({ documents }) => documents.updatedAt, value: ({ updatedAt }) => updatedAt },
  {
    key: 'url',
    title: ({ openData }) => openData.columns.url,
    value: ({ slug }, { language, publicUrl }) => `${publicUrl}${paths.officialDocument(language, slug)}`,
  },
];

export type DocumentListFormat = 'csv' | 'json';

/**
 * The whole register of documents as a file. The first page has been asked when this resolves, so that an API that is
 * away answers as such and not with half a file.
 */
export async function documentList(
  format: DocumentListFormat,
  options: DocumentListOptions,
): Promise<ReadableStream<Uint8Array>> {
  const pages = pagesOf(options);
  const first = await pages.next();
  const rows = async function* () {
    if (first.done === true) return;
    yield* first.value;
    for await (const page of pages) yield* page;
  };
  const lines = format === 'csv' ? csvLines(rows(), options) : jsonLines(rows(), options);
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

async function* pagesOf({ ask }: DocumentListOptions): AsyncGenerator<readonly ListedDocument[]> {
  let after: string | null = null;
  do {
    const { officialDocuments }: ResultOf<typeof documentListFileOperation> = await ask(documentListFileOperation, {
      after,
    });
    yield officialDocuments.nodes;
    after = officialDocuments.pageInfo.hasNextPage ? officialDocuments.pageInfo.endCursor : null;
  } while (after !== null);
}

type Rows = AsyncGenerator<ListedDocument>;

async function* csvLines(rows: Rows, options: DocumentListOptions): AsyncGenerator<string, void, undefined> {
  const texts = catalogueOf(options.language);
  yield BYTE_ORDER_MARK + csvLine(DOCUMENT_COLUMNS.map(({ title }) => title(texts)));
  for await (const row of rows) yield csvLine(DOCUMENT_COLUMNS.map(({ value }) => value(row, options)));
}

async function* jsonLines(rows: Rows, options: DocumentListOptions): AsyncGenerator<string, void, undefined> {
  let separator = '';
  yield '{"documents":[';
  for await (const row of rows) {
    const entry = Object.fromEntries(DOCUMENT_COLUMNS.map(({ key, value }) => [key, value(row, options)]));
    yield `${separator}\n${JSON.stringify({ id: row.id, ...entry })}`;
    separator = ',';
  }
  yield '\n]}\n';
}
