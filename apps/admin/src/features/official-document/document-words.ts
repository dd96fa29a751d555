import { printedDay } from '../../lib/printed-day.ts';

/** Kinds of documents that state and Party bodies issue, the usual ones first; any other word may be typed. */
export const documentTypeNames = [
  'Kế hoạch',
  'Quyết định',
  'Chỉ thị',
  'Nghị quyết',
  'Công văn',
  'Thông báo',
  'Hướng dẫn',
  'Kết luận',
  'Quy định',
  'Quy chế',
  'Chương trình',
  'Báo cáo',
  'Tờ trình',
  'Thông tri',
  'Nghị định',
  'Thông tư',
  'Thông tư liên tịch',
  'Luật',
  'Bộ luật',
  'Pháp lệnh',
  'Lệnh',
  'Nghị quyết liên tịch',
  'Văn bản hợp nhất',
  'Công điện',
  'Đề án',
  'Dự án',
  'Phương án',
  'Biên bản',
  'Hợp đồng',
  'Thông cáo',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
  'Giấy mời',
  'Giấy ủy quyền',
  'Thư công',
] as const;

/** How signers state in whose place they sign (Nghị định 30/2020/NĐ-CP; the Party's documents alike). */
export const signerCapacities = [
  'TM. BAN THƯỜNG VỤ',
  'TM. ỦY BAN NHÂN DÂN',
  'Q. GIÁM ĐỐC',
  'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
  'TL. GIÁM ĐỐC, CHÁNH VĂN PHÒNG',
  'TUQ. GIÁM ĐỐC',
] as const;

/** A document in one line: Kế hoạch 50-KH/ĐU ngày 30/3/2020, Đảng ủy Sở Tư pháp. */
export function documentLine(
  document: { type: string; code: string; issuer: string; issuedOn: string | null },
  dayWord: string,
): string {
  const day = document.issuedOn ? ` ${dayWord} ${printedDay(document.issuedOn)}` : '';
  return `${document.type} ${document.code}${day}, ${document.issuer}`;
}
