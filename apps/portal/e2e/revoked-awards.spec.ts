import { expect, test } from 'vitest';
import { askApi, portalUrl } from './servers.ts';

// Wherever the portal names a revoked award, it says so: on every page that can come upon one, in both languages, and in
// every file. What the API gives is tested there, for any order of decisions (apps/api/src/test/revoked-awards.test.ts).

interface Revoked {
  id: string;
  recipientName: string;
  verificationCode: string;
  year: number;
  recipient: { id: string } | null;
  movement: { slug: string } | null;
  articles: { slug: string; relatedArticles: { article: { slug: string } }[] }[];
}

const { awards } = await askApi<{ awards: { nodes: Revoked[] } }>(`{
  awards(first: 12, filter: { status: REVOKED }) { nodes {
    id recipientName verificationCode year recipient { id } movement { slug }
    articles { slug relatedArticles { article { slug } } }
  } }
}`);
if (awards.nodes.length === 0) throw new Error('The sample content has no revoked award');

const q = encodeURIComponent;
/** Every page where an award may be met; a new one has to be added here. */
const pagesWith: Record<string, (award: Revoked) => string[]> = {
  'the register': ({ recipientName }) => [`/khen-thuong?q=${q(recipientName)}`],
  'the register by name': ({ recipientName }) => [`/khen-thuong?sap-xep=ten&q=${q(recipientName)}`],
  'the register of what was revoked': ({ recipientName }) => [`/khen-thuong?tinh-trang=huy-bo&q=${q(recipientName)}`],
  'the award': ({ id }) => [`/khen-thuong/${id}`],
  'the recipient': ({ recipient }) => (recipient ? [`/khen-thuong/nguoi-nhan/${recipient.id}`] : []),
  'the movement': ({ movement }) => (movement ? [`/thi-dua/${movement.slug}`] : []),
  'its stories': ({ articles }) => articles.map(({ slug }) => `/bai-viet/${slug}`),
  'stories related to them': ({ articles }) =>
    articles.flatMap(({ relatedArticles }) => relatedArticles.map(({ article }) => `/bai-viet/${article.slug}`)),
  search: ({ recipientName, verificationCode }) => [
    `/tim-kiem?q=${q(recipientName)}`,
    `/tim-kiem?q=${verificationCode}`,
    `/tim-kiem?loai=khen-thuong&q=${q(recipientName)}`,
  ],
  verification: ({ verificationCode }) => [`/xac-minh/${verificationCode}`],
};
/** Always there: in every file and on these pages an award is named or the test is blind. */
const alwaysNamed = new Set(['the register', 'the award', 'search', 'verification']);

const words = { vi: /hủy bỏ/i, en: /revoked/i };
/** The row, item or card that holds a place of the page. */
function around(html: string, at: number): string {
  const opened = [...html.slice(0, at).matchAll(/<(?:tr|li|article|main)\b/g)].at(-1)?.index ?? 0;
  const closed = /<\/(?:tr|li|article|main)>/.exec(html.slice(at));
  return html.slice(opened, closed ? at + closed.index : undefined);
}

test.each(Object.keys(pagesWith))('%s says of a revoked award that it was revoked', async (name) => {
  let named = 0;
  for (const award of awards.nodes)
    for (const path of pagesWith[name]!(award))
      for (const [language, prefix] of [
        ['vi', ''],
        ['en', '/en'],
      ] as const) {
        const answer = await fetch(`${portalUrl}${prefix}${path}`, { redirect: 'manual' });
        // a story has an address in its own language only
        if (answer.status !== 200) continue;
        const html = await answer.text();
        const own = path === `/khen-thuong/${award.id}` || path.startsWith('/xac-minh/');
        const places = own
          ? [html.indexOf('<main')]
          : [...html.matchAll(new RegExp(`href="(?:/en)?/khen-thuong/${award.id}["?]`, 'g'))].map(({ index }) => index);
        for (const at of places) {
          named += 1;
          const said = own ? html.slice(at) : around(html, at);
          expect(said, `${prefix}${path} names ${award.recipientName}`).toMatch(words[language]);
        }
      }
  if (alwaysNamed.has(name)) expect(named).toBeGreaterThanOrEqual(awards.nodes.length);
});

test('every file of the register says it in the award’s row', async () => {
  for (const [language, prefix] of [
    ['vi', ''],
    ['en', '/en'],
  ] as const) {
    const csv = await (await fetch(`${portalUrl}${prefix}/khen-thuong.csv`)).text();
    const json = (await (await fetch(`${portalUrl}${prefix}/khen-thuong.json`)).json()) as {
      awards: { id: string; status: string; revokedAt: string | null }[];
    };
    for (const { id, verificationCode } of awards.nodes) {
      expect(csv.split('\r\n').find((line) => line.includes(verificationCode))).toMatch(words[language]);
      expect(json.awards.find((award) => award.id === id)?.revokedAt).not.toBeNull();
    }
  }
});
