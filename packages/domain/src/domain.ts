// The package's public face: what other packages and outside checks import from `@kheo/domain`.
export { normalizeVietnamese } from './vietnamese/normalize.ts';
export { foldForSearch } from './vietnamese/fold.ts';
export { slugify } from './vietnamese/slug.ts';
export { contradictsWeekday, formatDateTime, parseDateTime, weekdayOf } from './vietnamese/date-time.ts';
export { formatNumber, parseNumber } from './vietnamese/number.ts';
export { comparePersonNames, compareVietnamese } from './vietnamese/collation.ts';
export { personSortKey } from './vietnamese/person-sort-key.ts';
export { documentCode } from './document-reference/document-code.ts';
export { extractDocumentReferences, findDocumentMentions } from './document-reference/extract.ts';
export type { DocumentReference, ReferenceWarning } from './document-reference/reference.ts';
export { parsePortalPage, type PortalPage, type PortalPageWarning } from './portal-page/parse.ts';
export { splitIntoBlocks, type Block, type ListItem } from './portal-page/blocks.ts';
export { searchKey, tonelessKey } from './vietnamese/search-key.ts';
export { repairTonePlacement, toNewTonePlacement, toOldTonePlacement } from './vietnamese/tone-placement.ts';
export { detectLegacyEncoding, type LegacyEncoding } from './vietnamese/legacy-encoding.ts';
export { decodeTcvn3, type Tcvn3Options } from './vietnamese/tcvn3.ts';
export { decodeVni } from './vietnamese/vni.ts';
export { repairMojibake } from './vietnamese/mojibake.ts';
export { decodeTyping } from './vietnamese/typing.ts';
export { awardAmount, type AwardAmountInput } from './award/award-amount.ts';
export { actionsFor, articleStatuses, type ArticleAction, type ArticleStatus } from './publishing/article-status.ts';
export {
  articleLimits,
  checkArticle,
  checkPublishable,
  type ArticleText,
  type PublishableArticle,
} from './publishing/check-article.ts';
export { problemCodes, type Problem, type ProblemCode } from './publishing/problem.ts';
export { fillLabel, type Label, type Language } from './labels/label.ts';
export { ARTICLE_STATUS_LABELS } from './labels/article-status-labels.ts';
export { PROBLEM_LABELS } from './labels/problem-labels.ts';
export { REFERENCE_WARNING_LABELS } from './labels/reference-warning-labels.ts';
export { applyFinding, lintText, type HouseStyleOptions } from './house-style/lint-text.ts';
export { houseStyleCodes, type HouseStyleCode, type HouseStyleFinding } from './house-style/finding.ts';
export { HOUSE_STYLE_LABELS } from './house-style/house-style-labels.ts';
export { searchWords, type SearchWord } from './search/search-words.ts';
export { indexText, termOf, type SearchableText, type SearchIndexEntry } from './search/search-terms.ts';
export { mostQueryWords, readSearchQuery, type SearchQuery } from './search/search-query.ts';
export { markAgreement } from './search/mark-agreement.ts';
export { scorerFor, type QueryScorer, type WeighedWord, type WordForm } from './search/search-score.ts';
export { chooseSnippet, highlightText, type QueryForms, type TextSegment } from './search/highlight.ts';
