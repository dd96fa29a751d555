import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

export const documentStatuses = ['IN_FORCE', 'NOT_YET_IN_FORCE', 'EXPIRED', 'REPLACED'] as const;

const text = z.coerce.string().max(300).optional().catch(undefined);

/** What the register shows, in the address. A wrong value is ignored. */
export const documentListSearch = z.object({
  q: text,
  type: text,
  issuer: text,
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  status: z.enum(documentStatuses).optional().catch(undefined),
  published: z.boolean().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type DocumentListSearch = z.infer<typeof documentListSearch>;

export function documentListLink(search: DocumentListSearch = {}) {
  return linkOptions({ to: '/official-documents', search });
}

/** Fields that a new document begins with, e.g. from a mention in an article. */
export const documentEditSearch = z.object({
  type: text,
  number: text,
  symbol: text,
  issuer: text,
  issuedOn: z.iso.date().optional().catch(undefined),
});

export type DocumentEditSearch = z.infer<typeof documentEditSearch>;

/** The form of a registered document, e.g. of Kế hoạch 50-KH/ĐU. */
export function documentEditLink(documentId: string) {
  return linkOptions({ to: '/official-documents/$documentId', params: { documentId }, search: {} });
}

/** The id that stands in the address of a document that is not registered yet. */
export const newDocumentId = 'new';

/** Registering a document, with what is known of it already. */
export function documentCreateLink(known: DocumentEditSearch = {}) {
  return linkOptions({ to: '/official-documents/$documentId', params: { documentId: newDocumentId }, search: known });
}
