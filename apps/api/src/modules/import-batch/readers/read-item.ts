import type { RichTextDocument } from '@kheo/rich-text/document';
import type { OfficialDocumentStatus } from '#src/generated/prisma/enums.ts';
import type { DecodedSample } from '@kheo/rich-text/legacy-runs';
import type { Refusal } from './import-refused.ts';

// What a reader gives for one item of a source, before anybody has looked at the database.

/** A picture of the text; the node `image` with `mediaId` “import:<index>” stands where it belongs. */
export interface ReadPicture {
  name: string;
  alt: string;
  read(): Promise<Buffer>;
}

export interface ReadArticle {
  kind: 'ARTICLE';
  title: string;
  lead: string;
  body: RichTextDocument;
  author: string;
  source: string;
  publishedAt: Date | null;
  /** Name or slug of a column, as the source prints it. */
  category: string | null;
  tags: string[];
  pictures: ReadPicture[];
}

export interface ReadOfficialDocument {
  kind: 'OFFICIAL_DOCUMENT';
  type: string;
  number: string;
  symbol: string;
  code: string;
  issuer: string;
  signer: string;
  signerCapacity: string;
  issuedOn: Date | null;
  effectiveOn: Date | null;
  expiresOn: Date | null;
  excerpt: string;
  status: OfficialDocumentStatus;
}

export interface ReadItem {
  /** Null when the item is not understood; `reason` says why. */
  content: ReadArticle | ReadOfficialDocument | null;
  reason: Refusal | null;
  /** What can be said of an item that is not understood: its title, or the printed code. */
  title: string;
  warnings: string[];
  /** Where it stood on the former portal, as printed there. */
  address: string | null;
  decoded: DecodedSample | null;
}

/** An item as the source lists it; reading it is put off until somebody needs it. */
export interface SourceItem {
  name: string;
  load(): Promise<ReadItem>;
}

/** An item that is not understood. */
export const setAside = (reason: Refusal, facts: Partial<Omit<ReadItem, 'content' | 'reason'>> = {}): ReadItem => ({
  content: null,
  reason,
  title: '',
  warnings: [],
  address: null,
  decoded: null,
  ...facts,
});

export const pictureMark = (index: number): string => `import:${index}`;
