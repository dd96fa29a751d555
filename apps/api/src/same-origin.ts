/**
 * Whether a page of another site made the browser send this request. Browsers name the page's origin with every POST; a
 * program that names none does not carry an editor's cookie either. The host is compared and not the configured address,
 * because an agency reaches its admin under several names.
 */
export function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (request.headers.get('sec-fetch-site') === 'cross-site') return true;
  return origin !== null && URL.parse(origin)?.host !== request.headers.get('host');
}
