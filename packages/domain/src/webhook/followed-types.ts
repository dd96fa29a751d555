/** What stands in the change feed and can be told of by webhooks; `Site` is the portal itself (thông tin cổng). */
export const followedTypes = [
  'Article',
  'OfficialDocument',
  'Award',
  'AwardDecision',
  'AwardForm',
  'Movement',
  'CivicModel',
  'Consultation',
  'Recipient',
  'Organization',
  'Category',
  'Tag',
  'MediaFile',
  'Site',
] as const;

/** One of {@link followedTypes}, e.g. `'OfficialDocument'` (Văn bản). */
export type FollowedType = (typeof followedTypes)[number];
