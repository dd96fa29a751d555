import type { searchVi } from './vi-search.ts';

/** The English texts of the search over everything (Ctrl + K). */
export const searchEn: typeof searchVi = {
  open: 'Search',
  title: 'Search the newsroom',
  label: 'Search articles, documents and awards',
  placeholder: 'Title, name, words or document number',
  help: 'Type two letters or more; Vietnamese diacritics are not needed. Drafts and unpublished documents and awards are found too.',
  results: 'Search results',
  found: '{{number}} found. Use the up and down arrow keys to choose.',
  groups: { Article: 'Articles', OfficialDocument: 'Documents', Award: 'Awards' },
  awardHidden: 'Not public',
  othersOfDecision: 'and other awards of this decision: {{number}}',
  recent: 'Recent searches',
  forget: 'Forget recent searches',
  didYouMean: 'Did you mean',
  none: 'Nothing found for “{{words}}”',
  noneText: 'Use fewer words, check the spelling, or go on in one of the ways below.',
  further: 'Search further',
  inArticles: 'Search the list of articles for “{{words}}”',
  inDocuments: 'Search the register of documents for “{{words}}”',
  onPortal: 'Search the portal for “{{words}}” (opens a new window)',
  keys: { up: 'Up arrow', down: 'Down arrow', move: 'choose', open: 'open', close: 'close' },
};
