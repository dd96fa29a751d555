import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

export const importItemKinds = ['ARTICLE', 'OFFICIAL_DOCUMENT'] as const;
export const importOutcomes = ['CREATED', 'UPDATED', 'SKIPPED', 'SET_ASIDE'] as const;

const kind = z.enum(importItemKinds).optional().catch(undefined);
const text = z.string().max(200).optional().catch(undefined);

/** Where in the list of batches one is. */
export const importListSearch = z.object({ after: text, before: text });

export type ImportListSearch = z.infer<typeof importListSearch>;

/** The import centre: every batch, the newest first. */
export function importListLink(search: ImportListSearch = {}) {
  return linkOptions({ to: '/import', search });
}

/** `kind` is what a list in Excel is of when its headers do not tell. */
export const importCreateSearch = z.object({ kind });

/** Beginning an import, e.g. of official documents from the register's screen. */
export function importCreateLink(search: z.infer<typeof importCreateSearch> = {}) {
  return linkOptions({ to: '/import/new', search });
}

/** Which items of a batch are shown. */
export const importBatchSearch = z.object({
  kind,
  outcome: z.enum(importOutcomes).optional().catch(undefined),
  reason: text,
  undo: text,
  after: text,
  before: text,
});

export type ImportBatchSearch = z.infer<typeof importBatchSearch>;

/** One batch: its preview, its progress, what came of it. */
export function importBatchLink(batchId: string, search: ImportBatchSearch = {}) {
  return linkOptions({ to: '/import/$batchId', params: { batchId }, search });
}
