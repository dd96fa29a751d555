import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toText } from '@kheo/rich-text/document';
import { toHtml } from '@kheo/rich-text/to-html';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadItem } from '../plan-import.service.ts';
import {
  billionLaughs,
  docx,
  externalEntity,
  rawZip,
  wordNote,
  wordParagraph,
  wordPicture,
  wordRun,
  xlsx,
  zipOf,
  type SheetCell,
} from './hostile.examples.ts';
import { ImportRefused } from './import-refused.ts';
import { itemsIn } from './items-in.ts';
import type { ListColumn } from './list-columns.ts';
import type { ReadItem } from './read-item.ts';
import { openSource } from './source.ts';

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-readers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is read of one file of this name. */
async function read(name: string, content: Buffer | string): Promise<(ReadItem & { name: string })[]> {
  made += 1;
  const location = path.join(folder, String(made));
  await writeFile(location, content);
  const source = await openSource(location, name);
  try {
    const items: (ReadItem & { name: string })[] = [];
    const memory = { recall: async (): Promise<ListColumn[] | null> => null, keep: () => undefined };
    for await (const item of itemsIn(source, memory)) items.push({ name: item.name, ...(await loadItem(item)) });
    return items;
  } finally {
    source.close();
  }
}

const article = (item: ReadItem | undefined) => {
  if (item?.content?.kind !== 'ARTICLE') throw new Error(`not an article: ${JSON.stringify(item)}`);
  return item.content;
};
const official = (item: ReadItem | undefined) => {
  if (item?.content?.kind !== 'OFFICIAL_DOCUMENT') throw new Error(`not a document: ${JSON.stringify(item)}`);
  return item.content;
};
const htmlOf = (item: ReadItem | undefined): string =>
  toHtml(article(item).body, {
    image: (mediaId) => ({ src: mediaId, srcset: '', width: null, height: null, color: null }),
  });

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const prose = (word: string): string =>
  `${word} Ban Chấp hành Đảng bộ đã tổ chức hội nghị quán triệt, triển khai nhiệm vụ công tác dân vận tới toàn thể cán bộ, đảng viên trong cơ quan.`;

describe('pages', () => {
  const news = page(
    `<table><tr><td>Trang chủ</td><td><h1>Hội nghị triển khai công tác dân vận</h1><div>16:41, Thứ Tư, 1-4-2020</div>
    <p>${prose('Sáng nay,')}</p><p>${prose('Tại hội nghị,')}</p><img src="anh/hoi-nghi.jpg" alt="Hội nghị">
    <h3>Nhiệm vụ trọng tâm</h3><table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Tuyên truyền</td></tr></table>
    <div>In trang | Chia sẻ</div><p>${prose('Kết luận,')}</p><p>Diệu Hương</p></td></tr></table>`,
    '<link rel="canonical" href="https://cu.example/tin/12.html">',
  );

  it('keeps tables, headings and pictures of the article, and leaves the layout and the share line', async () => {
    const [item] = await read('kho.zip', zipOf({ 'tin/12.html': news, 'tin/anh/hoi-nghi.jpg': 'x' }));
    expect(item).toMatchObject({
      title: 'Hội nghị triển khai công tác dân vận',
      reason: null,
      address: 'https://cu.example/tin/12.html',
    });
    const html = htmlOf(item);
    expect(html).toContain('Nhiệm vụ trọng tâm');
    expect(html).toContain('<table');
    expect(html).toContain('import:0');
    expect(html).not.toMatch(/Chia sẻ|Trang chủ|Diệu Hương/);
    expect(article(item)).toMatchObject({
      author: 'Diệu Hương',
      pictures: [{ name: 'tin/anh/hoi-nghi.jpg', alt: 'Hội nghị' }],
    });
    expect(article(item).publishedAt?.toISOString()).toBe('2020-04-01T09:41:00.000Z');
  });

  it('decodes runs by their font, and files of one-byte codes', async () => {
    const [mixed] = await read(
      'a.html',
      page(
        `<h1>Tin về đảng bộ</h1><div>16:41, 1-4-2020</div><p>${prose('Sáng nay,')}</p><p><font face=".VnTime">§¶ng bé</font> và <span style="font-family:VNI-Times">nhaân daân</span> cùng tham gia xây dựng nếp sống văn hóa ở khu dân cư.</p>`,
      ),
    );
    expect(toText(article(mixed).body)).toContain('Đảng bộ và nhân dân cùng tham gia');
    expect(mixed?.decoded).toMatchObject({ encoding: 'tcvn3', before: '§¶ng bé', after: 'Đảng bộ' });
    const old = Buffer.from(
      'Th«ng b¸o vÒ viÖc nghØ lÔ\n16:41, 1-4-2020\nUû ban nh©n d©n th«ng b¸o tíi toµn thÓ c¸n bé, c«ng chøc vÒ viÖc nghØ lÔ n¨m nay nh­ sau.\nC¸c ®¬n vÞ bè trÝ ng­êi trùc theo quy ®Þnh cña c¬ quan.',
      'latin1',
    );
    const [tcvn3] = await read('b.txt', old);
    expect(tcvn3).toMatchObject({ title: 'Thông báo về việc nghỉ lễ', decoded: { encoding: 'tcvn3' } });
  });

  it('reads Windows-1258 files and text that was misread', async () => {
    const marks: Record<string, number> = {
      '\u0300': 0xcc,
      '\u0309': 0xd2,
      '\u0303': 0xde,
      '\u0301': 0xec,
      '\u0323': 0xf2,
      â: 0xe2,
      ê: 0xea,
      ô: 0xf4,
      ă: 0xe3,
      ơ: 0xf5,
      ư: 0xfd,
      đ: 0xf0,
      Đ: 0xd0,
    };
    const bytesOf = (letter: string): number[] => {
      // the tone is a sign of its own in this code, hats and horns are not
      const tone = letter.normalize('NFD').match(/[\u0300\u0309\u0303\u0301\u0323]/)?.[0] ?? '';
      const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
      return [...base, ...tone].map((sign) => marks[sign] ?? sign.charCodeAt(0));
    };
    const notice = `Thông báo về việc nghỉ lễ\n16:41, 1-4-2020\n${prose('Sáng nay,')}\n${prose('Tại hội nghị,')}`;
    const [windows] = await read('a.txt', Buffer.from([...notice].flatMap(bytesOf)));
    expect(windows).toMatchObject({ title: 'Thông báo về việc nghỉ lễ', decoded: { encoding: 'windows-1258' } });
    expect(article(windows).lead).toBe(prose('Sáng nay,'));
    const [misread] = await read('b.txt', Buffer.from(notice).toString('latin1'));
    expect(misread).toMatchObject({
      title: 'Thông báo về việc nghỉ lễ',
      decoded: { encoding: 'mojibake', after: 'Thông báo về việc nghỉ lễ' },
    });
  });

  it('gives a reason for what is no page', async () => {
    expect((await read('a.txt', ''))[0]).toMatchObject({ content: null, reason: 'empty-page' });
    expect((await read('a.html', '<div>'.repeat(50_000)))[0]).toMatchObject({ content: null, reason: 'too-deep' });
    expect((await read('a.txt', Buffer.from([1, 2, 0, 255])))[0]).toMatchObject({
      content: null,
      reason: 'unsupported-type',
    });
    expect((await read('a.txt', Buffer.alloc(3_000_000, 'a')))[0]).toMatchObject({
      content: null,
      reason: 'too-large',
    });
    expect((await read('a.pdf', '%PDF'))[0]).toMatchObject({ content: null, reason: 'unsupported-type' });
  });
});

describe('Word documents', () => {
  const cell = (text: string): string => `<w:tc>${wordParagraph(wordRun(text))}</w:tc>`;

  it('become an article with heading, table, picture, footnote and decoded runs', async () => {
    const body = [
      wordParagraph(wordRun('Kế hoạch “Dân vận khéo” năm 2026'), 'Heading1'),
      wordParagraph(wordRun('Đảng ủy Sở ban hành kế hoạch để các chi bộ thực hiện trong năm.')),
      wordParagraph(wordRun('Nội dung'), 'Heading2'),
      wordParagraph(
        `${wordRun('§¶ng bé', '.VnTime')}${wordRun(' và ')}${wordRun('nhaân daân', 'VNI-Times')}${wordNote}`,
      ),
      wordParagraph(wordRun('Uû ban nh©n d©n tØnh chØ ®¹o c¸c c¬ quan thùc hiÖn.')),
      wordParagraph(wordPicture),
      `<w:tbl><w:tr>${cell('Chỉ tiêu')}${cell('Kết quả')}</w:tr></w:tbl>`,
    ].join('');
    const [item] = await read(
      'ke-hoach.docx',
      docx(body, { picture: Buffer.from('png'), note: 'Theo Kế hoạch số 50-KH/ĐU.' }),
    );
    expect(item).toMatchObject({
      title: 'Kế hoạch “Dân vận khéo” năm 2026',
      reason: null,
      decoded: { encoding: 'tcvn3' },
    });
    expect(article(item).lead).toBe('Đảng ủy Sở ban hành kế hoạch để các chi bộ thực hiện trong năm.');
    const html = htmlOf(item);
    expect(html).toContain('Đảng bộ và nhân dân');
    expect(html).toMatch(/[Uu]ỷ ban nhân dân tỉnh chỉ đạo/);
    expect(html).toContain('<table');
    expect(html).toContain('import:0');
    expect(html).toContain('Theo Kế hoạch số 50-KH/ĐU.');
    expect(html).not.toMatch(/↑|href="#/);
    expect((await article(item).pictures[0]!.read()).toString()).toBe('png');
  });

  it('are refused with macros, entities, or when they are something else', async () => {
    const plain = wordParagraph(wordRun('Một bài'));
    expect((await read('a.docm', docx(plain)))[0]?.reason).toBe('macros-refused');
    expect((await read('a.docx', docx(plain, { extra: { 'word/vbaProject.bin': 'x' } })))[0]?.reason).toBe(
      'macros-refused',
    );
    expect(
      (await read('a.docx', docx(plain, { extra: { 'word/document.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w/>' } })))[0]
        ?.reason,
    ).toBe('entities-refused');
    expect((await read('a.docx', 'not a zip'))[0]?.reason).toBe('broken-document');
    expect(
      (await read('a.docx', docx(plain, { extra: { 'word/document.xml': '<w:document><w:body>' } })))[0]?.reason,
    ).toBe('broken-document');
  });
});

describe('lists in Excel', () => {
  const title: SheetCell[] = ['SỞ TƯ PHÁP', null, null, null, null];

  it('find their headers below title rows, and read days as text, as serials and as formulas already computed', async () => {
    const items = await read(
      'so-van-ban.xlsx',
      xlsx([
        title,
        ['DANH MỤC VĂN BẢN NĂM 2020'],
        ['STT', 'Số,\nký hiệu', 'Ngày ban hành', 'TRÍCH YẾU', 'Cơ quan ban hành', 'Người ký', 'Loại văn bản'],
        [
          1,
          '50-KH/ĐU',
          '30/3/2020',
          'Triển khai “Năm Dân vận khéo”',
          'Đảng ủy Sở Tư pháp',
          'Nguyễn Văn Mẫu',
          'Kế hoạch',
        ],
        [
          2,
          '42/2022/NĐ-CP',
          { serial: 44_736 },
          { text: 'Quy ®Þnh vÒ cung cÊp th«ng tin', font: '.VnTime' },
          'Chính phủ',
          null,
          'Nghị định',
        ],
        [3, '51-KH/ĐU', '30/2/2020', { formula: 'HYPERLINK("http://x")', value: '=cmd' }, null, null, 'Kế hoạch'],
        [4, 'không số', '', 'Một trích yếu'],
        ['', 'NGƯỜI LẬP'],
      ]),
    );
    expect(official(items[0])).toMatchObject({
      code: '50-KH/ĐU',
      number: '50',
      symbol: 'KH/ĐU',
      type: 'Kế hoạch',
      issuer: 'Đảng ủy Sở Tư pháp',
      signer: 'Nguyễn Văn Mẫu',
      issuedOn: new Date('2020-03-30'),
    });
    expect(official(items[1])).toMatchObject({
      code: '42/2022/NĐ-CP',
      issuedOn: new Date('2022-06-24'),
      excerpt: 'Quy định về cung cấp thông tin',
    });
    expect(items[2]).toMatchObject({ warnings: ['issuedOn-not-understood', 'formula-not-computed'] });
    expect(official(items[2]).excerpt).toBe('=cmd');
    expect(items[3]).toMatchObject({ content: null, reason: 'code-not-found' });
    expect(items).toHaveLength(4);
  });

  it('of articles become articles', async () => {
    const [item] = await read(
      'bai.xlsx',
      xlsx([
        ['Tiêu đề', 'Tóm tắt', 'Nội dung', 'Tác giả', 'Ngày đăng', 'Chuyên mục', 'Đường dẫn'],
        [
          'Một tin',
          'Tóm tắt của tin',
          'Đoạn một.\nĐoạn hai.',
          'Hà An',
          '05/02/2019 08:30',
          'Tin tức',
          'https://cu.example/1.html',
        ],
      ]),
    );
    expect(article(item)).toMatchObject({
      title: 'Một tin',
      lead: 'Tóm tắt của tin',
      author: 'Hà An',
      category: 'Tin tức',
      publishedAt: new Date('2019-02-05T01:30:00Z'),
    });
    expect(item?.address).toBe('https://cu.example/1.html');
  });

  it('are refused with macros, without headers, and when they are damaged', async () => {
    expect((await read('a.xlsm', xlsx([['a']])))[0]?.reason).toBe('macros-refused');
    expect((await read('a.xlsx', xlsx([['a', 'b']], { 'xl/vbaProject.bin': 'x' })))[0]?.reason).toBe('macros-refused');
    expect(
      (
        await read(
          'a.xlsx',
          xlsx([
            ['một', 'hai'],
            ['ba', 'bốn'],
          ]),
        )
      )[0]?.reason,
    ).toBe('header-not-found');
    expect(
      (await read('a.xlsx', xlsx([], { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' })))[0]?.reason,
    ).toBe('broken-xml');
    expect((await read('a.xlsx', xlsx([], { 'xl/worksheets/sheet1.xml': billionLaughs })))[0]?.reason).toBe(
      'entities-refused',
    );
  });
});

describe('feeds', () => {
  it('reads a WordPress export: posts, drafts, paragraphs, categories; no attachments', async () => {
    const wxr = `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:wp="w" xmlns:content="c" xmlns:dc="d" xmlns:excerpt="e"><channel><title>Cổng cũ</title>
      <item><title>Ra quân làm sạch bờ sông</title><link>https://cu.example/2019/ra-quan/</link><dc:creator>hang</dc:creator><content:encoded><![CDATA[Sáng nay lực lượng ra quân.

Đến trưa thì <b>xong</b>. [gallery ids="1"]<script>alert(1)</script>]]></content:encoded><excerpt:encoded><![CDATA[Lời dẫn]]></excerpt:encoded>
      <wp:post_date_gmt>2019-05-04 01:30:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="tin"><![CDATA[Tin tức]]></category><category domain="post_tag"><![CDATA[môi trường]]></category></item>
      <item><title>Bản nháp</title><content:encoded>Chưa xong.</content:encoded><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
      <item><title>anh.jpg</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item></channel></rss>`;
    const items = await read('export.xml', wxr);
    expect(items).toHaveLength(2);
    expect(article(items[0])).toMatchObject({
      title: 'Ra quân làm sạch bờ sông',
      lead: 'Lời dẫn',
      category: 'Tin tức',
      tags: ['môi trường'],
      publishedAt: new Date('2019-05-04T01:30:00Z'),
    });
    expect(htmlOf(items[0])).toBe('<p>Sáng nay lực lượng ra quân.</p><p>Đến trưa thì <strong>xong</strong>.</p>');
    expect(items[1]).toMatchObject({ warnings: ['draft-in-source'], content: { publishedAt: null } });
  });

  it('reads RSS and Atom', async () => {
    const [rss] = await read(
      'tin.rss',
      '<rss><channel><item><title>Tin một</title><link>https://cu.example/1</link><description>&lt;p&gt;Chỉ có tóm tắt.&lt;/p&gt;</description><pubDate>Wed, 01 Apr 2020 16:41:00 +0700</pubDate></item></channel></rss>',
    );
    expect(rss).toMatchObject({
      title: 'Tin một',
      warnings: ['summary-only'],
      address: 'https://cu.example/1',
      content: { publishedAt: new Date('2020-04-01T09:41:00Z') },
    });
    const [atom] = await read(
      'tin.atom',
      '<feed><entry><title>Tin hai</title><link href="https://cu.example/2"/><published>2020-04-01T16:41:00+07:00</published><author><name>Hà An</name></author><content type="html">&lt;p&gt;Nội dung.&lt;/p&gt;</content></entry></feed>',
    );
    expect(article(atom)).toMatchObject({ title: 'Tin hai', author: 'Hà An' });
  });

  it('matches a sitemap with the pages beside it', async () => {
    const text = `Tin về hội nghị dân vận\n16:41, 1-4-2020\n${prose('Sáng nay,')}\n${prose('Chiều nay,')}`;
    const items = await read(
      'kho.zip',
      zipOf({
        'sitemap.xml':
          '<urlset><url><loc>https://cu.example/tin/hoi-nghi.html</loc></url><url><loc>https://cu.example/tin/mat.html</loc></url></urlset>',
        'hoi-nghi.txt': text,
      }),
    );
    expect(items.map(({ address, reason }) => [address, reason])).toEqual([
      ['https://cu.example/tin/hoi-nghi.html', null],
      ['https://cu.example/tin/mat.html', 'address-without-page'],
    ]);
  });

  it('refuses entities, broken XML and other XML', async () => {
    expect((await read('a.xml', billionLaughs))[0]?.reason).toBe('entities-refused');
    expect((await read('a.xml', externalEntity))[0]?.reason).toBe('entities-refused');
    expect((await read('a.xml', '<rss><channel><item><title>Dở dang'))[0]?.reason).toBe('broken-xml');
    expect((await read('a.xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'))[0]?.reason).toBe('unknown-xml');
    expect((await read('a.xml', `<rss><channel>${'<a>'.repeat(10_000)}`))[0]?.reason).toBe('too-deep');
  });
});

describe('archives', () => {
  const refusal = async (content: Buffer): Promise<string> => {
    const began = performance.now();
    try {
      await read('kho.zip', content);
    } catch (error) {
      expect(performance.now() - began).toBeLessThan(1000);
      if (error instanceof ImportRefused) return error.code;
      throw error;
    }
    return 'nothing was refused';
  };
  const tin = Buffer.from('Tin');

  it('are refused before anything is unpacked', async () => {
    expect(await refusal(rawZip([{ name: '../../etc/cron.d/x', content: tin }]))).toBe('unsafe-name');
    expect(await refusal(rawZip([{ name: '/etc/passwd', content: tin }]))).toBe('unsafe-name');
    expect(await refusal(rawZip([{ name: 'a.txt', content: tin, declaredSize: 1024 ** 3 }]))).toBe(
      'unpacked-too-large',
    );
    expect(await refusal(rawZip([{ name: 'a.txt', content: Buffer.alloc(20 * 1024 * 1024) }]))).toBe(
      'compression-bomb',
    );
    expect(
      await refusal(
        rawZip(
          Array.from({ length: 45 }, (_value, index) => ({
            name: `${index}.txt`,
            content: tin,
            declaredSize: 100 * 1024 * 1024,
          })),
        ),
      ),
    ).toMatch(/compression-bomb|unpacked-too-large/);
    expect(await refusal(rawZip([{ name: 'a.txt', content: tin, encrypted: true }]))).toBe('encrypted-archive');
    expect(
      await refusal(
        rawZip([
          { name: 'a.txt', content: tin },
          { name: 'a.txt', content: tin },
        ]),
      ),
    ).toBe('broken-archive');
    expect(await refusal(Buffer.from('PK\u0003\u0004 nothing of the kind'))).toBe('broken-archive');
    expect(await refusal(Buffer.from('nothing of the kind'))).toBe('broken-archive');
  });

  it('cuts off an entry that is larger than it said, and sets nested archives aside', async () => {
    const items = await read(
      'kho.zip',
      rawZip([
        { name: 'a.txt', content: Buffer.alloc(1024 * 1024, 'a'), declaredSize: 10 },
        { name: 'b.zip', content: zipOf({ 'c.txt': 'x' }) },
        { name: '__MACOSX/a.txt', content: tin },
      ]),
    );
    expect(items.map(({ name, reason }) => [name, reason])).toEqual([
      ['a.txt', 'broken-archive'],
      ['b.zip', 'nested-archive'],
    ]);
  });
});
