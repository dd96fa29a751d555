import { waitForSignIn } from '../../lib/session-gate.ts';

/** Reasons that the server gives for refusing a file, and those of the way there. */
export const uploadErrorCodes = [
  'too-large',
  'unsupported-type',
  'damaged-file',
  'too-many-pixels',
  'locked-file',
  'macros',
  'old-office-file',
  'unpacked-too-large',
  'unauthenticated',
  'forbidden',
  'too-busy',
  'network',
  'other',
] as const;
export type UploadErrorCode = (typeof uploadErrorCodes)[number];

export type UploadResult = { id: string } | { error: UploadErrorCode };

const longest = { image: 20 * 1024 * 1024, document: 40 * 1024 * 1024 };

export const pictureTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic';
/** Endings too: not every computer knows the types of office files. */
export const documentTypes = 'application/pdf,.docx,.xlsx,.odt,.ods';

/** What is too large is not sent at all. */
function isTooLarge(file: File): boolean {
  return file.size > (file.type.startsWith('image/') ? longest.image : longest.document);
}

function codeOf(status: number, answer: string): UploadErrorCode {
  try {
    const { error } = JSON.parse(answer) as { error?: { code?: string } };
    const known = uploadErrorCodes.find((code) => code === error?.code);
    if (known) return known;
  } catch {
    // A proxy may answer with a page of its own.
  }
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-busy';
  return 'other';
}

/** Sends one file; XMLHttpRequest because fetch does not tell the progress of sending. */
function send(file: File, onProgress: (share: number) => void): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/media');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => resolve({ error: 'network' }));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as { id: string });
      else if (request.status === 401) resolve({ error: 'unauthenticated' });
      else resolve({ error: codeOf(request.status, request.responseText) });
    });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** Uploads a file; `onProgress` gets the share sent, 0 to 1. When the session has ended it asks to sign in and goes on. */
export async function uploadFile(file: File, onProgress: (share: number) => void): Promise<UploadResult> {
  if (isTooLarge(file)) return { error: 'too-large' };
  const result = await send(file, onProgress);
  if ('error' in result && result.error === 'unauthenticated' && (await waitForSignIn()))
    return uploadFile(file, onProgress);
  return result;
}
