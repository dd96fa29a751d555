import { documentPath } from '#src/modules/document-reference/document-reference.service.ts';
import { rowsOf, type FoundText, type Searchable } from '#src/modules/search/search-entry.service.ts';

const texts = { id: true, slug: true, type: true, code: true, excerpt: true, issuer: true, signer: true } as const;

type Texts = Record<keyof typeof texts, string>;

/** What stands at the head of a document: “Kế hoạch 50-KH/ĐU”, then what it is about. */
const headOf = ({ type, code, excerpt }: { type: string; code: string; excerpt: string }): string =>
  `${type} ${code}: ${excerpt}`;

const textOf = (document: Texts): FoundText => ({
  nodeId: document.id,
  title: headOf(document),
  lead: document.issuer,
  body: document.signer,
});

/** Official documents in the search index: type, code and excerpt as the title; issuer and signer as the lead. */
export const officialDocumentSearch: Searchable = {
  type: 'OFFICIAL_DOCUMENT',
  weight: 1,
  bodyShare: 1,
  ownShare: 0,
  path: documentPath,
  async load(db, ids) {
    const documents = await db.officialDocument.findMany({
      where: { id: { in: [...ids] } },
      select: { ...texts, published: true, issuedOn: true, createdAt: true },
    });
    return documents.map((document) => ({
      nodeId: document.id,
      language: 'VI',
      slug: document.slug,
      title: headOf(document),
      lead: document.issuer,
      body: document.signer,
      status: document.published ? 'PUBLISHED' : 'DRAFT',
      // a document before the public may be issued on a day to come
      visibleFrom: document.published ? new Date(0) : null,
      visibleUntil: null,
      date: document.issuedOn ?? document.createdAt,
      categoryIds: [],
    }));
  },
  printed: texts,
  textOf,
  async texts(db, ids) {
    return (await db.officialDocument.findMany({ where: { id: { in: [...ids] } }, select: texts })).map(textOf);
  },
  ...rowsOf('official_document'),
};
