/**
 * Whether a form was sent from a page of this portal: its `Origin` is the portal's own address, or the one that the
 * browser asked (a portal may be reached by several). Browsers say where a POST comes from; who does not is no browser.
 */
export function isSameOrigin(header: (name: string) => string | undefined, publicUrl: string): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = header('origin');
  if (origin === undefined) return false;
  if (origin === publicUrl) return true;
  const url = URL.parse(origin);
  return url !== null && url.host === header('host');
}
