/**
 * Whether a page of another site made the browser send this request. Browsers name the page's origin with every POST; a
 * program that names none does not carry an editor's cookie either. Beside the configured address, which a proxy may hide
 * from us, the request's own host counts: an agency reaches its admin under several names.
 */
export function isForeign(request: Request, adminUrl: string): boolean {
  const origin = request.headers.get('origin');
  if (request.headers.get('sec-fetch-site') === 'cross-site') return true;
  return origin !== null && origin !== adminUrl && URL.parse(origin)?.host !== request.headers.get('host');
}
