import type { houseStyleVi } from './vi-house-style.ts';

/** The English texts of the check of spelling and typography. */
export const houseStyleEn: typeof houseStyleVi = {
  title: 'House style',
  clean: 'Nothing to correct.',
  count: '{{count}} places to look at',
  fix: 'Correct',
  fixOf: 'Correct “{{printed}}” to “{{right}}”',
  ignore: 'Ignore',
  ignoreOf: 'Ignore “{{printed}}”',
  ignored: '{{count}} ignored',
  showIgnored: 'Show them again',
  more: '{{count}} more; correct some to see them.',
  places: { title: 'Title', subtitle: 'Subtitle', lead: 'Lead', body: 'Text, paragraph {{number}}' },
  emptyReplacement: 'no space',
  oneSpace: 'one space',
  altMissing: 'A picture has no alternative text.',
  imageNumber: 'Picture {{number}} of the article',
  gone: 'This paragraph has just changed, so nothing was corrected. The list is new.',
};
