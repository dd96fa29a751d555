import { articleSearch } from '#src/modules/article/article-search.service.ts';
import { awardSearch } from '#src/modules/award/award-search.service.ts';
import { officialDocumentSearch } from '#src/modules/official-document/official-document-search.service.ts';
import type { Searchable } from './search-entry.service.ts';

/** Every noun that can be searched for. */
export const searchables: readonly Searchable[] = [articleSearch, officialDocumentSearch, awardSearch];
