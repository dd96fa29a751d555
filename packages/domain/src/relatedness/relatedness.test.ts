import { describe, expect, it } from 'vitest';
import { relatedReasonText } from './reasons.ts';
import { crowdingOf, relatednessScore, USUAL_CROWDING, USUAL_WEIGHTS, type RelatednessFacts } from './score.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { cosine, signatureOf, tellsTheSame, type TermStatistics } from './signature.ts';
import { termsOf, type RelatednessText } from './terms.ts';

const text = (title: string, body = ''): RelatednessText => ({ title, lead: '', body });

const mediation = [
  text('Tập huấn hòa giải ở cơ sở', 'Mỗi tổ hòa giải cử ba hòa giải viên. Tổ hòa giải ở thôn báo cáo hằng quý.'),
  text('Sơ kết công tác hòa giải ở cơ sở', 'Các tổ hòa giải đã hòa giải thành nhiều vụ việc ở thôn, bản.'),
];
const others = [
  text('Đấu giá quyền sử dụng đất', 'Đấu giá viên công bố giá khởi điểm. Người trúng đấu giá nộp tiền.'),
  text('Số hóa sổ hộ tịch', 'Cán bộ nhập dữ liệu hộ tịch điện tử, đối chiếu với sổ gốc.'),
  text('Công chứng hợp đồng', 'Văn phòng công chứng kiểm tra giấy tờ và hợp đồng chuyển nhượng.'),
  text('Trợ giúp pháp lý cho người nghèo', 'Trung tâm cử trợ giúp viên bào chữa miễn phí.'),
];
const all = [...mediation, ...others];

function statisticsOf(texts: readonly RelatednessText[]): TermStatistics {
  const frequencies = new Map<number, number>();
  for (const one of texts)
    for (const { hash } of termsOf(one, 'vi')) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  return { articles: texts.length, frequencies };
}
const statistics = statisticsOf(all);
const signed = all.map((one) => signatureOf(termsOf(one, 'vi'), statistics));

describe('the terms of a text', () => {
  const keys = (title: string) => termsOf(text(title), 'vi').map(({ key }) => key);

  it('are syllables, pairs of neighbours and names, in one spelling', () => {
    expect(keys('Hoà giải ở cơ sở')).toEqual(keys('Hòa giải ở cơ sở'));
    expect(keys('Sở Tư Pháp')).toContain('=sở tư pháp');
  });

  it('do not reach over punctuation', () => {
    expect(keys('Hộ tịch, công chứng')).not.toContain('tịch công');
  });

  it('of two languages are different terms', () => {
    const hashes = new Set(termsOf(text('An to in'), 'vi').map(({ hash }) => hash));
    expect(termsOf(text('An to in'), 'en').some(({ hash }) => hashes.has(hash))).toBe(false);
  });

  it('weigh more in the title than in the body', () => {
    const weightOf = (given: RelatednessText) => termsOf(given, 'vi').find(({ key }) => key === 'hòa giải')!.weight;
    expect(weightOf(text('Hòa giải', 'x'))).toBeGreaterThan(weightOf(text('x', 'Hòa giải')));
  });
});

describe('signatures', () => {
  it('are closest for texts on the same subject', () => {
    const [one, same, ...rest] = signed;
    const closest = Math.max(...rest.map((other) => cosine(one!, other, statistics)));
    expect(cosine(one!, same!, statistics)).toBeGreaterThan(closest * 3);
  });

  it('are as close one way as the other, and closest to themselves', () => {
    const [one, other] = signed;
    expect(cosine(one!, other!, statistics)).toBeCloseTo(cosine(other!, one!, statistics), 10);
    expect(cosine(one!, one!, statistics)).toBeGreaterThan(0.99);
  });

  it('of a text that says nothing are close to none', () => {
    const empty = signatureOf(termsOf(text(''), 'vi'), statistics);
    expect(cosine(empty, signed[0]!, statistics)).toBe(0);
    expect(tellsTheSame(empty, empty)).toBe(false);
  });

  it('tell the same news from news of the same subject', () => {
    const again = signatureOf(termsOf(mediation[0]!, 'vi'), statistics);
    expect(tellsTheSame(signed[0]!, again)).toBe(true);
    expect(tellsTheSame(signed[0]!, signed[1]!)).toBe(false);
  });
});

describe('the score', () => {
  const facts: RelatednessFacts = {
    similarity: 0.3,
    crowding: USUAL_CROWDING,
    shared: {},
    articles: 1000,
    sameCategory: false,
    daysApart: null,
  };
  const scoreOf = (more: Partial<RelatednessFacts>) => relatednessScore({ ...facts, ...more }).score;

  it('is the similarity when nothing else speaks', () => {
    expect(scoreOf({})).toBeCloseTo(0.3, 10);
  });

  it.each<[string, Partial<RelatednessFacts>]>([
    ['a shared document', { shared: { documents: [2] } }],
    ['a shared tag', { shared: { tags: [5] } }],
    ['a shared award', { shared: { awards: [2] } }],
    ['a shared person', { shared: { people: [2] } }],
    ['a shared unit', { shared: { units: [9] } }],
    ['a shared movement', { shared: { movements: [30] } }],
    ['the same column', { sameCategory: true }],
    ['closeness in time', { daysApart: 1 }],
  ])('is raised by %s', (_what, more) => {
    expect(scoreOf(more)).toBeGreaterThan(0.3);
  });

  it('gives less for a document that everybody cites, for a long time between, and for a crowded neighbour', () => {
    expect(scoreOf({ shared: { documents: [800] } })).toBeLessThan(scoreOf({ shared: { documents: [2] } }));
    expect(scoreOf({ daysApart: 90 })).toBeLessThan(scoreOf({ daysApart: 1 }));
    expect(scoreOf({ crowding: 0.4 })).toBeLessThan(0.3);
  });

  it('is the sum of its shares', () => {
    const { score, shares } = relatednessScore({
      ...facts,
      shared: { documents: [2, 9], tags: [4], awards: [2], people: [3], units: [20], movements: [40] },
      sameCategory: true,
      daysApart: 5,
    });
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(score, 10);
  });

  it('leaves out a signal that a column has switched off', () => {
    const cited = { ...facts, shared: { documents: [2] } };
    expect(relatednessScore(cited, { ...USUAL_WEIGHTS, documents: 0 }).shares.documents).toBe(0);
    expect(relatednessScore(cited, { ...USUAL_WEIGHTS, text: 200 }).shares.text).toBeCloseTo(0.6, 10);
  });

  it('takes the ten nearest as the crowd', () => {
    expect(crowdingOf([0.5, 0.3])).toBeCloseTo(0.08, 10);
    expect(crowdingOf(Array.from({ length: 30 }, () => 0.2))).toBeCloseTo(0.2, 10);
  });
});

describe('the reasons', () => {
  it('are whole phrases as they are written, the most telling first', () => {
    const [first, ...rest] = sharedPhrases(mediation[0]!, statistics, 'vi')(mediation[1]!);
    expect(first).toMatch(/hòa giải/);
    for (const phrase of [first!, ...rest]) {
      expect(phrase.split(' ').length).toBeGreaterThan(1);
      expect(phrase).not.toMatch(/^(?:ở|và|các) | (?:ở|và|các)$/);
    }
  });

  it('are none for texts that share nothing', () => {
    expect(sharedPhrases(mediation[0]!, statistics, 'vi')(others[0]!)).toEqual([]);
  });

  it('write a phrase small that only begins a sentence', () => {
    const one = text('Một', 'Trợ giúp pháp lý miễn phí. Nhiều người cần trợ giúp pháp lý.');
    const other = text('Hai', 'Ai được trợ giúp pháp lý?');
    expect(sharedPhrases(one, statisticsOf([...all, one, other]), 'vi')(other)[0]).toBe('trợ giúp pháp lý');
  });

  it('are worded in both languages', () => {
    const cited = { kind: 'DOCUMENT', values: ['Kế hoạch 50-KH/ĐU'] } as const;
    expect(relatedReasonText(cited, 'vi')).toBe('cùng dẫn Kế hoạch 50-KH/ĐU');
    expect(relatedReasonText({ kind: 'TOPIC', values: ['hòa giải ở cơ sở', 'tổ hòa giải'] }, 'vi')).toBe(
      'cùng nói về: hòa giải ở cơ sở, tổ hòa giải',
    );
    expect(relatedReasonText(cited, 'en')).toBe('both cite Kế hoạch 50-KH/ĐU');
    expect(relatedReasonText({ kind: 'CATEGORY', values: [] }, 'vi')).toBe('cùng chuyên mục');
    expect(relatedReasonText({ kind: 'PERSON', values: ['Nguyễn Văn Minh Họa'] }, 'vi')).toBe(
      'cùng nói về ông/bà Nguyễn Văn Minh Họa',
    );
    expect(relatedReasonText({ kind: 'AWARD', values: ['Tổ dân phố số 3'] }, 'en')).toBe(
      'both tell of the award to Tổ dân phố số 3',
    );
  });

  it('do not say twice what a name begins with', () => {
    const movement = {
      kind: 'MOVEMENT',
      values: ['Phong trào thi đua “Dân vận khéo”', '“Hòa giải viên giỏi”'],
    } as const;
    expect(relatedReasonText(movement, 'vi')).toBe('cùng về phong trào thi đua “Dân vận khéo”, “Hòa giải viên giỏi”');
    expect(relatedReasonText({ kind: 'MODEL', values: ['Mô hình Camera an ninh'] }, 'vi')).toBe(
      'cùng nói về mô hình, điển hình Camera an ninh',
    );
  });
});
