/** Who an award goes to (Luật Thi đua, khen thưởng 2022, Điều 2). */
export const subjectKinds = ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'] as const;
/** One of {@link subjectKinds}: `'COLLECTIVE'` (Tập thể). */
export type SubjectKind = (typeof subjectKinds)[number];

/** Which system an authority or a movement belongs to; Party and Front follow rules of their own. */
export const authoritySystems = ['STATE', 'PARTY', 'FRONT'] as const;
/** One of {@link authoritySystems}: `'FRONT'` (Mặt trận, đoàn thể). */
export type AuthoritySystem = (typeof authoritySystems)[number];

/** The level of an award, highest first. `DISTRICT` ended on 30/6/2025 with the districts. */
export const awardLevels = ['STATE', 'MINISTRY', 'PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'UNIT'] as const;
/** One of {@link awardLevels}: `'PROVINCE'` (Cấp tỉnh). */
export type AwardLevel = (typeof awardLevels)[number];

/** The family of a title or form. */
export const awardCategories = [
  'EMULATION_TITLE',
  'ORDER',
  'MEDAL',
  'STATE_HONORARY_TITLE',
  'PRIZE',
  'COMMEMORATIVE_MEDAL',
  'MERIT_CERTIFICATE',
  'COMMENDATION',
] as const;
/** One of {@link awardCategories}: `'MERIT_CERTIFICATE'` (Bằng khen). */
export type AwardCategory = (typeof awardCategories)[number];

/** What an award is given for (loại hình khen thưởng). */
export const rewardKinds = ['MERIT', 'SUDDEN', 'CAMPAIGN', 'DEVOTION', 'SENIORITY', 'EXTERNAL', 'RESISTANCE'] as const;
/** One of {@link rewardKinds}: `'SUDDEN'` (Đột xuất). */
export type RewardKind = (typeof rewardKinds)[number];

/** The fields of the “Dân vận khéo” movement. */
export const civicFields = [
  'ECONOMY',
  'CULTURE_SOCIETY',
  'DEFENCE_SECURITY',
  'POLITICAL_SYSTEM',
  'NEW_COUNTRYSIDE',
] as const;
/** One of {@link civicFields}: `'CULTURE_SOCIETY'` (Văn hóa – xã hội). */
export type CivicField = (typeof civicFields)[number];

/** A “Dân vận khéo” record is a way of working (mô hình) or an outstanding example (điển hình). */
export const modelKinds = ['MODEL', 'EXEMPLAR_COLLECTIVE', 'EXEMPLAR_INDIVIDUAL'] as const;
/** One of {@link modelKinds}: `'MODEL'` (Mô hình). */
export type ModelKind = (typeof modelKinds)[number];

/** From registration to recognition and what comes after. */
export const modelStatuses = [
  'REGISTERED',
  'BUILDING',
  'UNDER_REVIEW',
  'RECOGNIZED',
  'NOT_RECOGNIZED',
  'REPLICATED',
  'DISCONTINUED',
  'WITHDRAWN',
] as const;
/** One of {@link modelStatuses}: `'RECOGNIZED'` (Được công nhận). */
export type ModelStatus = (typeof modelStatuses)[number];

/** Where a nomination dossier is on its way to a decision. */
export const dossierStatuses = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'RECEIVED',
  'APPRAISING',
  'PUBLIC_CONSULTATION',
  'COUNCIL',
  'AWAITING_DECISION',
  'AWARDED',
  'REJECTED',
  'FORWARDED_UP',
] as const;
/** One of {@link dossierStatuses}: `'PUBLIC_CONSULTATION'` (Lấy ý kiến). */
export type DossierStatus = (typeof dossierStatuses)[number];

/** What a file of a dossier is (Luật Thi đua, khen thưởng 2022, Điều 84). */
export const attachmentKinds = [
  'SUBMISSION',
  'ACHIEVEMENT_REPORT',
  'MINUTES',
  'RESEARCH',
  'INITIATIVE',
  'DECISION',
  'OPINION',
  'OTHER',
] as const;
/** One of {@link attachmentKinds}: `'MINUTES'` (Biên bản). */
export type AttachmentKind = (typeof attachmentKinds)[number];

/** What an award is today; `CORRECTED` and `RESTORED` are valid awards, `REVOKED` is not. */
export const awardStatuses = ['GRANTED', 'CORRECTED', 'REVOKED', 'RESTORED'] as const;
/** One of {@link awardStatuses}: `'REVOKED'` (Đã bị hủy bỏ). */
export type AwardStatus = (typeof awardStatuses)[number];

/** Who decides on an award. `DISTRICT_CHAIR` is kept for decisions up to 30/6/2025. */
export const decidingAuthorities = [
  'PRESIDENT',
  'GOVERNMENT',
  'PRIME_MINISTER',
  'MINISTER',
  'PROVINCE_CHAIR',
  'DISTRICT_CHAIR',
  'COMMUNE_CHAIR',
  'UNIT_HEAD',
  'PROVINCIAL_PARTY_COMMITTEE',
  'PARTY_COMMITTEE',
  'FRONT_COMMITTEE',
] as const;
/** One of {@link decidingAuthorities}: `'PROVINCE_CHAIR'` (Chủ tịch UBND cấp tỉnh). */
export type DecidingAuthority = (typeof decidingAuthorities)[number];
