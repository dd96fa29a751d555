import type { AwardLevel, CivicField, DossierStatus, RewardKind } from '@kheo/domain/award/vocabulary';

/** A dossier of the sample agency; who is proposed is invented, or taken from a decision or consultation that is there. */
export interface SampleDossier {
  title: string;
  unitName: string;
  year: number;
  level: AwardLevel;
  rewardKind?: RewardKind;
  status: DossierStatus;
  field?: CivicField | null;
  movement?: string;
  /** Of a step that needs one. */
  reason?: string;
  note?: string;
  /** Working days since the last step. */
  workingDaysAgo?: number;
  /** Code of the decision that ended it; its first awards are its nominees. */
  awardsOf?: string;
  /** Title of the posting that its nominees are on. */
  consultation?: string;
  /** Title of the meeting that hears it. */
  meeting?: string;
  invented?: ReadonlyArray<{
    form: string;
    who: 'staff' | 'villager' | 'collective' | 'household';
    count: number;
    field?: CivicField;
    /** Of the first one. */
    circumstances?: object;
  }>;
}

const openConsultation =
  'Lấy ý kiến nhân dân về danh sách đề nghị tặng thưởng Huân chương Lao động và danh hiệu Chiến sĩ thi đua toàn quốc năm 2026';
const pastConsultation = 'Lấy ý kiến nhân dân về danh sách đề nghị tặng thưởng Huân chương Lao động năm 2025';
const november = 'Phiên họp Hội đồng Thi đua – Khen thưởng Sở Tư pháp tháng 11/2026';
const coming = 'Phiên họp Hội đồng Thi đua – Khen thưởng Sở Tư pháp xét khen thưởng “Dân vận khéo” năm 2026';
const department = 'Sở Tư pháp tỉnh Minh Hà';

/** Every state of a dossier, most of them twice: the awards year 2026 in November, and what is left of the years before. */
export const sampleDossiers: readonly SampleDossier[] = [
  {
    title: 'Đề nghị tặng Giấy khen cho cá nhân tiêu biểu trong công tác hộ tịch năm 2026',
    unitName: 'Văn phòng Sở Tư pháp',
    year: 2026,
    level: 'DEPARTMENT',
    status: 'DRAFT',
    note: 'Chờ Văn phòng gửi bản báo cáo thành tích có chữ ký.',
    invented: [{ form: 'COMMENDATION_DEPARTMENT', who: 'staff', count: 4 }],
  },
  {
    title: 'Đề nghị xét danh hiệu Lao động tiên tiến năm 2026',
    unitName: 'Văn phòng Sở Tư pháp',
    year: 2026,
    level: 'UNIT',
    status: 'DRAFT',
    invented: [{ form: 'ADVANCED_WORKER', who: 'staff', count: 9 }],
  },
  {
    title: 'Đề nghị tặng Giấy khen phong trào “Dân vận khéo” lĩnh vực kinh tế năm 2026',
    unitName: department,
    year: 2026,
    level: 'DEPARTMENT',
    rewardKind: 'CAMPAIGN',
    movement: 'dan-van-kheo-so-tu-phap-2026',
    status: 'SUBMITTED',
    workingDaysAgo: 1,
    invented: [
      { form: 'COMMENDATION_DEPARTMENT', who: 'villager', count: 3, field: 'ECONOMY' },
      { form: 'COMMENDATION_DEPARTMENT', who: 'collective', count: 2, field: 'ECONOMY' },
    ],
  },
  {
    title: 'Đề nghị tặng Bằng khen cho hộ gia đình hiến đất làm đường năm 2026',
    unitName: 'Ủy ban nhân dân tỉnh Minh Hà',
    year: 2026,
    level: 'PROVINCE',
    rewardKind: 'CAMPAIGN',
    movement: 'chung-suc-xay-dung-que-huong',
    status: 'SUBMITTED',
    workingDaysAgo: 3,
    invented: [{ form: 'MERIT_CERTIFICATE_PROVINCE', who: 'household', count: 5, field: 'NEW_COUNTRYSIDE' }],
  },
  {
    title: 'Đề nghị tặng Giấy khen cho tổ hòa giải tiêu biểu quý III/2026',
    unitName: department,
    year: 2026,
    level: 'DEPARTMENT',
    status: 'RETURNED',
    workingDaysAgo: 4,
    reason: 'Bổ sung biên bản bình xét có đủ chữ ký và ghi rõ số vụ hòa giải thành của từng tổ.',
    invented: [{ form: 'COMMENDATION_DEPARTMENT', who: 'collective', count: 6, field: 'CULTURE_SOCIETY' }],
  },
  {
    title: 'Đề nghị xét danh hiệu Chiến sĩ thi đua cơ sở năm 2026',
    unitName: department,
    year: 2026,
    level: 'UNIT',
    status: 'RECEIVED',
    workingDaysAgo: 2,
    invented: [
      {
        form: 'GRASSROOTS_EMULATION_FIGHTER',
        who: 'staff',
        count: 5,
        circumstances: {
          initiatives: [
            {
              id: 'SK-14/2026',
              year: 2026,
              scope: 'UNIT',
              name: 'Phiếu hướng dẫn một trang cho thủ tục hộ tịch',
              recognizedOn: '2026-09-15',
              recognizedBy: 'Giám đốc Sở Tư pháp',
              summary: 'Người dân chuẩn bị đủ giấy tờ ngay lần đầu; số lượt phải quay lại giảm rõ rệt.',
            },
          ],
        },
      },
    ],
  },
  {
    title: 'Đề nghị tặng Bằng khen phong trào “Dân vận khéo” lĩnh vực quốc phòng – an ninh năm 2026',
    unitName: 'Ủy ban nhân dân tỉnh Minh Hà',
    year: 2026,
    level: 'PROVINCE',
    rewardKind: 'CAMPAIGN',
    movement: 'dan-van-kheo',
    status: 'RECEIVED',
    workingDaysAgo: 9,
    invented: [
      { form: 'MERIT_CERTIFICATE_PROVINCE', who: 'villager', count: 2, field: 'DEFENCE_SECURITY' },
      { form: 'MERIT_CERTIFICATE_PROVINCE', who: 'collective', count: 3, field: 'DEFENCE_SECURITY' },
    ],
  },
  {
    title: 'Đề nghị tặng Giấy khen thành tích đột xuất trong đợt lũ tháng 10/2026',
    unitName: department,
    year: 2026,
    level: 'DEPARTMENT',
    rewardKind: 'SUDDEN',
    status: 'APPRAISING',
    workingDaysAgo: 12,
    note: 'Quá hạn thẩm định: đang chờ xác nhận của xã về thiệt hại.',
    invented: [{ form: 'COMMENDATION_DEPARTMENT', who: 'villager', count: 3, field: 'DEFENCE_SECURITY' }],
  },
  {
    title: 'Đề nghị tặng danh hiệu Chiến sĩ thi đua cấp tỉnh năm 2026',
    unitName: department,
    year: 2026,
    level: 'PROVINCE',
    status: 'APPRAISING',
    workingDaysAgo: 3,
    invented: [
      {
        form: 'PROVINCIAL_EMULATION_FIGHTER',
        who: 'staff',
        count: 2,
        circumstances: {
          proceedings: [
            { id: '07/KL-TTr', kind: 'INSPECTION', openedOn: '2026-10-05', closedOn: null, disciplined: false },
          ],
          initiatives: [
            {
              id: 'SK-02/2026',
              year: 2026,
              scope: 'PROVINCE',
              name: 'Tổ hòa giải liên thôn theo dòng họ',
              recognizedOn: '2026-08-20',
              recognizedBy: 'Chủ tịch Ủy ban nhân dân tỉnh',
              summary: 'Vụ việc được hòa giải tại chỗ, có người uy tín của dòng họ cùng tham gia.',
            },
          ],
        },
      },
    ],
  },
  {
    title: 'Đề nghị tặng thưởng Huân chương Lao động, danh hiệu Chiến sĩ thi đua toàn quốc năm 2026',
    unitName: department,
    year: 2026,
    level: 'STATE',
    status: 'PUBLIC_CONSULTATION',
    consultation: openConsultation,
  },
  {
    title: 'Đề nghị tặng Giấy khen phong trào “Dân vận khéo” năm 2026 của các chi bộ',
    unitName: department,
    year: 2026,
    level: 'DEPARTMENT',
    rewardKind: 'CAMPAIGN',
    movement: 'dan-van-kheo-so-tu-phap-2026',
    status: 'COUNCIL',
    workingDaysAgo: 2,
    meeting: coming,
    invented: [
      { form: 'COMMENDATION_DEPARTMENT', who: 'staff', count: 5, field: 'POLITICAL_SYSTEM' },
      { form: 'COMMENDATION_DEPARTMENT', who: 'collective', count: 3, field: 'CULTURE_SOCIETY' },
    ],
  },
  {
    title: 'Đề nghị tặng Giấy khen cho hộ gia đình văn hóa tham gia hòa giải ở cơ sở',
    unitName: department,
    year: 2026,
    level: 'DEPARTMENT',
    status: 'COUNCIL',
    workingDaysAgo: 1,
    meeting: coming,
    invented: [{ form: 'COMMENDATION_DEPARTMENT', who: 'household', count: 4, field: 'CULTURE_SOCIETY' }],
  },
  {
    title: 'Đề nghị tặng Giấy khen đợt thi đua chào mừng Ngày Pháp luật Việt Nam 2026',
    unitName: department,
    year: 2026,
    level: 'DEPARTMENT',
    rewardKind: 'CAMPAIGN',
    movement: 'ky-cuong-gan-dan-so-hoa-2026',
    status: 'AWAITING_DECISION',
    workingDaysAgo: 2,
    meeting: november,
    invented: [
      { form: 'COMMENDATION_DEPARTMENT', who: 'staff', count: 7, field: 'POLITICAL_SYSTEM' },
      { form: 'COMMENDATION_DEPARTMENT', who: 'collective', count: 2, field: 'POLITICAL_SYSTEM' },
    ],
  },
  {
    title: 'Khen thưởng phong trào “Kỷ cương, gần dân, số hóa” năm 2026',
    unitName: 'Ủy ban nhân dân tỉnh Minh Hà',
    year: 2026,
    level: 'PROVINCE',
    rewardKind: 'CAMPAIGN',
    movement: 'ky-cuong-gan-dan-so-hoa-2026',
    status: 'AWARDED',
    awardsOf: '2054/QĐ-UBND',
  },
  {
    title: 'Khen thưởng tổng kết công tác tư pháp năm 2024',
    unitName: department,
    year: 2024,
    level: 'DEPARTMENT',
    status: 'AWARDED',
    awardsOf: '417/QĐ-STP',
  },
  {
    title: 'Đề nghị tặng Giấy khen cho cá nhân có thời gian công tác dưới một năm',
    unitName: 'Văn phòng Sở Tư pháp',
    year: 2026,
    level: 'DEPARTMENT',
    status: 'REJECTED',
    workingDaysAgo: 6,
    reason: 'Người được đề nghị chưa đủ thời gian công tác theo quy chế của cơ quan.',
    invented: [{ form: 'COMMENDATION_DEPARTMENT', who: 'staff', count: 1 }],
  },
  {
    title: 'Đề nghị tặng thưởng Huân chương Lao động năm 2025',
    unitName: department,
    year: 2025,
    level: 'STATE',
    status: 'FORWARDED_UP',
    consultation: pastConsultation,
    meeting: 'Phiên họp Hội đồng Thi đua – Khen thưởng tỉnh tháng 10/2025',
  },
];
