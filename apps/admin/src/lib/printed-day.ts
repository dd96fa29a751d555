/** 2020-03-30 → 30/3/2020; '' for none. */
export const printedDay = (day: string | null): string =>
  (day ?? '')
    .split('-')
    .toReversed()
    .map((part) => part.replace(/^0(?=\d$)/, ''))
    .join('/');
