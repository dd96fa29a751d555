import type { NominationForm } from '../award/nomination-sheet.ts';
import type { Label } from './label.ts';

/** The Excel forms as the import screen names them. */
export const NOMINATION_FORM_LABELS: Readonly<Record<NominationForm, Label>> = {
  CANHAN: { vi: 'Danh sách cá nhân', en: 'List of individuals' },
  TAPTHE: { vi: 'Danh sách tập thể', en: 'List of collectives' },
  DETAI: { vi: 'Danh sách đề tài, sáng kiến', en: 'List of projects and initiatives' },
  MAU_TDKT: { vi: 'Danh sách chung cá nhân, tập thể, hộ gia đình', en: 'Mixed list of nominees' },
};
