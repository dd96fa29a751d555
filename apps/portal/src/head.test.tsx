import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { escapeJsonLd, HeadTags, type Head } from './head.tsx';
import { breadcrumbList, newsArticle, officialDocumentThing } from './json-ld.ts';

const publicUrl = 'https://stp.minhha.gov.vn';
const head: Head = {
  title: 'Sở Tư pháp ban hành kế hoạch',
  description: 'Kế hoạch có bốn nội dung.',
  canonical: '/bai-viet/ke-hoach',
  alternates: [
    { language: 'vi', path: '/bai-viet/ke-hoach' },
    { language: 'en', path: '/en/bai-viet/plan' },
  ],
  image: { path: '/media/k/share.jpg', alt: 'Hoa sen' },
  article: { publishedAt: '2020-04-01T16:41:00+07:00', modifiedAt: null, section: 'Thông báo', tags: ['dân vận khéo'] },
};
const render = (given: Head) =>
  renderToStaticMarkup(
    <HeadTags head={given} agencyName="Sở Tư pháp tỉnh Minh Hà" language="vi" publicUrl={publicUrl} />,
  );

test('a page names itself, its address and its translations', () => {
  const html = render(head);
  expect(html).toContain('<title>Sở Tư pháp ban hành kế hoạch | Sở Tư pháp tỉnh Minh Hà</title>');
  expect(html).toContain('<link rel="canonical" href="https://stp.minhha.gov.vn/bai-viet/ke-hoach"/>');
  expect(html).toContain('<link rel="alternate" hrefLang="en" href="https://stp.minhha.gov.vn/en/bai-viet/plan"/>');
});

test('a shared link has a picture and the facts of the article', () => {
  const html = render(head);
  expect(html).toContain('<meta property="og:type" content="article"/>');
  expect(html).toContain('<meta property="og:image" content="https://stp.minhha.gov.vn/media/k/share.jpg"/>');
  expect(html).toContain('<meta property="article:published_time" content="2020-04-01T16:41:00+07:00"/>');
  expect(html).not.toContain('article:modified_time');
});

test('a page for nobody to keep has no canonical address', () => {
  const html = render({ title: 'Không tìm thấy trang', description: '', canonical: '/x', noIndex: true });
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).not.toContain('canonical');
});

test('no text can leave the JSON-LD element', () => {
  const evil = '</script><script>alert(1)</script><!-- \u2028';
  const html = render({ ...head, jsonLd: [{ '@type': 'NewsArticle', headline: evil }] });
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html).not.toContain('<!--');
  expect(JSON.parse(escapeJsonLd(evil))).toBe(evil);
});

test('an article for search engines: the byline, or the agency when there is none', () => {
  const facts = {
    title: 'Kế hoạch',
    lead: '',
    path: '/bai-viet/ke-hoach',
    language: 'vi',
    publishedAt: '2020-04-01T16:41:00+07:00',
    modifiedAt: null,
    author: 'Thu Hà',
    section: null,
    keywords: [],
    imagePath: null,
    agencyName: 'Sở Tư pháp tỉnh Minh Hà',
    syndicatedFrom: null,
  };
  expect(newsArticle(facts, publicUrl)).toMatchObject({
    '@type': 'NewsArticle',
    dateModified: '2020-04-01T16:41:00+07:00',
    author: { '@type': 'Person', name: 'Thu Hà' },
  });
  expect(newsArticle({ ...facts, author: '' }, publicUrl)['author']).toMatchObject({
    '@type': 'GovernmentOrganization',
  });
  const home = { agencyName: 'UBND huyện Mẫu', url: 'https://huyen.example.gov.vn/bai-viet/ke-hoach' };
  expect(newsArticle({ ...facts, author: '', syndicatedFrom: home }, publicUrl)).toMatchObject({
    author: { name: 'UBND huyện Mẫu' },
    publisher: { name: 'Sở Tư pháp tỉnh Minh Hà' },
    mainEntityOfPage: home.url,
    isBasedOn: home.url,
  });
});

test('an article taken over has its home on the portal of the source', () => {
  const url = 'https://huyen.example.gov.vn/bai-viet/ra-quan';
  const html = render({ ...head, canonicalUrl: url });
  expect(html).toContain(`<link rel="canonical" href="${url}"/>`);
  expect(html).toContain('<meta property="og:url" content="https://stp.minhha.gov.vn/bai-viet/ke-hoach"/>');
});

test('the last step of the way has no address of its own', () => {
  const list = breadcrumbList([{ label: 'Trang chủ', href: '/' }, { label: 'Thông báo' }], publicUrl);
  expect(list['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'https://stp.minhha.gov.vn/' },
    { '@type': 'ListItem', position: 2, name: 'Thông báo' },
  ]);
});

test('a law is legislation, a plan is a work', () => {
  const law = {
    name: 'Luật số 14/2012/QH13',
    type: 'Luật',
    number: '14/2012',
    code: '14/2012/QH13',
    excerpt: 'Luật Phổ biến, giáo dục pháp luật',
    issuer: 'Quốc hội',
    issuedOn: '2012-06-20',
    effectiveOn: '2013-01-01',
    expiresOn: null,
    status: 'IN_FORCE' as const,
    path: '/van-ban/luat-14-2012-qh13-2012',
    files: ['/media/k/luat.pdf'],
  };
  expect(officialDocumentThing(law, publicUrl)).toMatchObject({
    '@type': 'Legislation',
    legislationIdentifier: '14/2012/QH13',
    temporalCoverage: '2013-01-01/..',
    legislationLegalForce: 'https://schema.org/InForce',
    encoding: [{ contentUrl: 'https://stp.minhha.gov.vn/media/k/luat.pdf' }],
  });
  const plan = {
    ...law,
    type: 'Kế hoạch',
    number: '50',
    code: '50-KH/ĐU',
    status: 'EXPIRED' as const,
    expiresOn: '2020-12-31',
  };
  expect(officialDocumentThing(plan, publicUrl)).toMatchObject({
    '@type': 'CreativeWork',
    identifier: '50-KH/ĐU',
    expires: '2020-12-31',
  });
});
