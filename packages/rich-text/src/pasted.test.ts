import { decodeTcvn3, decodeVni } from '@kheo/domain';
import { describe, expect, it, test } from 'vitest';
import { fromHtml } from './from-html.ts';
import { readPastedHtml, readPastedText } from './pasted.ts';
import { toHtml } from './to-html.ts';

const noPictures = { image: () => null };
const inModel = (html: string): string => toHtml(fromHtml(html), noPictures);
const read = (html: string): string => inModel(readPastedHtml(html).text);

const tcvn3 = '§¶ng ñy Së T­ ph¸p triÓn khai kÕ ho¹ch';
const vni = 'Ñaûng boä vaø nhaân daân thöïc hieän toát';

test('the samples are what they are taken for', () => {
  expect(decodeTcvn3(tcvn3)).toBe('Đảng ủy Sở Tư pháp triển khai kế hoạch');
  expect(decodeVni(vni)).toBe('Đảng bộ và nhân dân thực hiện tốt');
});

describe('readPastedHtml decodes run by run', () => {
  it.each([
    ['by the font of a span', `<p><span style='font-family:".VnTime"'>${tcvn3}</span></p>`],
    [
      'by a font that stands behind Word’s own',
      `<p><span style="mso-bidi-font-family:Arial;font-family:.VnTime">${tcvn3}</span></p>`,
    ],
    ['by a font element', `<p><font face=".VnTime, Arial">${tcvn3}</font></p>`],
    [
      'by the font of its class',
      `<style><!-- p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime","sans-serif";} --></style><p class=MsoNormal>${tcvn3}</p>`,
    ],
    ['by its words, when no font is named', `<p>${tcvn3}</p>`],
  ])('%s', (_, html) => {
    const pasted = readPastedHtml(html);
    expect(inModel(pasted.text)).toBe('<p>Đảng ủy Sở Tư pháp triển khai kế hoạch</p>');
    expect(inModel(pasted.asItCame)).toBe(`<p>${tcvn3}</p>`);
    expect([...pasted.decoded]).toEqual([['tcvn3', 1]]);
  });

  it('keeps formatting, and counts passages and not runs', () => {
    const html = `<p><font face=".VnTime">§¶ng ñy <b>Së T­ ph¸p</b> vµ <i>c¸c chi bé</i></font></p><p><font face="VNI-Times">Daân vaän kheùo</font></p><p>Đoạn này đã là Unicode.</p><p>DÃ¢n váº­n khÃ©o</p>`;
    const pasted = readPastedHtml(html);
    expect(inModel(pasted.text)).toBe(
      '<p>Đảng ủy <strong>Sở Tư pháp</strong> và <em>các chi bộ</em></p><p>Dân vận khéo</p><p>Đoạn này đã là Unicode.</p><p>Dân vận khéo</p>',
    );
    expect([...pasted.decoded]).toEqual([
      ['tcvn3', 1],
      ['vni', 1],
      ['mojibake', 1],
    ]);
  });

  it('knows the capitals of a font that ends in H', () => {
    expect(read('<p><span style="font-family:.VnTimeH">kÕ ho¹ch</span></p>')).toBe('<p>KẾ HOẠCH</p>');
  });

  it.each([
    '<p>Les élèves français ont reçu leurs diplômes à l’école de Huế</p>',
    '<p>The naïve café owner paid £5 ± ½ for the résumé © 2020</p>',
    '<p>if (a &gt;= 5 &amp;&amp; b[0] !== "é") return 7.264.249;</p>',
    '<p>Năm “Dân vận khéo” 2020: 7.264.249 đồng, 25°C, § 3</p>',
    '<p><span style="font-family:.VnTime">Đã là Unicode dù phông cũ</span></p>',
  ])('leaves %s as it is', (html) => {
    const pasted = readPastedHtml(html);
    expect(pasted.text).toBe(pasted.asItCame);
    expect(pasted.decoded.size).toBe(0);
  });
});

describe('readPastedHtml cleans what Word leaves', () => {
  it.each([
    [
      'deletions that were tracked',
      '<p>Theo <del cite="mailto:A" datetime="2020-04-01">Kế hoạch</del><ins cite="mailto:A">Chỉ thị</ins></p>',
      '<p>Theo Chỉ thị</p>',
    ],
    ['words that somebody struck out', '<p><s>cũ</s> mới</p>', '<p><s>cũ</s> mới</p>'],
    [
      'remarks',
      `<p><a style='mso-comment-reference:A_1'>Số liệu</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>Xem lại</p></div></div>`,
      '<p>Số liệu</p>',
    ],
    [
      'bookmarks and inner links',
      '<p><a name="_Toc1">Mục I</a>, xem <a href="#_Toc1">trên</a></p>',
      '<p>Mục I, xem trên</p>',
    ],
    [
      'smart tags',
      '<p>tại <st1:place w:st="on"><st1:City w:st="on">Minh Hà</st1:City></st1:place></p>',
      '<p>tại Minh Hà</p>',
    ],
    ['empty paragraphs', '<p>một</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>hai</p>', '<p>một</p><p>hai</p>'],
    ['hidden words', '<p>một<span style="display:none;mso-hide:all"> ẩn</span></p>', '<p>một</p>'],
    [
      'its own markup',
      '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>một<o:p></o:p></p>',
      '<p>một</p>',
    ],
    [
      'drawn lists',
      `<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Một</p>
       <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Nhỏ</p>
       <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Hai</p><p>Hết</p>`,
      '<ol><li><p>Một</p><ul><li><p>Nhỏ</p></li></ul></li><li><p>Hai</p></li></ol><p>Hết</p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  it('tells how many pictures were left out', () => {
    const pasted = readPastedHtml('<p>a<img src="data:image/png;base64,AAAA"><img src="file:///C:/a.png"></p>');
    expect(pasted).toMatchObject({ droppedPictures: 2 });
    expect(pasted.text).not.toContain('img');
  });
});

test('readPastedText decodes line by line and leaves the others', () => {
  const pasted = readPastedText(`${tcvn3}\nNăm Dân vận khéo\n${vni}`);
  expect(pasted.text).toBe(`${decodeTcvn3(tcvn3)}\nNăm Dân vận khéo\n${decodeVni(vni)}`);
  expect(readPastedText('const a = "é";\nfrançais')).toMatchObject({ text: 'const a = "é";\nfrançais' });
});
