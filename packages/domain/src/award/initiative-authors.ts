import { foldHeader } from '../vietnamese/column-headers.ts';
import { toNameCase } from '../vietnamese/person-name.ts';
import { searchKey } from '../vietnamese/search-key.ts';

const NUMBERING = /(?:^|\s)(?:\d{1,2}[.)]|[-–•+])\s+/gu;
const REMARK = /\([^)]*\)/gu;
/** “Chủ nhiệm đề tài:”, “Thành viên:”. */
const PART = /^[^:,;]{1,40}:\s*/u;
const COLLEAGUES = /(?:^|\s)(?:và|cùng)(?:\s+(?:các|nhóm))?\s+cộng sự.*$/iu;
const TITLES = /^(?:(?:ông|bà|đồng chí|đ\/c|gs|pgs|ts|ths|bs|cn|ks|kts|ds)(?:\.\s*|\s+))+/iu;

/**
 * The names in a cell of authors, a line each or separated by commas, semicolons or “và”; numbers, what stands in
 * brackets, degrees, “Ông”, “Bà” and nameless colleagues (“và cộng sự”) are left out.
 *
 * @example authorNames(['1. ThS. LÊ VĂN CƯỜNG (chủ nhiệm)', '2. Trần Thị Bình và cộng sự'])
 * // ['Lê Văn Cường', 'Trần Thị Bình']
 */
export function authorNames(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.replace(REMARK, ' ').replace(COLLEAGUES, '').replace(NUMBERING, '; ').split(';'))
    .flatMap((part) =>
      part
        .trim()
        .replace(PART, '')
        .split(/,|\s+và\s+/iu),
    )
    .map((name) =>
      toNameCase(
        name
          .trim()
          .replace(TITLES, '')
          .replace(/[.\s]+$/u, ''),
      ),
    )
    .filter((name) => name !== '');
}

/** A nominee who may be an author. */
export interface AuthorCandidate {
  readonly id: string;
  readonly name: string;
  /** Where he works, as the dossier has it. */
  readonly unitName: string;
  readonly birthYear: number | null;
  /** Of the register, when an officer has chosen it. */
  readonly recipientId: string | null;
}

/** Whom the name of an author means; several ids are one person who is proposed for several forms. */
export type AuthorMatch =
  | { readonly kind: 'found'; readonly ids: readonly string[]; readonly doubt: AuthorDoubt | null }
  | { readonly kind: 'not-found' | 'ambiguous' };
export type AuthorDoubt = 'author-spelled-differently' | 'author-of-other-unit';

const place = (text: string): string => ` ${foldHeader(text)} `;
const meet = (a: string, b: string): boolean => a.trim() !== '' && b.trim() !== '' && (a.includes(b) || b.includes(a));

/** Those of whom something holds, or all when it holds of nobody. */
function narrowed<Item>(items: readonly Item[], holds: (item: Item) => boolean): readonly Item[] {
  const some = items.filter(holds);
  return some.length > 0 ? some : items;
}

/**
 * Finds authors among nominees: by their name without marks; of several, those whose marks agree, then those of the
 * department, then of the office. What is still open is `ambiguous`: nobody gets what another has done.
 *
 * @param proposer the unit that hands in the dossier: everybody in it works there
 * @example authorFinder(nominees, 'Sở Tư pháp')('TRẦN THỊ BÌNH', ['Phòng Bổ trợ', 'Sở Tư pháp'])
 * // { kind: 'found', ids: ['…'], doubt: null }
 */
export function authorFinder(
  nominees: readonly AuthorCandidate[],
  proposer: string,
): (name: string, places: readonly string[]) => AuthorMatch {
  const byName = Map.groupBy(nominees, ({ name }) => foldHeader(name));
  const proposing = place(proposer);
  return (name, printed) => {
    const key = searchKey(name);
    const places = printed.map(place).filter((one) => one.trim() !== '');
    let found: readonly AuthorCandidate[] = byName.get(foldHeader(name)) ?? [];
    if (found.length === 0) return { kind: 'not-found' };
    found = narrowed(found, (one) => searchKey(one.name) === key);
    if (!onePerson(found))
      for (const where of places) found = narrowed(found, ({ unitName }) => meet(place(unitName), where));
    const [first] = found;
    if (!first || !onePerson(found)) return { kind: 'ambiguous' };
    // Typed without marks, a name agrees with every spelling.
    const bare = /^[ -~]*$/.test(name);
    const elsewhere =
      places.length > 0 && !places.some((where) => meet(where, proposing) || meet(where, place(first.unitName)));
    const doubt =
      searchKey(first.name) !== key && !bare ? 'author-spelled-differently' : elsewhere ? 'author-of-other-unit' : null;
    return { kind: 'found', ids: found.map(({ id }) => id), doubt };
  };
}

/** Whether all are one person beyond doubt: the same of the register, or of one birth year in one unit. */
function onePerson(found: readonly AuthorCandidate[]): boolean {
  const [first] = found;
  return found.every(
    (one) =>
      one === first ||
      (one.recipientId !== null && one.recipientId === first?.recipientId) ||
      (one.birthYear !== null &&
        one.birthYear === first?.birthYear &&
        foldHeader(one.unitName) === foldHeader(first.unitName)),
  );
}
