import { waitForSignIn } from '../../lib/session-gate.ts';

/** Reasons that the server gives for refusing an upload, and those of the way there. */
export const importUploadErrors = ['too-large', 'forbidden', 'network', 'cancelled', 'other'] as const;
export type ImportUploadError = (typeof importUploadErrors)[number];
export type ImportUploadResult = { id: string } | { error: ImportUploadError | 'unauthenticated' };

/** The server's limit; what is larger is not sent at all. */
export const largestUpload = 100 * 1024 * 1024;

function errorOf({ status }: XMLHttpRequest): ImportUploadError | 'unauthenticated' {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  return status === 413 ? 'too-large' : 'other';
}

/** XMLHttpRequest, because fetch does not tell the progress of sending. */
function send(
  name: string,
  content: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportUploadResult> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ error: 'cancelled' });
    const request = new XMLHttpRequest();
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `/imports?name=${encodeURIComponent(name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('abort', () => resolve({ error: 'cancelled' }));
    request.addEventListener('error', () => resolve({ error: 'network' }));
    request.addEventListener('load', () =>
      resolve(
        request.status === 201 ? (JSON.parse(request.responseText) as { id: string }) : { error: errorOf(request) },
      ),
    );
    // a type that no form of another site can send without asking
    request.send(new Blob([content], { type: 'application/octet-stream' }));
  });
}

/** Sends one source; when the session has ended it asks to sign in and goes on. */
export async function uploadImport(
  name: string,
  content: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<{ id: string } | { error: ImportUploadError }> {
  if (content.size > largestUpload) return { error: 'too-large' };
  const result = await send(name, content, onProgress, signal);
  if (!('error' in result)) return result;
  if (result.error !== 'unauthenticated') return { error: result.error };
  return (await waitForSignIn()) ? uploadImport(name, content, onProgress, signal) : { error: 'forbidden' };
}
