import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { waitForSignIn } from '../../lib/session-gate.ts';

const itemPreview = z.object({
  lead: z.string(),
  author: z.string(),
  source: z.string(),
  category: z.string().nullable(),
  bodyHtml: z.string(),
  pictures: z.number(),
  documentReferences: z.array(
    z.object({
      offset: z.number(),
      type: z.string().nullable(),
      code: z.string(),
      issuer: z.string().nullable(),
      date: z.string().nullable(),
      registered: z.boolean(),
    }),
  ),
});

/** What the server understood of an article of a batch. */
export type ItemPreview = z.infer<typeof itemPreview>;

async function load(batchId: string, position: number): Promise<ItemPreview | 'gone' | 'failed'> {
  try {
    const response = await fetch(`/imports/${encodeURIComponent(batchId)}/items/${position}`);
    if (response.status === 401) return (await waitForSignIn()) ? await load(batchId, position) : 'failed';
    if (response.status === 404) return 'gone';
    return response.ok ? itemPreview.parse(await response.json()) : 'failed';
  } catch {
    return 'failed';
  }
}

/** Has one item read again by the server when it is looked at. */
export function useItemPreview(batchId: string, position: number) {
  const [result, setResult] = useState<ItemPreview | 'gone' | 'failed' | null>(null);
  const ask = useCallback(() => {
    let wanted = true;
    void load(batchId, position).then((loaded) => wanted && setResult(loaded));
    return () => {
      wanted = false;
    };
  }, [batchId, position]);
  useEffect(ask, [ask]);
  return {
    preview: typeof result === 'object' ? result : null,
    failed: typeof result === 'string' ? result : null,
    retry: () => {
      setResult(null);
      ask();
    },
  };
}
