import type { CertificateContent } from './certificate-lines.ts';
import type { SubjectKind } from './vocabulary.ts';

const shared = {
  decisionNo: '125/QĐ-UBND',
  decidedOn: '2026-02-05',
  goldBookNo: '125',
  place: 'Minh Hà',
  signedOn: '2026-02-05',
  signerTitle: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  signerName: 'Lê Văn Mẫu',
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Minh Hà',
  verificationCode: 'MAU1-MAU2-MAU3',
} as const;

type Sample = Pick<CertificateContent, 'salutation' | 'name' | 'position' | 'unit' | 'achievement'>;

const usual: Readonly<Record<SubjectKind, Sample>> = {
  INDIVIDUAL: {
    salutation: 'Bà',
    name: 'Trần Thị Mẫu',
    position: 'Phó Trưởng phòng',
    unit: 'Sở Tư pháp tỉnh Minh Hà',
    achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
  },
  COLLECTIVE: {
    salutation: '',
    name: 'Chi bộ thôn Đồng Mẫu',
    position: '',
    unit: 'Đảng bộ xã An Mẫu, tỉnh Minh Hà',
    achievement: 'Đã có thành tích xuất sắc trong xây dựng mô hình “Dân vận khéo” giai đoạn 2021 - 2026',
  },
  HOUSEHOLD: {
    salutation: 'Ông',
    name: 'Nguyễn Văn Mẫu',
    position: '',
    unit: 'Thôn 5, xã An Mẫu, tỉnh Minh Hà',
    achievement: 'Đã hiến 1.200 m² đất mở rộng đường giao thông nông thôn năm 2026',
  },
};

const long: Readonly<Record<SubjectKind, Sample>> = {
  INDIVIDUAL: {
    salutation: 'Bà',
    name: 'Tôn Nữ Hoàng Nguyễn Thị Phương Mẫu',
    position: 'Phó Trưởng phòng Phổ biến, giáo dục pháp luật',
    unit: 'Trung tâm Trợ giúp pháp lý nhà nước và Hòa giải cơ sở, Sở Tư pháp tỉnh Minh Hà',
    achievement:
      'Đã có thành tích đặc biệt xuất sắc trong tổ chức thực hiện phong trào thi đua “Dân vận khéo” gắn với xây dựng nông thôn mới, đô thị văn minh giai đoạn 2021 - 2026, góp phần xây dựng và bảo vệ Tổ quốc',
  },
  COLLECTIVE: {
    salutation: '',
    name: 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo”',
    position: '',
    unit: 'Tổ dân phố số 12, phường Nam Mẫu, thành phố Minh Hà, tỉnh Minh Hà',
    achievement:
      'Đã có thành tích đặc biệt xuất sắc trong vận động nhân dân tham gia bảo vệ môi trường, giữ gìn an ninh, trật tự và xây dựng đời sống văn hóa ở khu dân cư giai đoạn 2021 - 2026',
  },
  HOUSEHOLD: {
    salutation: 'Ông',
    name: 'Nguyễn Phúc Hoàng Bảo Mẫu',
    position: '',
    unit: 'Tổ 14, tổ dân phố Đông Mẫu, phường Nam Mẫu, thành phố Minh Hà, tỉnh Minh Hà',
    achievement:
      'Gia đình tiêu biểu trong hiến đất mở rộng đường, đóng góp ngày công và vận động 35 hộ cùng tham gia xây dựng nông thôn mới năm 2026',
  },
};

/**
 * Invented words for the preview of a template: usual ones, or ones as long as they come.
 *
 * @example sampleCertificate({ subjectKind: 'INDIVIDUAL', long: false, tangLine: 'Tặng', formTitle: 'Giấy khen' }).name // 'Trần Thị Mẫu'
 */
export function sampleCertificate({
  subjectKind,
  long: isLong,
  ...title
}: {
  readonly subjectKind: SubjectKind;
  readonly long: boolean;
  readonly tangLine: string;
  readonly formTitle: string;
}): CertificateContent {
  return { ...shared, subjectKind, ...(isLong ? long : usual)[subjectKind], ...title };
}
