import { catalogueOf } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import { documentListFileOperation, type ListedDocument } from './document-list.operations.ts';
import type { Register, RegisterColumn } from './register-file.ts';

const columns: readonly RegisterColumn<ListedDocument>[] = [
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

/** Every published document, newest first. */
export const DOCUMENT_REGISTER: Register<ListedDocument> = {
  name: 'documents',
  columns,
  page: async ({ ask }, after) => {
    const { nodes, pageInfo } = (await ask(documentListFileOperation, { after })).officialDocuments;
    return { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
};
