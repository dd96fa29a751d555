import type {
  AttachmentKind,
  AuthoritySystem,
  AwardCategory,
  AwardLevel,
  AwardStatus,
  CivicField,
  DecidingAuthority,
  DossierStatus,
  ModelKind,
  ModelStatus,
  RewardKind,
  SubjectKind,
} from '../award/vocabulary.ts';
import type { Label } from './label.ts';

/** Who receives: `COLLECTIVE` → `Tập thể`. */
export const SUBJECT_KIND_LABELS: Readonly<Record<SubjectKind, Label>> = {
  INDIVIDUAL: { vi: 'Cá nhân', en: 'Individual' },
  COLLECTIVE: { vi: 'Tập thể', en: 'Collective' },
  HOUSEHOLD: { vi: 'Hộ gia đình', en: 'Household' },
};

/** The system: `PARTY` → `Đảng`. */
export const AUTHORITY_SYSTEM_LABELS: Readonly<Record<AuthoritySystem, Label>> = {
  STATE: { vi: 'Nhà nước', en: 'State' },
  PARTY: { vi: 'Đảng', en: 'Party' },
  FRONT: { vi: 'Mặt trận, đoàn thể', en: 'Front and mass organizations' },
};

/** The level: `COMMUNE` → `Cấp xã`. */
export const AWARD_LEVEL_LABELS: Readonly<Record<AwardLevel, Label>> = {
  STATE: { vi: 'Cấp Nhà nước', en: 'State level' },
  MINISTRY: { vi: 'Cấp bộ, ban, ngành', en: 'Ministry level' },
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province level' },
  DEPARTMENT: { vi: 'Sở, ban, ngành', en: 'Department level' },
  DISTRICT: { vi: 'Cấp huyện (đến 30/6/2025)', en: 'District level (to 30 June 2025)' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune level' },
  UNIT: { vi: 'Cơ sở', en: 'Unit level' },
};

/** The family of forms: `MERIT_CERTIFICATE` → `Bằng khen`. */
export const AWARD_CATEGORY_LABELS: Readonly<Record<AwardCategory, Label>> = {
  EMULATION_TITLE: { vi: 'Danh hiệu thi đua', en: 'Emulation title' },
  ORDER: { vi: 'Huân chương', en: 'Order' },
  MEDAL: { vi: 'Huy chương', en: 'Medal' },
  STATE_HONORARY_TITLE: { vi: 'Danh hiệu vinh dự Nhà nước', en: 'State honorary title' },
  PRIZE: { vi: 'Giải thưởng', en: 'Prize' },
  COMMEMORATIVE_MEDAL: { vi: 'Kỷ niệm chương', en: 'Commemorative medal' },
  MERIT_CERTIFICATE: { vi: 'Bằng khen', en: 'Certificate of merit' },
  COMMENDATION: { vi: 'Giấy khen', en: 'Commendation' },
};

/** What for: `SUDDEN` → `Đột xuất`. */
export const REWARD_KIND_LABELS: Readonly<Record<RewardKind, Label>> = {
  MERIT: { vi: 'Công trạng', en: 'Merit' },
  SUDDEN: { vi: 'Đột xuất', en: 'Sudden achievement' },
  CAMPAIGN: { vi: 'Phong trào thi đua', en: 'Emulation campaign' },
  DEVOTION: { vi: 'Quá trình cống hiến', en: 'Devotion' },
  SENIORITY: { vi: 'Niên hạn', en: 'Seniority' },
  EXTERNAL: { vi: 'Đối ngoại', en: 'External relations' },
  RESISTANCE: { vi: 'Kháng chiến', en: 'Resistance' },
};

/** The field: `NEW_COUNTRYSIDE` → `Xây dựng nông thôn mới`. */
export const CIVIC_FIELD_LABELS: Readonly<Record<CivicField, Label>> = {
  ECONOMY: { vi: 'Kinh tế', en: 'Economy' },
  CULTURE_SOCIETY: { vi: 'Văn hóa – xã hội', en: 'Culture and society' },
  DEFENCE_SECURITY: { vi: 'Quốc phòng – an ninh', en: 'Defence and security' },
  POLITICAL_SYSTEM: { vi: 'Xây dựng hệ thống chính trị', en: 'Building the political system' },
  NEW_COUNTRYSIDE: { vi: 'Xây dựng nông thôn mới', en: 'Building the new countryside' },
};

/** Model or example: `EXEMPLAR_INDIVIDUAL` → `Điển hình cá nhân`. */
export const MODEL_KIND_LABELS: Readonly<Record<ModelKind, Label>> = {
  MODEL: { vi: 'Mô hình', en: 'Model' },
  EXEMPLAR_COLLECTIVE: { vi: 'Điển hình tập thể', en: 'Exemplary collective' },
  EXEMPLAR_INDIVIDUAL: { vi: 'Điển hình cá nhân', en: 'Exemplary individual' },
};

/** Status of a model: `REPLICATED` → `Nhân rộng`. */
export const MODEL_STATUS_LABELS: Readonly<Record<ModelStatus, Label>> = {
  REGISTERED: { vi: 'Đã đăng ký', en: 'Registered' },
  BUILDING: { vi: 'Đang xây dựng', en: 'Being built' },
  UNDER_REVIEW: { vi: 'Đang thẩm định', en: 'Under review' },
  RECOGNIZED: { vi: 'Được công nhận', en: 'Recognized' },
  NOT_RECOGNIZED: { vi: 'Không được công nhận', en: 'Not recognized' },
  REPLICATED: { vi: 'Nhân rộng', en: 'Replicated' },
  DISCONTINUED: { vi: 'Dừng thực hiện', en: 'Discontinued' },
  WITHDRAWN: { vi: 'Thu hồi công nhận', en: 'Recognition withdrawn' },
};

/** Status of a dossier: `PUBLIC_CONSULTATION` → `Lấy ý kiến`. */
export const DOSSIER_STATUS_LABELS: Readonly<Record<DossierStatus, Label>> = {
  DRAFT: { vi: 'Chờ chuyển', en: 'Draft' },
  SUBMITTED: { vi: 'Chờ tiếp nhận', en: 'Submitted' },
  RETURNED: { vi: 'Bị trả lại', en: 'Returned' },
  RECEIVED: { vi: 'Đã tiếp nhận', en: 'Received' },
  APPRAISING: { vi: 'Đang thẩm định', en: 'Being appraised' },
  PUBLIC_CONSULTATION: { vi: 'Lấy ý kiến', en: 'Public consultation' },
  COUNCIL: { vi: 'Hội đồng xét', en: 'Before the council' },
  AWAITING_DECISION: { vi: 'Chờ quyết định khen thưởng', en: 'Awaiting the decision' },
  AWARDED: { vi: 'Đã khen thưởng', en: 'Awarded' },
  REJECTED: { vi: 'Không đủ điều kiện', en: 'Not eligible' },
  FORWARDED_UP: { vi: 'Trình cấp trên', en: 'Forwarded to the higher level' },
};

/** Kind of file: `SUBMISSION` → `Tờ trình`. */
export const ATTACHMENT_KIND_LABELS: Readonly<Record<AttachmentKind, Label>> = {
  SUBMISSION: { vi: 'Tờ trình', en: 'Letter of submission' },
  ACHIEVEMENT_REPORT: { vi: 'Báo cáo thành tích', en: 'Report of achievements' },
  MINUTES: { vi: 'Biên bản bình xét', en: 'Minutes of the selection meeting' },
  RESEARCH: { vi: 'Đề tài nghiên cứu', en: 'Research project' },
  INITIATIVE: { vi: 'Xác nhận sáng kiến', en: 'Certificate of initiative' },
  DECISION: { vi: 'Quyết định', en: 'Decision' },
  OPINION: { vi: 'Văn bản ý kiến, xác nhận', en: 'Written opinion or confirmation' },
  OTHER: { vi: 'Tài liệu khác', en: 'Other document' },
};

/** Status of an award: `REVOKED` → `Đã bị hủy bỏ`. */
export const AWARD_STATUS_LABELS: Readonly<Record<AwardStatus, Label>> = {
  GRANTED: { vi: 'Đã tặng', en: 'Granted' },
  CORRECTED: { vi: 'Đã đính chính', en: 'Corrected' },
  REVOKED: { vi: 'Đã bị hủy bỏ', en: 'Revoked' },
  RESTORED: { vi: 'Đã được khôi phục', en: 'Restored' },
};

/** Who decides: `PROVINCE_CHAIR` → `Chủ tịch Ủy ban nhân dân cấp tỉnh`. */
export const DECIDING_AUTHORITY_LABELS: Readonly<Record<DecidingAuthority, Label>> = {
  PRESIDENT: { vi: 'Chủ tịch nước', en: 'State President' },
  GOVERNMENT: { vi: 'Chính phủ', en: 'Government' },
  PRIME_MINISTER: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  MINISTER: { vi: 'Bộ trưởng, thủ trưởng ban, ngành Trung ương', en: 'Minister or head of a central agency' },
  PROVINCE_CHAIR: { vi: 'Chủ tịch Ủy ban nhân dân cấp tỉnh', en: 'Chair of the provincial People’s Committee' },
  DISTRICT_CHAIR: { vi: 'Chủ tịch Ủy ban nhân dân cấp huyện', en: 'Chair of the district People’s Committee' },
  COMMUNE_CHAIR: { vi: 'Chủ tịch Ủy ban nhân dân cấp xã', en: 'Chair of the communal People’s Committee' },
  UNIT_HEAD: { vi: 'Thủ trưởng cơ quan, tổ chức, đơn vị', en: 'Head of the agency or unit' },
  PROVINCIAL_PARTY_COMMITTEE: {
    vi: 'Ban Thường vụ Tỉnh ủy, Thành ủy',
    en: 'Standing board of the provincial Party committee',
  },
  PARTY_COMMITTEE: { vi: 'Ban Thường vụ Đảng ủy', en: 'Standing board of the Party committee' },
  FRONT_COMMITTEE: { vi: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc', en: 'Standing board of the Front committee' },
};
