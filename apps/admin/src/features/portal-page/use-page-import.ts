import type { ResultOf } from '@kheo/schema/editorial';
import { useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { ImportPortalPage, PreviewPortalPage, type PortalPagePreview } from './portal-page.operations.ts';
import type { ReadPage } from './read-page-file.ts';

type Payload = Extract<
  ResultOf<typeof ImportPortalPage>['importPortalPage'],
  { __typename: 'ImportPortalPagePayload' }
>;

/** What became of a page. */
export type PageOutcome =
  | { kind: Payload['outcome']; article: Payload['article']; reason: string | null }
  | { kind: 'FAILED'; reason: FailureReason };

/** A chosen page on its way: read, understood, imported. */
export interface OldPage {
  key: number;
  name: string;
  content: string | null;
  refused: Extract<ReadPage, { refused: string }>['refused'] | null;
  preview: PortalPagePreview | null;
  failure: FailureReason | null;
  outcome: PageOutcome | null;
}

async function importOne(
  client: Client,
  page: OldPage,
  categoryId: string | null,
  publish: boolean,
): Promise<PageOutcome> {
  const input = { fileName: page.name, content: page.content ?? '', categoryId, publish };
  const payload = payloadOf(await client.mutation(ImportPortalPage, { input }).toPromise(), 'importPortalPage');
  if (payload.__typename === 'ImportPortalPagePayload') {
    return { kind: payload.outcome, article: payload.article, reason: payload.reason };
  }
  if (payload.__typename === 'InvalidInput') {
    return { kind: 'SET_ASIDE', article: null, reason: payload.problems[0]?.code ?? null };
  }
  return { kind: 'FAILED', reason: failureReasonOf(payload) };
}

export const isImportable = (page: OldPage): boolean =>
  page.preview?.understood === true &&
  page.preview.existingArticle === null &&
  (page.outcome === null || page.outcome.kind === 'FAILED');

/** The pages of one import. They are previewed and imported one by one; a bad one does not stop the rest. */
export function usePageImport() {
  const client = useClient();
  const [pages, setPages] = useState<readonly OldPage[]>([]);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const nextKey = useRef(0);
  const queue = useRef(Promise.resolve());
  const stopped = useRef(false);

  const change = (key: number, patch: Partial<OldPage>) =>
    setPages((present) => present.map((page) => (page.key === key ? { ...page, ...patch } : page)));

  const add = (name: string, read: () => Promise<ReadPage>) => {
    const key = nextKey.current++;
    setPages((present) => [
      ...present,
      { key, name, content: null, refused: null, preview: null, failure: null, outcome: null },
    ]);
    queue.current = queue.current.then(async () => {
      const page = await read();
      if ('refused' in page) return change(key, { refused: page.refused });
      const { content } = page;
      const result = await client
        .query(PreviewPortalPage, { content, fileName: name }, { requestPolicy: 'network-only' })
        .toPromise();
      if (result.data) change(key, { content, preview: result.data.previewPortalPage });
      else change(key, { content, failure: result.error?.networkError ? 'network' : 'server' });
    });
  };

  const run = async (categoryId: string | null, publish: boolean) => {
    const waiting = pages.filter(isImportable);
    stopped.current = false;
    for (const [done, page] of waiting.entries()) {
      if (stopped.current) break;
      setProgress({ done, total: waiting.length });
      change(page.key, { outcome: await importOne(client, page, categoryId, publish) });
    }
    setProgress(null);
  };

  return {
    pages,
    progress,
    add,
    run,
    stop: () => {
      stopped.current = true;
    },
    remove: (key: number) => setPages((present) => present.filter((page) => page.key !== key)),
    clear: () => setPages([]),
  };
}
