import type { CivicModelStatus } from '#src/generated/prisma/enums.ts';
import type { Registration } from '#src/modules/civic-model/civic-model.service.ts';

// What the registration forms of the sample agency say beside the summary of each model, and what came of it by year.

type Items = Pick<
  Registration,
  'situation' | 'goals' | 'method' | 'beneficiaries' | 'forces' | 'resources' | 'outputs' | 'upkeep'
>;

const items: Readonly<Record<string, Items>> = {
  ECONOMY: {
    situation: 'Nhiều hộ có đất, có công nhưng làm riêng lẻ, bán qua thương lái, thu nhập bấp bênh theo mùa.',
    goals: 'Ít nhất 20 hộ cùng làm trong năm đầu; thu nhập mỗi hộ tăng từ 15 %.',
    method: 'Vận động từng nhà, bàn ở tổ nhóm trước khi làm; người làm trước chỉ cho người làm sau.',
    beneficiaries: 'Hộ nông dân, hộ kinh doanh nhỏ trên địa bàn.',
    forces: 'Chi bộ chủ trì; Hội Nông dân, Hội Phụ nữ phối hợp, mỗi hội nhận một nhóm hộ.',
    resources: 'Công lao động của các hộ; vốn xoay vòng của hội; hỗ trợ giống từ chương trình của xã.',
    outputs: 'Tổ nhóm hoạt động đều, có sổ ghi chép; sản phẩm có nơi tiêu thụ ổn định.',
    upkeep: 'Tổ nhóm tự góp quỹ, tự bầu người phụ trách; cách làm ghi lại thành hai trang để xóm khác làm theo.',
  },
  CULTURE_SOCIETY: {
    situation: 'Người dân ít biết quy định mới; mâu thuẫn nhỏ trong gia đình, xóm giềng dễ kéo dài.',
    goals: 'Mỗi tháng một buổi gặp; trên 80 % vụ việc được hòa giải ngay tại xóm.',
    method: 'Nói bằng chuyện thật, lời ru, tiếng mẹ đẻ; người có uy tín mở lời trước.',
    beneficiaries: 'Người dân trong thôn, tổ dân phố; ưu tiên người già, phụ nữ, trẻ em.',
    forces: 'Chi bộ chủ trì; Ban Công tác Mặt trận, trường học, trạm y tế phối hợp.',
    resources: 'Nhà văn hóa thôn, loa truyền thanh, tủ sách pháp luật; không dùng thêm kinh phí.',
    outputs: 'Sổ theo dõi buổi sinh hoạt; số vụ việc hòa giải thành; bài tuyên truyền được dùng lại.',
    upkeep: 'Nhóm nòng cốt thay nhau phụ trách; tài liệu gọn, dễ dùng ở nơi khác.',
  },
  DEFENCE_SECURITY: {
    situation: 'Địa bàn rộng, dân cư ở xa nhau; tin báo về trộm cắp, cháy, lũ thường đến chậm.',
    goals: 'Tin báo đến trong 10 phút; không để xảy ra điểm nóng về an ninh trật tự.',
    method: 'Chia cụm hộ liền kề, thống nhất hiệu lệnh, tập dượt mỗi quý một lần.',
    beneficiaries: 'Toàn thể hộ dân trên địa bàn.',
    forces: 'Công an và Ban Chỉ huy Quân sự xã chủ trì; tổ bảo vệ an ninh, Đoàn Thanh niên phối hợp.',
    resources: 'Kẻng, loa, nhóm nhắn tin; thiết bị do các hộ và doanh nghiệp góp.',
    outputs: 'Sơ đồ cụm hộ, quy ước hiệu lệnh, sổ trực; số vụ việc được phát hiện sớm.',
    upkeep: 'Cụm hộ tự duy trì, thay trưởng cụm hằng năm; có thể làm theo ở mọi thôn.',
  },
  POLITICAL_SYSTEM: {
    situation: 'Người dân phải đi lại nhiều lần, chờ lâu; góp ý ít khi được trả lời.',
    goals: 'Hồ sơ giải quyết đúng hẹn trên 98 %; mọi góp ý có trả lời trong 5 ngày làm việc.',
    method: 'Cán bộ xuống cơ sở theo lịch, nhận việc tại chỗ, hẹn ngày trả lời và báo lại.',
    beneficiaries: 'Tổ chức, công dân đến giải quyết công việc.',
    forces: 'Chi bộ, lãnh đạo phòng chủ trì; công chức phân công theo ngày.',
    resources: 'Con người và thiết bị sẵn có của cơ quan.',
    outputs: 'Bảng theo dõi công khai; phiếu khảo sát mức độ hài lòng hằng quý.',
    upkeep: 'Đưa vào quy chế làm việc của cơ quan; đơn vị khác có thể áp dụng ngay.',
  },
  NEW_COUNTRYSIDE: {
    situation: 'Đường xóm hẹp, rác chưa phân loại, nhiều công trình chung không ai trông coi.',
    goals: 'Mỗi xóm có ít nhất một việc làm chung hoàn thành trong năm; trên 70 % hộ tham gia.',
    method: 'Dân bàn, dân làm, dân giữ; công khai thu chi tại nhà văn hóa.',
    beneficiaries: 'Người dân trong xóm và người đi lại trên tuyến đường.',
    forces: 'Ban Phát triển thôn chủ trì; Mặt trận và các đoàn thể mỗi bên nhận một phần việc.',
    resources: 'Đất, ngày công, vật liệu do dân góp; xi măng do xã hỗ trợ.',
    outputs: 'Mét đường, mét mương, số hộ phân loại rác; hình ảnh trước và sau.',
    upkeep: 'Quy ước xóm ghi rõ người trông coi từng đoạn; xóm bên cạnh làm theo được.',
  },
};

/** A registration form, item by item. */
export function registrationOf(field: string, { content, year }: { content: string; year: number }): Registration {
  return { ...items[field], content, time: `Từ tháng 3/${year}, tổng kết vào tháng 11 hằng năm` };
}

const going: ReadonlySet<CivicModelStatus> = new Set(['RECOGNIZED', 'REPLICATED', 'DISCONTINUED', 'WITHDRAWN']);
const sentences = [
  'Duy trì đều, đúng cam kết trong phiếu đăng ký; người dân chủ động đề xuất việc mới.',
  'Số hộ tham gia tăng; đã họp rút kinh nghiệm và sửa quy ước cho dễ nhớ.',
  'Hoàn thành các việc đã đăng ký; hai xóm bên cạnh đến học cách làm.',
  'Có lúc gián đoạn vì mùa vụ, sau đó làm bù; kết quả đạt mức đã đặt ra.',
];
/** The year in which the sample agency lives. */
const thisYear = 2026;

/** Results from the year of registration on; one that has ended has those of its first year. */
export function resultsOf(status: CivicModelStatus, year: number, turn: number) {
  if (!going.has(status)) return [];
  const last = status === 'DISCONTINUED' || status === 'WITHDRAWN' ? year : thisYear;
  return Array.from({ length: Math.min(last - year + 1, 5) }, (_, index) => ({
    year: year + index,
    result: sentences[(turn + index) % sentences.length]!,
    beneficiaries: 40 + ((turn * 37 + index * 23) % 460),
  }));
}
