import { isForeign } from '#src/same-origin.ts';

/** Answers about nominees are kept nowhere. */
export const noStore = { 'cache-control': 'no-store' };

/** A form of another site can send neither this type nor our origin. */
export const isFromOurPages = (request: Request, adminUrl: string): boolean =>
  !isForeign(request, adminUrl) && request.headers.get('content-type') === 'application/octet-stream';
