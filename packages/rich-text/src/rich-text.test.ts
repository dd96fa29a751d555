import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument, isSafeHref } from './check.ts';
import { mediaIdsOf, toText } from './document.ts';
import { fromHtml, HtmlTooDeep } from './from-html.ts';
import { linkText } from './text-links.ts';
import { toHtml } from './to-html.ts';

const noPictures = { image: () => null };

/** HTML in, HTML out: through the document model and its check. */
function roundTrip(html: string): string {
  const checked = checkDocument(fromHtml(html));
  if ('problem' in checked) throw new Error(checked.problem.detail);
  return toHtml(checked.document, noPictures);
}

describe('fromHtml and toHtml', () => {
  it.each([
    ['a paragraph', '<p>Năm <b>Dân vận khéo</b> 2020</p>', '<p>Năm <strong>Dân vận khéo</strong> 2020</p>'],
    ['bare text', 'Thông báo', '<p>Thông báo</p>'],
    ['text between blocks', 'Mở đầu<h2>Mục I</h2>kết', '<p>Mở đầu</p><h2>Mục I</h2><p>kết</p>'],
    ['a top heading', '<h1><strong>Tiêu đề</strong></h1>', '<h2><strong>Tiêu đề</strong></h2>'],
    ['white space', '<p>  một\n  hai&nbsp;ba </p>', '<p>một hai\u00a0ba</p>'],
    ['line breaks', '<p><br>một<br>hai<br></p>', '<p>một<br>hai</p>'],
    [
      'nested lists',
      '<ul><li>một<ul><li>hai</li></ul></li></ul>',
      '<ul><li><p>một</p><ul><li><p>hai</p></li></ul></li></ul>',
    ],
    [
      'a list inside a list without an item',
      '<ul><li>một</li><ul><li>hai</li></ul></ul>',
      '<ul><li><p>một</p><ul><li><p>hai</p></li></ul></li></ul>',
    ],
    ['a numbered list', '<ol start="3"><li>ba</li></ol>', '<ol start="3"><li><p>ba</p></li></ol>'],
    [
      'a table with a head',
      '<table><tr><th>Năm</th></tr><tr><td>2020</td></tr></table>',
      '<table><thead><tr><th scope="col"><p>Năm</p></th></tr></thead><tbody><tr><td><p>2020</p></td></tr></tbody></table>',
    ],
    [
      'spans',
      '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      '<table><tbody><tr><td colspan="2"><p>a</p></td></tr><tr><td><p>b</p></td><td><p>c</p></td></tr></tbody></table>',
    ],
    [
      'a link',
      '<a href="https://example.vn/?a=1&b=2">xem</a>',
      '<p><a href="https://example.vn/?a=1&amp;b=2" rel="noopener">xem</a></p>',
    ],
    ['a link on the site', '<a href="/gioi-thieu">xem</a>', '<p><a href="/gioi-thieu">xem</a></p>'],
    [
      'Word emphasis',
      '<p class="MsoNormal"><span style="font-weight:bold">Kính gửi</span><o:p></o:p></p>',
      '<p><strong>Kính gửi</strong></p>',
    ],
    [
      'underline by style, but not of links',
      '<p><span style="text-decoration:underline">Căn cứ</span> <a href="/a"><span style="text-decoration:underline">xem</span></a></p>',
      '<p><u>Căn cứ</u> <a href="/a">xem</a></p>',
    ],
    ['Google Docs wrapper', '<b style="font-weight:normal"><p>Chữ thường</p></b>', '<p>Chữ thường</p>'],
    ['nothing', '', '<p></p>'],
  ])('keeps %s', (_name, html, expected) => {
    expect(roundTrip(html)).toBe(expected);
  });

  it.each([
    '<script>alert(1)</script>x',
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" jav&#x09;ascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>">x</a>',
    '<a href="//evil.example">x</a>',
    '<img src=x onerror=alert(1)>x',
    '<svg onload=alert(1)><p>x',
    '<iframe srcdoc="<script>"></iframe>x',
    '<style>@import "//evil.example"</style>x',
    '<form action="//evil.example"><button>x</button></form>x',
    '<math><mi xlink:href="javascript:alert(1)">x</mi></math>x',
    '<template><script>alert(1)</script></template>x',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<!--><img src=x onerror=alert(1)>-->x',
  ])('leaves nothing that runs of %s', (html) => {
    const out = roundTrip(html);
    expect(out).not.toMatch(
      /<(?:script|img|svg|iframe|style|form|button|math|template)|\son\w+=|javascript:|data:|evil\.example"/i,
    );
  });

  it('refuses nesting beyond reason quickly', () => {
    const started = performance.now();
    expect(() => fromHtml('<div>'.repeat(50_000))).toThrow(HtmlTooDeep);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('takes any text without throwing, and what it makes passes the check', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<ul>',
            '<li>',
            '</ul>',
            '<table>',
            '<tr>',
            '<td>',
            '</table>',
            '<b>',
            '</b>',
            '<blockquote>',
            '<h2>',
            '</h2>',
            '<br>',
            'Đảng ủy',
            ' ',
            '<a href="/x">',
            '</a>',
            '<th>',
            '<hr>',
            '<ol>',
          ),
        ),
        (pieces) => {
          expect(checkDocument(fromHtml(pieces.join('')))).toHaveProperty('document');
        },
      ),
    );
  });
});

describe('checkDocument', () => {
  const withText = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });

  it('brings text into normal form', () => {
    const checked = checkDocument(withText('Dân\u0000 vận'.normalize('NFD')));
    expect(checked).toMatchObject({ document: { content: [{ content: [{ text: 'Dân vận' }] }] } });
  });

  it.each([
    ['null', null, 'rich-text-not-a-document'],
    ['a string', 'doc', 'rich-text-not-a-document'],
    ['a list for a node', { type: 'doc', content: [[]] }, 'rich-text-not-a-document'],
    ['an unknown node', { type: 'doc', content: [{ type: 'script' }] }, 'rich-text-not-allowed'],
    ['text directly in the document', { type: 'doc', content: [{ type: 'text', text: 'x' }] }, 'rich-text-not-allowed'],
    [
      'an attribute of the wrong type',
      { type: 'doc', content: [{ type: 'image', attrs: { src: { a: 1 } } }] },
      'rich-text-not-allowed',
    ],
  ])('refuses %s', (_name, value, code) => {
    expect(checkDocument(value)).toMatchObject({ problem: { code } });
  });

  it('refuses depth that would exhaust the stack', () => {
    let node: object = { type: 'paragraph' };
    for (let depth = 0; depth < 100_000; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(checkDocument({ type: 'doc', content: [node] })).toMatchObject({ problem: { code: 'rich-text-too-deep' } });
  });
});

describe('isSafeHref', () => {
  it.each(['https://chinhphu.example/', '/bai-viet/a', '#muc-1', 'mailto:a@b.example', 'tel:+84'])(
    'takes %s',
    (href) => {
      expect(isSafeHref(href)).toBe(true);
    },
  );
  it.each([
    'javascript:1',
    'JAVASCRIPT:1',
    'java\nscript:1',
    '//evil.example',
    '/\\evil.example',
    'vbscript:1',
    'data:,x',
    '',
    'x',
  ])('refuses %s', (href) => {
    expect(isSafeHref(href)).toBe(false);
  });
});

describe('links of the site’s own', () => {
  const linked = (html: string, ...links: Array<[number, number]>) =>
    toHtml(fromHtml(html), {
      image: () => null,
      links: () => links.map(([start, end]) => ({ start, end, href: '/van-ban/a' })),
    });

  it.each([
    [
      'in the middle',
      'theo Kế hoạch 50-KH/ĐU này',
      [5, 22],
      '<p>theo <a href="/van-ban/a">Kế hoạch 50-KH/ĐU</a> này</p>',
    ],
    ['over marks', 'số <b>50</b>-KH', [3, 8], '<p>số <a href="/van-ban/a"><strong>50</strong>-KH</a></p>'],
    ['over a line break', 'số<br>50', [0, 5], '<p><a href="/van-ban/a">số<br>50</a></p>'],
    ['not inside an editor’s link', '<a href="/x">số 50</a>', [3, 5], '<p><a href="/x">số 50</a></p>'],
    ['at both ends', 'số 50', [0, 5], '<p><a href="/van-ban/a">số 50</a></p>'],
  ] as const)('stand %s', (_name, html, range, expected) => {
    expect(linked(html, [range[0], range[1]])).toBe(expected);
  });

  it('stand beside each other', () => {
    expect(linked('ab', [0, 1], [1, 2])).toBe('<p><a href="/van-ban/a">a</a><a href="/van-ban/a">b</a></p>');
  });

  it('are escaped in a plain text', () => {
    expect(linkText('<b> & "x"', [{ start: 0, end: 3, href: '/"', attributes: { 'data-code': '"' } }])).toBe(
      '<a href="/&quot;" data-code="&quot;">&lt;b&gt;</a> &amp; &quot;x&quot;',
    );
  });
});

describe('toText and mediaIdsOf', () => {
  it('puts a paragraph on a line and cells beside each other', () => {
    const document = fromHtml('<p>một</p><ul><li>hai</li></ul><table><tr><td>a</td><td>b</td></tr></table>');
    expect(toText(document)).toBe('một\nhai\na\tb');
  });

  it('lists the pictures once, and shows a picture with its sizes', () => {
    const document = fromHtml(
      '<figure><img data-media-id="M1" alt="Lễ phát động"><figcaption>Ảnh: BBT</figcaption></figure><img data-media-id="M1">',
    );
    expect(mediaIdsOf(document)).toEqual(['M1']);
    const html = toHtml(document, {
      image: () => ({
        src: '/media/a/w640.webp',
        srcset: '/media/a/w320.webp 320w',
        width: 640,
        height: 360,
        color: null,
      }),
    });
    expect(html).toContain('alt="Lễ phát động"');
    expect(html).toContain('<figcaption>Ảnh: BBT</figcaption>');
  });
});
