import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { siteFragment } from './site.operations.ts';

/** An answer that carries the site's fragment, as that of every page does. */
export type SiteData = FragmentOf<typeof siteFragment>;

/** The agency, its menu and its counters. */
export type SiteFacts = ReturnType<typeof readSite>;

/** What an answer says of the site. */
export function readSite(data: SiteData) {
  return readFragment(siteFragment, data).site;
}
