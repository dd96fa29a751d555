import { describe, expect, it } from 'vitest';
import { correctedQuery } from './correction.ts';
import { chooseSnippet, highlightText, type TextSegment } from './highlight.ts';
import { markAgreement } from './mark-agreement.ts';
import { hasPhrase, readSearchQuery } from './search-query.ts';
import { scorerFor, type WordForm } from './search-score.ts';
import { compactCodes, indexText, termOf } from './search-terms.ts';
import { searchWords } from './search-words.ts';
import { spellingVariants } from './spelling-variants.ts';

const keys = (text: string): string =>
  searchWords(text)
    .map(({ key }) => key)
    .join(' ');
const marked = (segments: readonly TextSegment[]): string[] =>
  segments.filter(({ highlighted }) => highlighted).map(({ text }) => text);
const joined = (segments: readonly TextSegment[]): string => segments.map(({ text }) => text).join('');
const formsOf = (query: string): WordForm[][] =>
  readSearchQuery(query).words.map(({ key, folded }) => [{ key, folded, trust: 1 }]);
const entry = (title: string, lead = '', body = '') => indexText({ title, lead, body });

describe('words', () => {
  it.each([
    ['tone placement', 'hoà giải', 'hòa giải'],
    ['a tone on the wrong letter', 'tòan thể', 'toàn thể'],
    ['i and y', 'kĩ sư Mĩ', 'kỹ sư Mỹ'],
    ['capitals', 'ĐẢNG ỦY', 'đảng ủy'],
    ['decomposed letters', 'Ủy ban nhân dân'.normalize('NFD'), 'ủy ban nhân dân'],
    ['Đ of old systems', 'NÐ-CP', 'nđ cp'],
    ['an abbreviation', 'UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['an abbreviation without its bar', 'hdnd xã', 'Hội đồng nhân dân xã'],
    ['an abbreviation in parts', 'Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['parts joined by a dash', 'Sở LĐ-TB&XH', 'Sở Lao động Thương binh và Xã hội'],
    ['TP before a name', 'TP Thượng Khê', 'thành phố Thượng Khê'],
    ['TP after Sở', 'Sở TP', 'Sở Tư pháp'],
  ])('are equal in spite of %s', (_why, one, other) => {
    expect(keys(one)).toBe(keys(other));
  });

  it('are different when their marks are', () => {
    expect(keys('dân')).not.toBe(keys('đàn'));
  });

  it('say where they stand in the text as given, decomposed too', () => {
    const text = 'Tổ hòa giải'.normalize('NFD');
    const [, second] = searchWords(text);
    expect(text.slice(second!.start, second!.end).normalize('NFC')).toBe('hòa');
  });

  it('of an abbreviation stand where it stands', () => {
    expect(searchWords('Chủ tịch UBND').slice(2)).toMatchObject(
      Array.from({ length: 4 }, () => ({ start: 9, end: 13 })),
    );
  });

  it('leave the number of a document in its parts', () => {
    expect(keys('42/KH-STP')).toBe('42 kh stp');
  });
});

describe('the index', () => {
  it('has words, pairs and the head of words of a title', () => {
    const { terms, keyText } = entry('Tổ hòa giải', 'Mở đầu', 'Nội dung');
    expect(keyText).toBe('tổ hòa giải\nmở đầu\nnội dung');
    for (const term of [
      termOf.word('hoa'),
      termOf.exact('hòa'),
      termOf.pair('hoa', 'giai'),
      termOf.titlePair('to', 'hoa'),
      termOf.titlePrefix('gi'),
      termOf.pair('noi', 'dung'),
    ])
      expect(terms).toContain(term);
    expect(terms).not.toContain(termOf.titleWord('noi'));
    expect(terms).not.toContain(termOf.pair('giai', 'mo'));
  });

  it('tells kinds of terms by their last bits, which the statistics rely on', () => {
    expect([termOf.word('hoa') & 3, termOf.exact('hòa') & 3, termOf.pair('a', 'b') & 3, termOf.code('1a') & 3]).toEqual(
      [0, 1, 2, 3],
    );
  });

  it.each([
    ['Kế hoạch số 50-KH/ĐU', ['50khdu']],
    ['Nghị quyết 06/2022/QH15 và 86 – KH/ĐUK', ['062022qh15', '86khduk']],
    ['từ 15/10/1930 đến 15/10/2020', []],
    ['bảy trong tám', []],
  ])('finds the numbers of documents in “%s”', (text, codes) => {
    expect(compactCodes(text)).toEqual(codes);
  });
});

describe('a query', () => {
  it('has words, phrases and what must not be there', () => {
    const query = readSearchQuery('ubnd "dân vận khéo" -2019 -“tổ hòa giải”');
    expect(query.words.map(({ key }) => key)).toEqual(['ủy', 'ban', 'nhân', 'dân', 'dân', 'vận', 'khéo']);
    expect(query.phrases).toMatchObject([[{ key: 'dân' }, { key: 'vận' }, { key: 'khéo' }]]);
    expect(query.without).toMatchObject([[{ key: '2019' }], [{ key: 'tổ' }, { key: 'hòa' }, { key: 'giải' }]]);
  });

  it.each(['50-KH/ĐU', '50 - kh/đu', '50khdu', '50KHĐU', '50 kh đu', 'kế hoạch số 50 kh đu'])(
    'reads the document number %s',
    (text) => {
      expect(readSearchQuery(text).codes).toEqual(['50khdu']);
    },
  );

  it('reads a number of two parts with blanks, and the code of a certificate in any writing', () => {
    expect(readSearchQuery('06 2022 qh15').codes).toEqual(['062022qh15']);
    expect(readSearchQuery('C00J 2HP6 FHNR').codes).toContain('c00j2hp6fhnr');
    expect(readSearchQuery('cooj2hp6fhnr').codes).toContain('c00j2hp6fhnr');
    expect(readSearchQuery('C00J-2HP6-FHNX').codes).not.toContain('c00j2hp6fhnx');
  });

  it('does not take the dash within a word for a minus', () => {
    expect(readSearchQuery('Covid-19 50-KH/ĐU').without).toEqual([]);
  });

  it.each(['', '   ', '""', '-', '“', '& | ! :* \\ % _', '\u0000', '"chưa đóng', '- -', '((('])(
    'of “%s” is no error',
    (text) => {
      expect(() => readSearchQuery(text)).not.toThrow();
    },
  );

  it('is cut at a length', () => {
    expect(readSearchQuery('dân vận '.repeat(10_000)).words.length).toBeLessThanOrEqual(31);
  });
});

describe('marks', () => {
  it('agree best as typed, then left out, then with another tone, and hardly as other letters', () => {
    const agreements = [
      ['dân', 'dân'],
      ['dan', 'dân'],
      ['vân', 'vận'],
      ['vẫn', 'vận'],
      ['dân', 'đàn'],
    ].map(([asked, found]) => markAgreement(asked!, found!));
    expect(agreements).toEqual(agreements.toSorted((a, b) => b - a));
    expect(new Set(agreements).size).toBe(5);
  });
});

describe('phrases', () => {
  const { keyText } = entry('Tổ hòa giải ở cơ sở', '', 'Một đàn vận tải');
  it.each([
    ['hòa giải ở', true],
    ['hoa giai', true],
    ['giải hòa', false],
    ['sở một', false],
    ['dân vận', false],
    ['a giải', false],
  ])('“%s”: %s', (phrase, there) => {
    expect(hasPhrase(keyText, searchWords(phrase))).toBe(there);
  });
});

describe('the score', () => {
  const score = (query: string, ...text: [string, string?, string?]): number =>
    scorerFor(formsOf(query).map((forms) => ({ forms, weight: 3, pairWeight: 4 }))).score(entry(...text).keyText);

  it.each([
    ['exact marks above others', 'dân vận', ['Công tác dân vận'], ['Một đàn vẫn bay']],
    ['typed marks above another tone', 'vận', ['vận tải'], ['vẫn còn']],
    ['neighbours above scattered words', 'hoa giai co so', ['Hòa giải ở cơ sở'], ['Cơ quan giải trình, sở trả hoa']],
    ['the title above the body', 'hộ tịch', ['Hộ tịch'], ['Thông báo', '', 'Về hộ tịch']],
    ['the title above the lead', 'hộ tịch', ['Hộ tịch'], ['Thông báo', 'Về hộ tịch']],
    ['the lead above the body', 'hộ tịch', ['Thông báo', 'Về hộ tịch'], ['Thông báo', '', 'Về hộ tịch']],
    [
      'a whole stretch in the body above half of it in a title',
      'tổ hòa giải bản',
      ['Tin', '', 'Có tổ hòa giải bản ấy'],
      ['Tổ hòa giải'],
    ],
  ] as [string, string, [string, string?, string?], [string, string?, string?]][])(
    'puts %s',
    (_what, query, better, worse) => {
      expect(score(query, ...better)).toBeGreaterThan(score(query, ...worse));
    },
  );

  it('is nothing when nothing is there, and about one when all is in the title', () => {
    expect(score('hộ tịch', 'Thông báo')).toBe(0);
    expect(score('dân vận khéo', 'Dân vận khéo')).toBeGreaterThan(0.6);
    expect(score('dân vận khéo', 'Dân vận khéo', 'Dân vận khéo', 'Dân vận khéo')).toBeLessThanOrEqual(1.1);
  });
});

describe('slips', () => {
  it.each([
    ['kheos', 'kheo'],
    ['vaanj', 'van'],
    ['da6n', 'dan'],
    ['giia', 'giai'],
    ['thn', 'than'],
    ['thuoocs', 'thuoc'],
    ['hojạt', 'hoat'],
    ['sã', 'xa'],
    ['nời', 'loi'],
    ['trồng', 'chong'],
  ])('of “%s” have “%s” among what was meant', (typed, meant) => {
    expect(spellingVariants(typed).map(({ folded }) => folded)).toContain(meant);
  });

  it('give keystrokes with their marks, most trusted', () => {
    expect(spellingVariants('kheos')[0]).toEqual({ key: 'khéo', folded: 'kheo', trust: 0.95 });
  });

  it('of a number are none', () => {
    expect(spellingVariants('2026')).toEqual([]);
  });
});

describe('the corrected query', () => {
  const correct = (typed: string, doubtful: string, ...texts: string[]): string | null =>
    correctedQuery(
      typed,
      readSearchQuery(typed).words.map((word) => ({
        word,
        forms: [
          { key: word.key, folded: word.folded, trust: 1 },
          ...(word.key === doubtful ? spellingVariants(doubtful) : []),
        ],
      })),
      texts.map((text) => entry(text).keyText),
    );

  it.each([
    ['hòa giair cơ sở', 'giair', 'Hòa giải cơ sở', 'hòa giải cơ sở'],
    ['tổ hòa gaii cơ sở', 'gaii', 'Tổ hòa giải ở cơ sở', 'tổ hòa giải cơ sở'],
    ['Sở  Tư pháo, tỉnh', 'pháo', 'Sở Tư pháp tỉnh', 'Sở  Tư pháp, tỉnh'],
  ])('of “%s” takes what stands there', (typed, doubtful, text, corrected) => {
    expect(correct(typed, doubtful, text)).toBe(corrected);
  });

  it('is none when the word is there as typed, in one of the texts', () => {
    expect(correct('hòa giai', 'giai', 'Hòa giải', 'Lúa giai đoạn')).toBeNull();
  });

  it('is none when the guesses stand beside other words', () => {
    expect(correct('hòa giair', 'giair', 'Giải thưởng')).toBeNull();
  });
});

describe('marking', () => {
  it('marks words in the text as it is written', () => {
    const segments = highlightText('Chủ tịch UBND tỉnh thăm tổ hoà giải.', formsOf('ủy ban nhân dân hòa giải'));
    expect(marked(segments)).toEqual(['UBND', 'hoà giải']);
    expect(joined(segments)).toBe('Chủ tịch UBND tỉnh thăm tổ hoà giải.');
  });

  it('does not mark other words with the same letters', () => {
    expect(marked(highlightText('Một đàn cò', formsOf('dân')))).toEqual([]);
  });

  it('marks a frequent word only beside another hit', () => {
    expect(marked(highlightText('Hòa giải ở cơ sở và nhà ở của dân', formsOf('cơ sở và nhà')))).toEqual([
      'cơ sở và nhà',
    ]);
    expect(marked(highlightText('Báo và đài', formsOf('hộ và tịch')))).toEqual([]);
  });

  it('does not take one syllable of a word for the word, unless it was typed with its marks', () => {
    expect(marked(highlightText('Hướng dẫn công tác dân vận', formsOf('dan van kheo')))).toEqual(['dân vận']);
    expect(marked(highlightText('Giai đoạn mới', formsOf('hoa giai')))).toEqual([]);
    expect(marked(highlightText('Thông báo về thuế', formsOf('thông báo thuế')))).toEqual(['Thông báo', 'thuế']);
    expect(marked(highlightText('Nghị quyết số 18', formsOf('nghi quyet 18')))).toEqual(['Nghị quyết', '18']);
    expect(marked(highlightText('Người dân', formsOf('dan')))).toEqual(['dân']);
  });

  it('shows the part of a long text that answers', () => {
    const filler = 'Câu này không có gì để tìm cả. '.repeat(40);
    const snippet = chooseSnippet(
      `${filler}Tổ hòa giải Bản Sen mười năm không có đơn. ${filler}`,
      formsOf('hòa giải bản sen'),
    );
    expect(marked(snippet)).toEqual(['hòa giải Bản Sen']);
    expect(joined(snippet).length).toBeLessThan(320);
    expect(joined(snippet)).toMatch(/^… Tổ hòa giải Bản Sen.* …$/);
  });

  it('shows the beginning when there is nothing to mark, and nothing of nothing', () => {
    expect(joined(chooseSnippet('Một câu ngắn.', formsOf('hộ tịch')))).toBe('Một câu ngắn.');
    expect(chooseSnippet('', formsOf('hộ tịch'))).toEqual([]);
  });
});
