import { readFragment } from '@kheo/schema/public';
import type { Feed } from 'feed';
import type { Ask } from '../api.ts';
import { catalogueOf, toApiLanguage, type Language } from '../catalogues/language.ts';
import { documentName } from '../official-document/document-name.ts';
import { documentEntryFragment } from '../official-document/official-document.operations.ts';
import { paths } from '../paths.ts';
import { documentFeedOperation } from './document-feed.operations.ts';
import { startFeed } from './feed.ts';
import { xmlSafe } from './xml-text.ts';

/** The documents issued last. One without a date of issue counts from when it was last changed. */
export async function documentFeed(ask: Ask, publicUrl: string, language: Language): Promise<Feed> {
  const { site, officialDocuments } = await ask(documentFeedOperation, { language: toApiLanguage(language) });
  const texts = catalogueOf(language).documents;
  const items = officialDocuments.nodes.map((node) => {
    const document = readFragment(documentEntryFragment, node);
    return {
      ...document,
      date: new Date(document.issuedOn === null ? node.updatedAt : `${document.issuedOn}T00:00:00+07:00`),
    };
  });
  const channel = {
    title: `${texts.title} - ${site.agencyName}`,
    description: texts.description,
    pagePath: paths.officialDocuments(language),
    subject: ['van-ban'],
    agencyName: site.agencyName,
    language,
  } as const;
  const updated = new Date(Math.max(0, ...officialDocuments.nodes.map(({ updatedAt }) => Date.parse(updatedAt))));
  const feed = startFeed(channel, publicUrl, updated);
  for (const document of items) {
    feed.addItem({
      id: `${publicUrl}/#${document.id}`,
      guid: `${publicUrl}/#${document.id}`,
      link: `${publicUrl}${paths.officialDocument(language, document.slug)}`,
      title: xmlSafe(documentName(document)),
      description: xmlSafe(document.excerpt),
      date: document.date,
      published: document.date,
      category: [{ name: xmlSafe(document.type) }],
      author: document.issuer ? [{ name: xmlSafe(document.issuer) }] : [],
    });
  }
  return feed;
}
