import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, linearGrowth } from '../test/growth.ts';
import { splitIntoBlocks } from './blocks.ts';
import { parsePortalPage, type PortalPage } from './parse.ts';

const originalPage = readFileSync(new URL('original-page.txt', import.meta.url), 'utf8');

describe('the original page', () => {
  const page = parsePortalPage(originalPage);

  test('is understood whole', () => {
    expect(page.title).toBe('Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện “Năm Dân vận khéo” 2020');
    expect(page.publishedAt).toBe('2020-04-01T16:41:00+07:00');
    expect(page.author).toBe('Diệu Hương');
    expect(page.source).toBeNull();
    expect(page.lead).toMatch(/^Thực hiện Kế hoạch số 138-KH\/TU .* “?Năm Dân vận khéo” 2020\.$/);
    expect(page.paragraphs).toHaveLength(17);
    expect(page.paragraphs.at(-1)).toMatch(/^- Làm tốt vai trò/);
    expect(page.warnings).toEqual([]);
    expect(page.documentReferences.map(({ code }) => code)).toEqual([
      '138-KH/TU',
      '86-KH/ĐUK',
      '50-KH/ĐU',
      '27-CT/TU',
      '119-CV/TU',
      '16-KH/ĐUK',
      '61-KH/ĐU',
    ]);
  });

  test('leaves the furniture out', () => {
    const text = [page.title, page.lead, ...page.paragraphs].join('\n');
    expect(text).not.toMatch(/Online|3671|7\.264\.249|cỡ chữ|Các tin khác|Diệu Hương/);
  });

  test('has its references where the offsets say', () => {
    const text = [page.title, page.lead, ...page.paragraphs].join('\n\n');
    for (const { offset, length, code } of page.documentReferences) {
      expect(text.slice(offset, offset + length)).toMatch(new RegExp(`${code}$`));
    }
  });

  test('reads the same decomposed and with Windows line ends', () => {
    expect(parsePortalPage(originalPage.normalize('NFD').replaceAll('\n', '\r\n'))).toEqual(page);
  });

  test('becomes paragraphs and two levels of lists', () => {
    const blocks = splitIntoBlocks(page.paragraphs);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list', 'paragraph', 'list']);
    const last = blocks.at(-1);
    expect(last?.kind === 'list' ? last.items.map(({ text, items }) => [text, items.length]) : []).toEqual([
      ['Đối với các Chi bộ trực thuộc:', 6],
      ['Đối với các tổ chức đoàn thể', 2],
    ]);
  });
});

type Expected = Partial<Omit<PortalPage, 'documentReferences'>>;

const pages: readonly (readonly [string, string, Expected])[] = [
  [
    'the date above the title, views, a label for the author, share line',
    `Trang chủ » Tin tức » Hoạt động của Sở
01/04/2020 16:41
Sở Tư pháp tổ chức hội nghị giao ban quý I
Lượt xem: 213
Sáng 01/4/2020, Sở Tư pháp tổ chức hội nghị giao ban quý I.
Các phòng báo cáo kết quả công tác.
Tác giả: Minh Anh
Chia sẻ Facebook Zalo
Các tin khác
- Tin một (01/03/2020)`,
    {
      title: 'Sở Tư pháp tổ chức hội nghị giao ban quý I',
      publishedAt: '2020-04-01T16:41:00+07:00',
      author: 'Minh Anh',
      lead: 'Sáng 01/4/2020, Sở Tư pháp tổ chức hội nghị giao ban quý I.',
      paragraphs: ['Các phòng báo cáo kết quả công tác.'],
      warnings: [],
    },
  ],
  [
    'the name of the column above the date',
    `Tin tức - Sự kiện
01/04/2020 16:41
Sở Tư pháp tổ chức hội nghị giao ban quý I năm 2020
Sáng 01/4/2020, Sở Tư pháp tổ chức hội nghị giao ban quý I.`,
    { title: 'Sở Tư pháp tổ chức hội nghị giao ban quý I năm 2020', publishedAt: '2020-04-01T16:41:00+07:00' },
  ],
  [
    'site name, clock and menu above, unit behind the name of the author',
    `CỔNG THÔNG TIN ĐIỆN TỬ SỞ TƯ PHÁP
Thứ bảy, ngày 21/11/2026
Trang chủ
Giới thiệu
Văn bản
Tập huấn nghiệp vụ hòa giải ở cơ sở năm 2024
Thứ tư, 03/04/2024, 10:8
Xem cỡ chữ: A- A A+
Ngày 03/4/2024, Sở Tư pháp tổ chức lớp tập huấn cho 120 hòa giải viên.
Hồng Hà - Phòng PBGDPL
In trang
Gửi email
Tin liên quan
Tin A`,
    {
      title: 'Tập huấn nghiệp vụ hòa giải ở cơ sở năm 2024',
      publishedAt: '2024-04-03T10:08:00+07:00',
      author: 'Hồng Hà - Phòng PBGDPL',
      paragraphs: [],
    },
  ],
  [
    'only the clock of the site, which is no date of publication',
    `SỞ TƯ PHÁP TỈNH MINH HÀ
Thứ Bảy, 21/11/2026 10:15:32
Phổ biến, giáo dục pháp luật
Ra mắt mô hình “Ngày thứ Bảy tình nguyện” giải quyết thủ tục hành chính
Sở Tư pháp ra mắt mô hình “Ngày thứ Bảy tình nguyện”.
Mô hình sẽ được nhân rộng.
Văn phòng Sở`,
    {
      title: 'Ra mắt mô hình “Ngày thứ Bảy tình nguyện” giải quyết thủ tục hành chính',
      publishedAt: null,
      author: 'Văn phòng Sở',
      warnings: ['date-not-found'],
    },
  ],
  [
    'the date and the source behind the body',
    `Hội nghị tổng kết phong trào thi đua năm 2023
Chiều 20/12, Đảng ủy Sở tổ chức hội nghị tổng kết phong trào thi đua năm 2023.
Hội nghị đã nghe báo cáo và tham luận.
(Theo Báo Minh Hà)
Cập nhật: 21/12/2023 08:15
Lượt xem: 1.024`,
    {
      publishedAt: '2023-12-21T08:15:00+07:00',
      source: 'Báo Minh Hà',
      author: null,
      paragraphs: ['Hội nghị đã nghe báo cáo và tham luận.'],
      warnings: ['author-not-found'],
    },
  ],
  [
    'a title with a full stop, and words in the body that are labels elsewhere',
    `Khai mạc Đại hội thi đua yêu nước ngành Tư pháp lần thứ V.
(Ngày đăng: 12/09/2020 09:05)
Sáng 12/9, Đại hội khai mạc trọng thể tại Hội trường tỉnh.
Nguồn nhân lực của ngành được quan tâm.
Ngày 12/9/2020
Thực hiện: các phòng chuyên môn
Xem thêm: Kế hoạch tổ chức
Tham dự có 250 đại biểu.
Đại hội bế mạc trong ngày.
Nguồn: Cổng TTĐT tỉnh`,
    {
      title: 'Khai mạc Đại hội thi đua yêu nước ngành Tư pháp lần thứ V.',
      publishedAt: '2020-09-12T09:05:00+07:00',
      source: 'Cổng TTĐT tỉnh',
      paragraphs: [
        'Nguồn nhân lực của ngành được quan tâm.',
        'Ngày 12/9/2020',
        'Thực hiện: các phòng chuyên môn',
        'Tham dự có 250 đại biểu.',
        'Đại hội bế mạc trong ngày.',
      ],
    },
  ],
  [
    'a caption before the lead, and the agency’s mark in it',
    `Gặp mặt kỷ niệm Ngày truyền thống ngành Tư pháp
Đăng ngày: 28-08-2021 - Lượt xem: 300
Quang cảnh buổi gặp mặt
(CTTĐT) - Sáng 28/8, Sở Tư pháp tổ chức gặp mặt kỷ niệm 76 năm Ngày truyền thống.
Giám đốc Sở ghi nhận những đóng góp của các thế hệ.
Tin, ảnh: Thanh Bình`,
    {
      title: 'Gặp mặt kỷ niệm Ngày truyền thống ngành Tư pháp',
      publishedAt: '2021-08-28T00:00:00+07:00',
      author: 'Thanh Bình',
      lead: '(CTTĐT) - Sáng 28/8, Sở Tư pháp tổ chức gặp mặt kỷ niệm 76 năm Ngày truyền thống.',
      paragraphs: ['Quang cảnh buổi gặp mặt', 'Giám đốc Sở ghi nhận những đóng góp của các thế hệ.'],
    },
  ],
  [
    'hard-wrapped lines',
    `Ban hành Kế hoạch cải cách hành chính năm 2022
15/01/2022 15:202130
Ngày 15/01/2022, Giám đốc Sở Tư pháp ban hành Kế hoạch số
45/KH-STP về cải cách hành chính
năm 2022.

Kế hoạch gồm:
+ Cải cách thể chế;
+ Cải cách thủ tục hành chính.
PV`,
    {
      publishedAt: '2022-01-15T15:20:00+07:00',
      author: 'PV',
      lead: 'Ngày 15/01/2022, Giám đốc Sở Tư pháp ban hành Kế hoạch số 45/KH-STP về cải cách hành chính năm 2022.',
      paragraphs: ['Kế hoạch gồm:', '+ Cải cách thể chế;', '+ Cải cách thủ tục hành chính.'],
    },
  ],
  [
    'a weekday that contradicts the date',
    'Thông báo lịch nghỉ lễ năm 2020\n16:41, Thứ Năm, 1-4-2020\nSở Tư pháp thông báo lịch nghỉ lễ như sau.',
    { publishedAt: '2020-04-01T16:41:00+07:00', warnings: ['weekday-contradicts-date', 'author-not-found'] },
  ],
  [
    'TCVN3',
    'Së T­ ph¸p tæ chøc héi nghÞ giao ban\n16:41, 1-4-2020\nS¸ng nay, Së T­ ph¸p tæ chøc héi nghÞ giao ban quý I.\nC¸c phßng b¸o c¸o kÕt qu¶.',
    { title: 'Sở Tư pháp tổ chức hội nghị giao ban', warnings: ['legacy-encoding', 'author-not-found'] },
  ],
  [
    'a welcome line, a menu as a list, counters glued to the time, keywords and votes',
    `Sở Tư pháp tỉnh Minh Hà
Chào mừng bạn đến với Cổng thông tin điện tử Sở Tư pháp tỉnh Minh Hà.
- Trang nhất
- Phổ biến, giáo dục pháp luật
Trang nhất › Tin Tức › Hoạt động của Sở
Tổ chức Ngày hội pháp luật năm 2024
Chủ nhật - 29/09/2024 19:43 35 0
Ngày 29/9, Sở Tư pháp tổ chức Ngày hội pháp luật năm 2024.
- Thi tìm hiểu pháp luật;
Địa chỉ: 12 đường Bờ Sông.
Tác giả bài viết: Thu Hà
Nguồn tin: Phòng PBGDPL
Tags: pháp luật, ngày hội
Tổng số điểm của bài viết là: 0 trong 0 đánh giá
Những tin mới hơn
- Tin A (30/09/2024)
Máy chủ tìm kiếm 2
Tháng hiện tại 4.567`,
    {
      title: 'Tổ chức Ngày hội pháp luật năm 2024',
      publishedAt: '2024-09-29T19:43:00+07:00',
      author: 'Thu Hà',
      source: 'Phòng PBGDPL',
      paragraphs: ['- Thi tìm hiểu pháp luật;', 'Địa chỉ: 12 đường Bờ Sông.'],
      warnings: [],
    },
  ],
  [
    'a month in words, “Viết bởi”, and a later change at the end',
    `Trang chủ > Tin tức
Lễ ký kết quy chế phối hợp
Được đăng: Chủ nhật, 11 Tháng 1 2009 09:41
Viết bởi Quản trị viên
Lượt xem: 213
Sáng nay diễn ra lễ ký kết quy chế phối hợp giữa Sở Tư pháp và Tỉnh đoàn.
Quy chế có hiệu lực từ ngày ký.
Cập nhật lần cuối: Thứ hai, 12 Tháng 1 2009 08:00`,
    {
      title: 'Lễ ký kết quy chế phối hợp',
      publishedAt: '2009-01-11T09:41:00+07:00',
      author: 'Quản trị viên',
      paragraphs: ['Quy chế có hiệu lực từ ngày ký.'],
    },
  ],
  [
    'a title in capitals, tools in one line, share lines after the byline',
    `Tin tức
HỘI NGHỊ TRIỂN KHAI CÔNG TÁC TƯ PHÁP NĂM 2019
Thứ Hai, 06/08/2018, 02:08:30
Cỡ chữ: A+ A- | Chế độ tương phản | Đọc bài viết
(CTTĐT) - Chiều 06/8, Sở Tư pháp tổ chức Hội nghị triển khai công tác tư pháp.
Giám đốc Sở chủ trì Hội nghị.
Bài, ảnh: Minh Châu
Gửi bài viết cho bạn bè
In bài viết
Các tin đã đưa`,
    {
      title: 'HỘI NGHỊ TRIỂN KHAI CÔNG TÁC TƯ PHÁP NĂM 2019',
      publishedAt: '2018-08-06T02:08:30+07:00',
      author: 'Minh Châu',
      paragraphs: ['Giám đốc Sở chủ trì Hội nghị.'],
    },
  ],
  [
    'a body in VNI under a title in Unicode, and soft hyphens',
    'Sở Tư pháp tổ chức hội nghị giao ban\n16:41, 1-4-2020\nSôû Tö phaùp toå chöùc hoäi nghò giao ban quyù I.\nCác phòng báo\u00ad cáo.',
    {
      title: 'Sở Tư pháp tổ chức hội nghị giao ban',
      lead: 'Sở Tư pháp tổ chức hội nghị giao ban quý I.',
      paragraphs: ['Các phòng báo cáo.'],
      warnings: ['legacy-encoding', 'author-not-found'],
    },
  ],
  [
    'UTF-8 that was read as Latin-1',
    Array.from(
      new TextEncoder().encode('Thông báo lịch nghỉ lễ\n1-4-2020\nSở Tư pháp thông báo lịch nghỉ lễ.'),
      (byte) => String.fromCharCode(byte),
    ).join(''),
    { title: 'Thông báo lịch nghỉ lễ', warnings: ['mojibake-repaired', 'author-not-found'] },
  ],
  [
    'the views glued to the time, and tools in one line behind the byline',
    `Trang chủ / Tin tức / Chi tiết
Hướng dẫn đăng ký mô hình “Dân vận khéo” năm 2021
Ngày cập nhật: 15/01/2021 15:202130
Ngày 14/01/2021, Ban Dân vận Tỉnh ủy ban hành Hướng dẫn số 12-HD/BDVTU về đăng ký mô hình.
-----
Theo đó, các đơn vị đăng ký trước ngày 28/02/2021./.
Bài và ảnh: Thu Hương
In bài viết | Gửi bạn bè
Tin liên quan`,
    {
      publishedAt: '2021-01-15T15:20:00+07:00',
      author: 'Thu Hương',
      paragraphs: ['Theo đó, các đơn vị đăng ký trước ngày 28/02/2021./.'],
      warnings: [],
    },
  ],
  ['nothing', '', { title: '', paragraphs: [], warnings: ['title-not-found', 'body-not-found'] }],
  [
    'a page without an article',
    'Trang chủ\nGiới thiệu\n404\nKhông tìm thấy trang',
    { title: '', publishedAt: null, lead: '', paragraphs: [], warnings: ['title-not-found', 'body-not-found'] },
  ],
  [
    'prose without a title',
    '  • Online 17\nSở Tư pháp thông báo lịch tiếp công dân tháng 12 năm 2026 như sau.',
    { title: '', paragraphs: [], warnings: ['title-not-found'] },
  ],
];

test.each(pages)('a page with %s', (_, text, expected) => {
  expect(parsePortalPage(text)).toMatchObject(expected);
});

test('any text is read without throwing, and nothing is invented', () => {
  const line = fc.constantFrom(
    ...originalPage.split('\n'),
    'Tác giả: Lê An',
    '01/04/2020 16:41',
    'Nguồn: Báo',
    '* Một',
    '- Hai',
    '+ Ba',
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { title, lead, paragraphs } = parsePortalPage(lines.join('\n'));
      const given = lines.join(' ').replace(/\s+/g, ' ');
      for (const text of [title, lead, ...paragraphs]) expect(given).toContain(text);
      expect(splitIntoBlocks(paragraphs).length).toBeLessThanOrEqual(paragraphs.length);
    }),
  );
});

test.each(['a ', 'A- ', 'in trang ', 'gửi e-mail ', '» ', 'Bb - ', 'thứ hai ', 'tin, ảnh và '])(
  'lines of “%s” are read in linear time',
  (unit) => {
    const line = `${unit.repeat(100).slice(0, 190)}!`;
    const read = (lines: number): void =>
      void parsePortalPage(`Tiêu đề bài viết\n${`${line}\n`.repeat(lines)}Một đoạn văn đủ dài để thành câu.\n${line}`);
    expect(growth(read, 25)).toBeLessThan(linearGrowth);
  },
  60_000,
);

test('splitIntoBlocks nests by bullet, and leaves numbers and dashes inside lines alone', () => {
  expect(
    splitIntoBlocks([
      'Nội dung:',
      '- Một:',
      '+ Một a',
      '+ Một b',
      '- Hai',
      '* Nhóm khác',
      '-5 độ',
      '1. Mục',
      'Hai - ba',
    ]),
  ).toEqual([
    { kind: 'paragraph', text: 'Nội dung:' },
    {
      kind: 'list',
      items: [
        {
          text: 'Một:',
          items: [
            { text: 'Một a', items: [] },
            { text: 'Một b', items: [] },
          ],
        },
        { text: 'Hai', items: [] },
        { text: 'Nhóm khác', items: [{ text: '5 độ', items: [] }] },
      ],
    },
    { kind: 'paragraph', text: '1. Mục' },
    { kind: 'paragraph', text: 'Hai - ba' },
  ]);
});

test('splitIntoBlocks reads a list of any length in linear time', () => {
  const split = (lines: number): void =>
    expect(splitIntoBlocks(Array.from({ length: lines }, () => '- Mục'))).toHaveLength(1);
  expect(growth(split, 10_000)).toBeLessThan(linearGrowth);
}, 60_000);

test('lines that furniture parts are not joined', () => {
  const page = parsePortalPage(
    'Tiêu đề của một bài viết\n16:41, 1-4-2020\nMột đoạn văn đủ dài để thành câu mở đầu.\n* Đối với các tổ chức đoàn thể\n• Hôm nay 3671\n01/04/2020 16:41\nMột đoạn văn nữa đủ dài để thành câu.',
  );
  expect(page.paragraphs).toEqual([
    '* Đối với các tổ chức đoàn thể',
    '01/04/2020 16:41',
    'Một đoạn văn nữa đủ dài để thành câu.',
  ]);
});
