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
export * from './award/vocabulary.ts';
export { citeBasis, inForceOn, LAWS, type Dated, type LegalBasis } from './award/legal-basis.ts';
export { formsOn, type AwardForm, type BonusRate } from './award/award-form.ts';
export { awardFormOf, awardForms } from './award/award-forms.ts';
export { findForms } from './award/find-form.ts';
export { baseSalaries, type BaseSalary } from './award/bonus-rates.ts';
export { bonusOf, type Bonus, type BonusGap, type BonusInput } from './award/bonus.ts';
export {
  addWorkingDays,
  dayInVietnam,
  isWorkingDay,
  workingDaysBetween,
  type SpecialDay,
} from './working-days/working-days.ts';
export { decreedHolidays, vietnameseHolidays, type Holiday } from './working-days/holidays.ts';
export {
  consultationCloses,
  consultationRuleFor,
  consultationRules,
  hasConsultationClosed,
  type ConsultationRule,
} from './working-days/consultation.ts';
export {
  dossierMoveNames,
  dossierMoves,
  dossierMovesFrom,
  type DossierMove,
  type DossierMoveName,
  type DossierRole,
} from './award/dossier-moves.ts';
export { attachmentRules, dossierNeeds, type AttachmentRule, type DossierNeeds } from './award/dossier-needs.ts';
export {
  checkDossierMove,
  type Dossier,
  type DossierConsultation,
  type WantedMove,
} from './award/check-dossier-move.ts';
export { dossierDeadlines, slaRules, type DossierDeadline, type SlaRule } from './award/dossier-deadlines.ts';
export {
  councilRuleFor,
  councilRules,
  tallyCouncil,
  type CouncilMeeting,
  type CouncilResult,
  type CouncilRule,
  type NomineeResult,
} from './award/council.ts';
export { checkEligibility } from './award/eligibility.ts';
export type {
  Achievement,
  EligibilityInput,
  Initiative,
  Leave,
  PastAward,
  Proceeding,
} from './award/eligibility-input.ts';
export { findingCodes, type Finding, type FindingCode, type LookedAt, type Severity } from './award/finding.ts';
export { findingSentence } from './award/finding-sentence.ts';
export { ruleSetOn, ruleSets, type RuleSet } from './award/rule-set.ts';
export {
  awardState,
  verificationAnswer,
  type AwardEvent,
  type AwardFacts,
  type AwardState,
  type VerificationAnswer,
} from './award/award-life.ts';
export {
  matchRecipients,
  matchThresholds,
  type MatchReason,
  type RecipientMatch,
  type RecipientTraits,
} from './award/match-recipients.ts';
export {
  makeVerificationCode,
  parseVerificationCode,
  type VerificationCodeProblem,
} from './award/verification-code.ts';
export type { Cell, PrintedDate } from './sheet/cells.ts';
export type { CellProblem, CellProblemCode } from './sheet/cell-problem.ts';
export {
  recognizeNominationSheet,
  type NominationField,
  type NominationForm,
  type NominationSheet,
} from './award/nomination-sheet.ts';
export {
  readNominationRow,
  readNominations,
  type NominationEntry,
  type NominationRow,
} from './award/nomination-row.ts';
export {
  certificateFieldNames,
  certificateFields,
  certificateLines,
  type CertificateContent,
  type CertificateLines,
  type CertificateText,
} from './award/certificate-lines.ts';
export { wrapWords } from './award/wrap-words.ts';
export { nameInCapitals, toNameCase } from './vietnamese/person-name.ts';
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
export { isAgencyCode } from './organization/agency-code.ts';
export * from './labels/award-labels.ts';
export { FINDING_LABELS, INITIATIVE_SCOPE_LABELS } from './labels/finding-labels.ts';
export { CELL_PROBLEM_LABELS } from './labels/cell-problem-labels.ts';
export { NOMINATION_FORM_LABELS } from './labels/nomination-labels.ts';
export { REFERENCE_WARNING_LABELS } from './labels/reference-warning-labels.ts';
export { applyFinding, lintText, type HouseStyleOptions } from './house-style/lint-text.ts';
export { houseStyleCodes, type HouseStyleCode, type HouseStyleFinding } from './house-style/finding.ts';
export { HOUSE_STYLE_LABELS } from './house-style/house-style-labels.ts';
export { searchWords, type SearchWord } from './search/search-words.ts';
export { indexText, termOf, type SearchableText, type SearchIndexEntry } from './search/search-terms.ts';
export { hasPhrase, readSearchQuery, type SearchQuery } from './search/search-query.ts';
export { scorerFor, type QueryScorer, type WeighedWord, type WordForm } from './search/search-score.ts';
export { chooseSnippet, highlightText, type QueryForms, type TextSegment } from './search/highlight.ts';
export { termsOf, type RelatednessText, type Term } from './relatedness/terms.ts';
export {
  cosine,
  rarity,
  signatureOf,
  tellsTheSame,
  type Signature,
  type TermStatistics,
} from './relatedness/signature.ts';
export {
  crowdDivisor,
  crowdingOf,
  LOWEST_SCORE,
  relatednessScore,
  relatednessSignals,
  sharedMarks,
  USUAL_CROWDING,
  USUAL_WEIGHTS,
  type RelatednessFacts,
  type RelatednessScore,
  type RelatednessSignal,
  type RelatednessWeights,
  type SharedMark,
} from './relatedness/score.ts';
export { sharedPhrases } from './relatedness/shared-phrases.ts';
export {
  RELATED_REASON_LABELS,
  relatedReasonKinds,
  relatedReasonText,
  type RelatedReason,
  type RelatedReasonKind,
} from './relatedness/reasons.ts';
export { spellingVariants } from './search/spelling-variants.ts';
export { correctedQuery, type TypedWord } from './search/correction.ts';
