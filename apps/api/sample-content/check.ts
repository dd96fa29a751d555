/**
 * Checks the sample content: run `node check.ts` in this folder. Prints every problem it finds and exits with 1.
 * It has no dependencies, so that it also runs before anything is installed.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { checkHtml } from './check-html.ts';

interface Category {
  slug: string;
  parentSlug: string | null;
  position: number;
}
interface Organization {
  key: string;
  parentKey: string | null;
  successorKey: string | null;
  validFrom: string | null;
  validTo: string | null;
}
interface OfficialDocument {
  code: string;
  number: string;
  symbol: string;
  issuedOn: string;
  effectiveOn: string | null;
  expiresOn: string | null;
  status: string;
  replacesCode: string | null;
}
interface Article {
  slug: string;
  title: string;
  lead: string;
  bodyHtml: string;
  author: string;
  category: string;
  otherCategories: string[];
  tags: string[];
  cover: string | null;
  coverAltVi: string | null;
  coverAltEn?: string;
  language: 'vi' | 'en';
  translationOf?: string;
  status: 'PUBLISHED' | 'DRAFT';
  publishedAt: string | null;
  featured: boolean;
  documentCodes: string[];
  sample: boolean;
}
interface Site {
  menu: { path: string }[];
  about: { vi: string; en: string };
  initialVisitTotal: number;
}

const folder = new URL('./', import.meta.url);
const problems: string[] = [];
const report = (where: string, what: string) => problems.push(`${where}: ${what}`);

function readText(name: string): string {
  const text = readFileSync(new URL(name, folder), 'utf8');
  if (text !== text.normalize('NFC')) report(name, 'is not in NFC');
  if (/[\u00AD\u200B-\u200F\uFEFF\u00D0]/u.test(text)) report(name, 'has an invisible or foreign letter');
  for (const [word] of text.matchAll(newStyleTone)) report(name, `new-style tone placement “${word}”`);
  return text;
}

// Official Vietnamese puts the tone of oa, oe, uy on the first vowel: hòa, khỏe, Ủy (DOMAIN.md D.2).
const newStyleTone = /[\p{L}]*(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])(?!\p{L})/giu;
const day = /^\d{4}-\d{2}-\d{2}$/;
const categories: Category[] = JSON.parse(readText('categories.json'));
const tags: { slug: string }[] = JSON.parse(readText('tags.json'));
const organizations: Organization[] = JSON.parse(readText('organizations.json'));
const documents: OfficialDocument[] = JSON.parse(readText('official-documents.json'));
for (const name of ['movements.json', 'civic-models.json', 'awards.json']) readText(name);
const site: Site = JSON.parse(readText('site.json'));
const articles: Article[] = readdirSync(new URL('articles/', folder))
  .toSorted()
  .map((name) => {
    const article: Article = JSON.parse(readText(`articles/${name}`));
    if (!name.endsWith(`-${article.slug}.json`)) report(name, 'file name and slug differ');
    return article;
  });

function setOf(where: string, values: string[]): Set<string> {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report(where, `${value} is there twice`);
    seen.add(value);
  }
  return seen;
}
const categorySlugs = setOf(
  'categories',
  categories.map((category) => category.slug),
);
const tagSlugs = setOf(
  'tags',
  tags.map((tag) => tag.slug),
);
const organizationKeys = setOf(
  'organizations',
  organizations.map((unit) => unit.key),
);
const codes = setOf(
  'official-documents',
  documents.map((document) => document.code),
);
const articlesBySlug = new Map(articles.map((article) => [article.slug, article]));
setOf(
  'articles',
  articles.map((article) => article.slug),
);

const known = (where: string, kind: string, names: Set<string>, wanted: (string | null)[]) => {
  for (const name of wanted) if (name !== null && !names.has(name)) report(where, `unknown ${kind} ${name}`);
};
const portalPaths = /^\/(?:gioi-thieu|lien-he|so-do-trang|van-ban|thi-dua|khen-thuong|lay-y-kien|xac-minh)?$/;
function checkPath(where: string, path: string) {
  const [, kind, slug] = /^\/(chuyen-muc|bai-viet)\/([a-z0-9-]+)$/.exec(path) ?? [];
  const target =
    kind === 'bai-viet' ? articlesBySlug.get(slug ?? '')?.status === 'PUBLISHED' : categorySlugs.has(slug ?? '');
  if (kind === undefined ? !portalPaths.test(path) : !target)
    report(where, `link to a page that is not there: ${path}`);
}
function checkRichText(where: string, html: string) {
  const { faults, links } = checkHtml(html);
  for (const fault of faults) report(where, fault);
  for (const link of links) if (link.startsWith('/')) checkPath(where, link);
}

for (const item of site.menu) checkPath('site menu', item.path);
checkRichText('site about.vi', site.about.vi);
checkRichText('site about.en', site.about.en);
for (const category of categories) {
  known(category.slug, 'category', categorySlugs, [category.parentSlug]);
  const used = articles.filter((article) => article.status === 'PUBLISHED' && article.category === category.slug);
  if (used.length < 2) report(category.slug, `has ${used.length} published articles, wants 2`);
}
for (const unit of organizations) {
  known(unit.key, 'organization', organizationKeys, [unit.parentKey, unit.successorKey]);
  if (unit.validFrom !== null && unit.validTo !== null && unit.validFrom > unit.validTo)
    report(unit.key, 'ends before it begins');
}
for (const document of documents) {
  const { code, number, symbol, issuedOn, effectiveOn, expiresOn } = document;
  known(code, 'document', codes, [document.replacesCode]);
  if (code !== `${number}/${symbol}` && code !== `${number}-${symbol}`) report(code, 'is not number and symbol');
  for (const date of [issuedOn, effectiveOn, expiresOn])
    if (date !== null && !day.test(date)) report(code, `bad date ${date}`);
  if (effectiveOn !== null && effectiveOn < issuedOn) report(code, 'takes effect before it is issued');
  if (expiresOn !== null && expiresOn < (effectiveOn ?? issuedOn)) report(code, 'expires before it takes effect');
  const replaced = documents.find((other) => other.code === document.replacesCode);
  if (replaced && replaced.status !== 'REPLACED')
    report(code, `replaces ${replaced.code}, which is ${replaced.status}`);
}

const imageNames = new Set(readdirSync(new URL('images/', folder)));
for (const name of imageNames) {
  if (name.endsWith('.svg') && !imageNames.has(name.replace('.svg', '.jpg'))) report(name, 'is not rendered');
  if (name.endsWith('.jpg') && statSync(new URL(`images/${name}`, folder)).size > 250_000)
    report(name, 'is over 250 kB');
}

for (const article of articles) {
  const { slug, status, publishedAt } = article;
  known(slug, 'category', categorySlugs, [article.category, ...article.otherCategories]);
  known(slug, 'tag', tagSlugs, article.tags);
  known(slug, 'document', codes, article.documentCodes);
  checkRichText(slug, article.bodyHtml);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 90) report(slug, 'bad slug');
  if (article.otherCategories.includes(article.category)) report(slug, 'names its category twice');
  if (!article.title || article.title.endsWith('.')) report(slug, 'title is empty or ends with a full stop');
  if (!article.lead || !article.author || article.sample !== true)
    report(slug, 'lead, author or sample mark is missing');
  const plain = `${article.title} ${article.lead} ${article.bodyHtml.replace(/<[^>]+>/g, ' ')}`.replaceAll(
    '&amp;',
    '&',
  );
  for (const code of codes) {
    const cited = new RegExp(`(?<![\\d/])${code}(?![\\p{L}\\d-])`, 'u').test(plain);
    if (cited !== article.documentCodes.includes(code))
      report(slug, cited ? `cites ${code} but does not list it` : `lists ${code} but does not cite it`);
  }
  const words = plain.split(/\s+/).length;
  if (words < 250 || words > 900) report(slug, `${words} words`);
  if (
    article.cover !== null &&
    (!existsSync(new URL(`images/${article.cover}`, folder)) || !article.coverAltVi || !article.coverAltEn)
  )
    report(slug, 'cover or its description is missing');
  if ((article.translationOf !== undefined) !== (article.language === 'en'))
    report(slug, 'language and translationOf disagree');
  if (article.translationOf !== undefined && articlesBySlug.get(article.translationOf)?.language !== 'vi')
    report(slug, 'translates no Vietnamese article');
  if ((status === 'DRAFT') !== (publishedAt === null)) report(slug, 'status and publishedAt disagree');
  if (publishedAt !== null) checkPublishedAt(slug, publishedAt);
}

function checkPublishedAt(slug: string, publishedAt: string) {
  const original = publishedAt === '2020-04-01T16:41:00+07:00';
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+07:00$/.test(publishedAt) || Number.isNaN(Date.parse(publishedAt)))
    report(slug, `bad time ${publishedAt}`);
  if (!original && (publishedAt < '2024-11-01' || publishedAt > '2026-11-22'))
    report(slug, `out of the two years: ${publishedAt}`);
}

const published = articles.filter((article) => article.status === 'PUBLISHED');
const counts: [string, number, number][] = [
  ['articles', articles.length, 44],
  ['published articles', published.length, 40],
  ['drafts', articles.length - published.length, 6],
  ['English articles', articles.filter((article) => article.language === 'en').length, 4],
  ['official documents', documents.length, 40],
  ['tags', tags.length, 25],
  ['columns', categories.filter((category) => category.parentSlug === null).length, 13],
  ['organizations', organizations.length, 20],
  ['pictures', [...imageNames].filter((name) => name.endsWith('.jpg')).length, 14],
];
for (const [what, count, wanted] of counts) {
  console.log(`${String(count).padStart(3)} ${what}`);
  if (count < wanted) report(what, `${count}, wants ${wanted}`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('Sample content is in order.');
