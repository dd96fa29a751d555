const LETTER = /\p{L}/u;

/**
 * A name that was typed without the difference of capitals, as names are written; a name in mixed case stays as it is,
 * because its owner may write it so. A capital follows a space, a hyphen and an apostrophe.
 *
 * @example toNameCase('TRẦN  THỊ BÌNH') // 'Trần Thị Bình'
 * @example toNameCase("h'hen niê") // "H'Hen Niê"
 */
export function toNameCase(name: string): string {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain !== plain.toUpperCase() && plain !== plain.toLowerCase()) return plain;
  return plain.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Whether every letter of a text is a capital, as lists of nominees often have it: `'LÊ VĂN CƯỜNG'`. */
export function isInCapitals(text: string): boolean {
  return LETTER.test(text) && text === text.toUpperCase();
}

/**
 * A name as certificates print it: capitals with their marks, one space between words.
 *
 * @example nameInCapitals('Trần Thị Bình') // 'TRẦN THỊ BÌNH'
 */
export function nameInCapitals(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toUpperCase();
}
