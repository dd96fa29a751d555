const collator = new Intl.Collator('vi');

/**
 * Dictionary order for `sort`: ă, â, đ, ê, ô, ơ, ư are letters of their own, tones only break ties
 * in the order ngang, huyền, hỏi, ngã, sắc, nặng.
 *
 * @example ['Đào', 'Dung', 'Ân', 'An'].sort(compareVietnamese) // ['An', 'Ân', 'Dung', 'Đào']
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * The order of award lists: by given name (the last word), then surname (the first), then what is
 * between. Spaces around and between the words do not matter.
 *
 * @example ['An Văn Cường', 'Trần Văn An'].sort(comparePersonNames) // ['Trần Văn An', 'An Văn Cường']
 */
export function comparePersonNames(a: string, b: string): number {
  const first = nameParts(a);
  const second = nameParts(b);
  return (
    collator.compare(first.given, second.given) ||
    collator.compare(first.surname, second.surname) ||
    collator.compare(first.middle, second.middle)
  );
}

/** The words of a name by their part in sorting: Nguyễn Thị Ánh → Ánh, Nguyễn, Thị. */
export function nameParts(name: string): { given: string; surname: string; middle: string } {
  const words = name.trim().split(/\s+/);
  return {
    given: words.at(-1) ?? '',
    surname: words.length > 1 ? (words[0] ?? '') : '',
    middle: words.slice(1, -1).join(' '),
  };
}
