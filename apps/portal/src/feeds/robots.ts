import { paths } from '../paths.ts';

/** Everything may be read; the sitemap says what there is. */
export function robotsTxt(publicUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl}${paths.sitemap()}\n`;
}
