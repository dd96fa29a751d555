import { articleLimits, foldForSearch, normalizeVietnamese, slugify } from '@kheo/domain';
import { checkDocument } from '@kheo/rich-text/check';
import { toText } from '@kheo/rich-text/document';
import { articleIdentity, hashOf } from './readers/read-page.ts';
import type { ReadArticle, ReadItem, ReadOfficialDocument } from './readers/read-item.ts';

/** An item as it can be stored, with what tells whether it was brought in before. */
export interface FittedItem {
  content: ReadArticle | ReadOfficialDocument | null;
  reason: string | null;
  title: string;
  warnings: string[];
  address: string | null;
  identity: string;
  contentHash: string;
}

const controls = /[\u0000-\u0009\u000B-\u001F\u007F\uFFFE\uFFFF]/g;
const tidy = (text: string): string => normalizeVietnamese(text.toWellFormed().replace(controls, ' ')).trim();
const oneLine = (text: string, most: number): string => tidy(text).replace(/\s+/g, ' ').slice(0, most).trim();
/** The moment in Vietnam's zone, as parsePortalPage prints it. */
const printed = (moment: Date | null): string | null =>
  moment && `${new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** Brings what a reader gave within the limits of what is stored. What has to give way is told in a warning. */
export function fitItem(item: ReadItem, name: string): FittedItem {
  const warnings = [...new Set(item.warnings)];
  const facts = {
    title: oneLine(item.title, 300),
    warnings,
    address: item.address && tidy(item.address).slice(0, 2000),
  };
  const aside = (reason: string): FittedItem => ({
    ...facts,
    content: null,
    reason,
    identity: `aside:${hashOf(`${name}|${reason}|${item.title}`)}`,
    contentHash: '',
  });
  const { content } = item;
  if (!content) return aside(item.reason ?? 'unsupported-type');
  if (content.kind === 'OFFICIAL_DOCUMENT') {
    const fitted = fitDocument(content);
    const identity = `document:${hashOf(`${foldForSearch(fitted.code)}|${fitted.issuedOn?.toISOString() ?? ''}`)}`;
    return { ...facts, content: fitted, reason: null, identity, contentHash: hashOf(JSON.stringify(fitted)) };
  }
  const fitted = fitArticle(content, warnings);
  if ('reason' in fitted) return aside(fitted.reason);
  const { pictures, ...text } = fitted;
  return {
    ...facts,
    title: fitted.title,
    content: fitted,
    reason: null,
    identity: articleIdentity(
      fitted.title,
      printed(fitted.publishedAt),
      fitted.lead || toText(fitted.body).slice(0, 500),
    ),
    contentHash: hashOf(JSON.stringify([text, pictures.map(({ name: picture }) => picture)])),
  };
}

function fitArticle(article: ReadArticle, warnings: string[]): ReadArticle | { reason: string } {
  const title = oneLine(article.title, articleLimits.title);
  if (!title) return { reason: 'title-not-found' };
  if (title.length < tidy(article.title).replace(/\s+/g, ' ').length) warnings.push('title-shortened');
  let lead = tidy(article.lead);
  let body = article.body;
  if (lead.length > articleLimits.lead) {
    body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: lead }] }, ...(body.content ?? [])],
    };
    lead = '';
  }
  const checked = checkDocument(body);
  if ('problem' in checked) return { reason: checked.problem.code };
  return {
    ...article,
    title,
    lead,
    body: checked.document,
    author: oneLine(article.author, articleLimits.author),
    source: oneLine(article.source, articleLimits.source),
    category: article.category && oneLine(article.category, 200),
    tags: article.tags.map((tag) => oneLine(tag, 80)).filter((tag) => slugify(tag)),
  };
}

const fitDocument = (document: ReadOfficialDocument): ReadOfficialDocument => ({
  ...document,
  type: oneLine(document.type, 80),
  number: oneLine(document.number, 40),
  symbol: oneLine(document.symbol, 80),
  code: oneLine(document.code, 150),
  issuer: oneLine(document.issuer, 300),
  signer: oneLine(document.signer, 200),
  signerCapacity: oneLine(document.signerCapacity, 300),
  excerpt: oneLine(document.excerpt, 2000),
});
