import type { ResultOf } from '@kheo/schema/public';
import type { SitemapItemLoose } from 'sitemap';
import type { Ask } from '../api.ts';
import { paths } from '../paths.ts';
import { inBothLanguages } from './sitemap-item.ts';
import { sitemapAwardsOperation, sitemapModelsOperation } from './sitemap.operations.ts';

/** Each stands in two languages; older awards are found through the pages of the register. */
const MOST_AWARDS = 5000;

/** The awards that stand, newest first. */
export async function awardItems(ask: Ask): Promise<SitemapItemLoose[]> {
  const items: SitemapItemLoose[] = [];
  let after: string | null = null;
  for (let read = 0; read < MOST_AWARDS;) {
    const { awards }: ResultOf<typeof sitemapAwardsOperation> = await ask(sitemapAwardsOperation, { after });
    for (const { id, status, updatedAt } of awards.nodes) {
      if (status === 'REVOKED') continue;
      const versions = inBothLanguages((language) => paths.award(language, id));
      items.push(...versions.map((version) => ({ ...version, lastmod: updatedAt })));
    }
    read += awards.nodes.length;
    if (!awards.pageInfo.hasNextPage) break;
    after = awards.pageInfo.endCursor;
  }
  return items;
}

/** The models and exemplars, those registered last first. */
export async function modelItems(ask: Ask): Promise<SitemapItemLoose[]> {
  const items: SitemapItemLoose[] = [];
  let after: string | null = null;
  do {
    const { civicModels }: ResultOf<typeof sitemapModelsOperation> = await ask(sitemapModelsOperation, { after });
    for (const { slug, updatedAt } of civicModels.nodes) {
      const versions = inBothLanguages((language) => paths.civicModel(language, slug));
      items.push(...versions.map((version) => ({ ...version, lastmod: updatedAt })));
    }
    after = civicModels.pageInfo.hasNextPage ? civicModels.pageInfo.endCursor : null;
  } while (after !== null && items.length < MOST_AWARDS);
  return items;
}
