const MOST = 6;
const LONGEST = 200;

/** Each person's own: one computer may be shared. */
const keyOf = (personId: string) => `kheo-recent-searches:${personId}`;

/** The list with a search on top, once. */
export function withRecent(searches: readonly string[], words: string): string[] {
  const tidied = words.trim().slice(0, LONGEST);
  if (tidied === '') return [...searches];
  const same = tidied.toLocaleLowerCase('vi');
  return [tidied, ...searches.filter((each) => each.toLocaleLowerCase('vi') !== same)].slice(0, MOST);
}

/** What the person looked for last, newest first; none when the storage is closed or holds something else. */
export function readRecent(personId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a list in this browser; an empty one is forgotten. */
export function keepRecent(personId: string, searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(keyOf(personId));
    else localStorage.setItem(keyOf(personId), JSON.stringify(searches));
  } catch {
    // A closed or full storage: the list lasts as long as the dialog.
  }
}
