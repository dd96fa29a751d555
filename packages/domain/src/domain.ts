// The package's public face: what other packages and outside checks import from `@kheo/domain`.
export { normalizeVietnamese } from './vietnamese/normalize.ts'
export { foldForSearch } from './vietnamese/fold.ts'
export { slugify } from './vietnamese/slug.ts'
export { contradictsWeekday, formatDateTime, parseDateTime, weekdayOf } from './vietnamese/date-time.ts'
export { formatNumber, parseNumber } from './vietnamese/number.ts'
export { comparePersonNames, compareVietnamese } from './vietnamese/collation.ts'
export {
  extractDocumentReferences,
  findDocumentMentions,
  type DocumentReference,
  type ReferenceWarning,
} from './document-reference/extract.ts'
export { parsePortalPage, type PortalPage, type PortalPageWarning } from './portal-page/parse.ts'
export { splitIntoBlocks, type Block, type ListItem } from './portal-page/blocks.ts'
