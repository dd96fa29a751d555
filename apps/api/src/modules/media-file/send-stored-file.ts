import type { StoredFile } from './media-store.ts';
import { officeMimeTypes } from './office-formats.ts';

export interface StoredAnswer {
  key: string;
  name: string;
  file: StoredFile;
  audience: 'public' | 'staff';
}

const contentTypes: Record<string, string> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  ...officeMimeTypes,
};

/** Answers GET and HEAD with a stored file: conditional requests, one byte range, streamed from the store. */
export function sendStoredFile(request: Request, { key, name, file, audience }: StoredAnswer): Response {
  // What stands behind an address never changes.
  const etag = `"${key}-${name}"`;
  const headers = new Headers({ ...safeHeaders(key, name), ...cacheHeaders(audience), etag, 'accept-ranges': 'bytes' });
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });

  const range = wantedRange(request.headers, etag, file.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  const body = request.method === 'HEAD' ? null : file.read(range ?? undefined);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/**
 * Readers keep a public file for a day only, because it may be taken down. Others may show it:
 * feeds and partners' pages embed our pictures.
 */
function cacheHeaders(audience: StoredAnswer['audience']): Record<string, string> {
  return audience === 'public'
    ? { 'cache-control': 'public, max-age=86400, immutable', 'cross-origin-resource-policy': 'cross-origin' }
    : { 'cache-control': 'private, no-cache', 'cross-origin-resource-policy': 'same-origin' };
}

/**
 * Nothing that somebody uploaded runs on our origin. A PDF goes without `sandbox`, which Chromium
 * and Safari answer with an empty page instead of the document; its type and `nosniff` already
 * keep it from being read as a web page, and scripts are forbidden. An office file is only ever saved.
 */
function safeHeaders(key: string, name: string): Record<string, string> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const pdf = extension === 'pdf';
  const office = extension in officeMimeTypes;
  return {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': pdf
      ? "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
      : "default-src 'none'; sandbox; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    // The uploader's own name for the file may hold private words.
    ...(pdf || office
      ? {
          'content-disposition': `${office ? 'attachment' : 'inline'}; filename="van-ban-${key.slice(0, 8)}.${extension}"`,
        }
      : {}),
  };
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  return ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*') ?? false;
}

/** One range is served; several, or a form that we do not know, get the whole file, as RFC 9110 allows. */
function wantedRange(
  headers: Headers,
  etag: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const ifRange = headers.get('if-range');
  const range = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range')?.trim() ?? '');
  if (!range || (ifRange !== null && ifRange !== etag)) return null;
  const [, first = '', last = ''] = range;
  if (first === '' && last === '') return null;
  if (first === '')
    return last === '0' || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  if (Number(first) >= size) return 'unsatisfiable';
  if (last !== '' && Number(last) < Number(first)) return null;
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
