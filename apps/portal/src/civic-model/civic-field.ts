import type { CivicField } from '@kheo/domain/award/vocabulary';

/** How addresses spell the fields of “Dân vận khéo”. */
export const CIVIC_FIELD_SPELLINGS = {
  'kinh-te': 'ECONOMY',
  'van-hoa-xa-hoi': 'CULTURE_SOCIETY',
  'quoc-phong-an-ninh': 'DEFENCE_SECURITY',
  'he-thong-chinh-tri': 'POLITICAL_SYSTEM',
  'nong-thon-moi': 'NEW_COUNTRYSIDE',
} as const satisfies Record<string, CivicField>;
