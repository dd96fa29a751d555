/** Addresses that the portal itself has; a former one that is the same leads nowhere else. */
const own =
  /^\/(?:$|en(?:\/|$)|assets\/|media\/|bai-viet\/|chuyen-muc\/|van-ban(?:\/|$)|thi-dua(?:\/|$)|khen-thuong(?:\/|$)|xac-minh\/|lay-y-kien(?:\/|$)|tim-kiem$|gioi-thieu$|lien-he$|so-do-trang$|robots\.txt$|rss|feed\.json$|sitemap)/;

/**
 * The path on the portal that an address of the former portal becomes, as a browser sends it; null when there is none to
 * redirect from.
 */
export function formerPath(address: string | null): string | null {
  if (!address) return null;
  const url = URL.parse(address, 'http://former.example');
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const path = `${url.pathname.replace(/(?<=.)\/+$/, '')}${url.search}`;
  return path.length > 500 || (own.test(path) && !url.search) || path.startsWith('//') || path === '/' ? null : path;
}
