import type { AwardProblemCode } from '../award/award-problem.ts';
import type { Label } from './label.ts';

/** What the awards officer reads when a step is refused; dates in `params` are printed day first. */
export const AWARD_PROBLEM_LABELS: Readonly<Record<AwardProblemCode, Label>> = {
  'dossier-move-not-allowed': {
    vi: 'Không thể thực hiện bước này khi hồ sơ ở trạng thái hiện tại.',
    en: 'This step cannot be taken while the dossier is in its present status.',
  },
  'role-not-allowed': { vi: 'Vai trò của bạn không được thực hiện bước này.', en: 'Your role may not take this step.' },
  'reason-required': { vi: 'Bước này cần ghi rõ lý do.', en: 'This step needs a reason.' },
  'nominees-missing': {
    vi: 'Hồ sơ chưa có cá nhân, tập thể hoặc hộ gia đình được đề nghị.',
    en: 'The dossier has no nominee yet.',
  },
  'finding-blocks': {
    vi: 'Còn {count} nội dung không đủ điều kiện chưa được xử lý.',
    en: 'Findings of ineligibility that have not been dealt with: {count}.',
  },
  'submission-letter-missing': { vi: 'Hồ sơ thiếu tờ trình.', en: 'The letter of submission is missing.' },
  'achievement-report-missing': {
    vi: 'Hồ sơ thiếu báo cáo thành tích.',
    en: 'The report of achievements is missing.',
  },
  'minutes-missing': {
    vi: 'Hồ sơ thiếu biên bản bình xét.',
    en: 'The minutes of the selection meeting are missing.',
  },
  'initiative-proof-missing': {
    vi: 'Hồ sơ thiếu xác nhận sáng kiến hoặc đề tài.',
    en: 'The certificate of an initiative or research project is missing.',
  },
  'sudden-proof-missing': {
    vi: 'Hồ sơ thiếu giấy tờ xác nhận thành tích đột xuất.',
    en: 'The proof of the sudden achievement is missing.',
  },
  'consultation-missing': {
    vi: 'Chưa lấy ý kiến nhân dân về hồ sơ này.',
    en: 'The public has not been consulted on this dossier.',
  },
  'consultation-opens-in-the-past': {
    vi: 'Ngày bắt đầu lấy ý kiến không được ở trong quá khứ.',
    en: 'The consultation cannot open in the past.',
  },
  'consultation-too-short': {
    vi: 'Phải lấy ý kiến ít nhất {days} ngày làm việc, đến hết ngày {closesOn}.',
    en: 'The consultation must last at least {days} working days, to the end of {closesOn}.',
  },
  'consultation-not-closed': {
    vi: 'Chưa hết thời gian lấy ý kiến: đến hết ngày {closesOn}.',
    en: 'The consultation is still open, to the end of {closesOn}.',
  },
  'council-missing': { vi: 'Chưa có kết quả họp Hội đồng.', en: 'There is no result of the council yet.' },
  'council-in-the-future': {
    vi: 'Ngày họp Hội đồng không được ở trong tương lai.',
    en: 'The council cannot have met in the future.',
  },
  'council-before-consultation-closed': {
    vi: 'Hội đồng chỉ được họp sau khi hết thời gian lấy ý kiến ({closesOn}).',
    en: 'The council may meet only after the consultation has closed ({closesOn}).',
  },
  'council-without-quorum': {
    vi: 'Hội đồng không đủ số thành viên dự họp: {present} người, cần ít nhất {needed}.',
    en: 'The council had no quorum: {present} members, at least {needed} are needed.',
  },
  'votes-under-share': {
    vi: 'Không đủ số phiếu đồng ý: {votes} phiếu, cần ít nhất {needed}.',
    en: 'Too few votes in favour: {votes}, at least {needed} are needed.',
  },
  'decision-missing': { vi: 'Chưa gắn quyết định khen thưởng.', en: 'The decision has not been attached.' },
  'decision-undated': { vi: 'Quyết định chưa có ngày ký.', en: 'The decision has no date.' },
  'decision-in-the-future': {
    vi: 'Ngày ký quyết định không được ở trong tương lai.',
    en: 'The decision cannot be dated in the future.',
  },
  'decision-before-council': {
    vi: 'Quyết định không được ký trước ngày Hội đồng họp ({heldOn}).',
    en: 'The decision cannot be earlier than the council ({heldOn}).',
  },
  'decision-before-consultation-closed': {
    vi: 'Quyết định chỉ được ký sau khi hết thời gian lấy ý kiến ({closesOn}).',
    en: 'The decision may be signed only after the consultation has closed ({closesOn}).',
  },
  'day-in-the-future': { vi: 'Ngày này không được ở trong tương lai.', en: 'This day cannot be in the future.' },
  'ends-before-start': {
    vi: 'Ngày kết thúc không được trước ngày bắt đầu.',
    en: 'The last day must not be before the first one.',
  },
  'year-out-of-range': { vi: 'Năm phải từ 1945 đến năm nay.', en: 'The year is from 1945 to this year.' },
  'birth-year-out-of-range': {
    vi: 'Năm sinh gồm bốn chữ số, từ 1850 đến năm nay.',
    en: 'A year of birth has four digits, from 1850 to this year.',
  },
  'year-of-another-day': {
    vi: 'Năm phải là năm của ngày công nhận.',
    en: 'The year must be that of the day of recognition.',
  },
  'form-not-in-force': {
    vi: 'Danh hiệu, hình thức này không có hiệu lực vào ngày ra quyết định.',
    en: 'This title or form was not in force on the day of the decision.',
  },
  'subject-kind-not-allowed': {
    vi: 'Danh hiệu, hình thức này không dành cho loại đối tượng đã chọn.',
    en: 'This title or form is not for the chosen kind of recipient.',
  },
  'decision-not-public': {
    vi: 'Văn bản quyết định chưa được công bố. Hãy công bố văn bản trước.',
    en: 'The document of the decision is not public yet. Publish it first.',
  },
  'decision-in-use': {
    vi: 'Quyết định đã có khen thưởng hoặc thay đổi dựa vào nên không xóa được.',
    en: 'Awards or changes rest on this decision; it cannot be deleted.',
  },
  'decision-too-early': {
    vi: 'Quyết định này được ký trước quyết định mà nó thay đổi.',
    en: 'This decision is older than the one that it changes.',
  },
  'award-revoked': { vi: 'Khen thưởng này đã bị hủy bỏ.', en: 'This award has been revoked.' },
  'award-not-revoked': {
    vi: 'Khen thưởng này không bị hủy bỏ nên không thể phục hồi.',
    en: 'This award is not revoked, so it cannot be restored.',
  },
  'award-public': {
    vi: 'Khen thưởng đã công bố chỉ được thay đổi bằng quyết định đính chính, hủy bỏ hoặc phục hồi.',
    en: 'A public award changes only by a decision that corrects, revokes or restores it.',
  },
  'nothing-changed': { vi: 'Chưa có nội dung nào thay đổi.', en: 'Nothing has been changed.' },
  'certificate-number-taken': {
    vi: 'Số chứng nhận này đã được dùng cho cùng hình thức.',
    en: 'This certificate number is in use for the same form.',
  },
  'step-not-allowed': {
    vi: 'Mô hình ở trạng thái hiện tại không thể thực hiện bước này.',
    en: 'The model’s present status does not allow this step.',
  },
  'step-before-registration': {
    vi: 'Ngày thực hiện không được trước ngày đăng ký hoặc bước trước đó.',
    en: 'The day must not be before the registration or the step before it.',
  },
  'same-recipient': { vi: 'Hãy chọn hai đối tượng khác nhau.', en: 'Choose two different recipients.' },
  'recipient-merged': {
    vi: 'Đối tượng này đã được gộp vào một đối tượng khác.',
    en: 'This recipient has been merged into another one.',
  },
  'merge-undone': { vi: 'Lần gộp này đã được hoàn tác.', en: 'This merge has been undone already.' },
  'id-number-form': {
    vi: 'Số căn cước gồm 12 chữ số; số chứng minh nhân dân cũ gồm 9 chữ số; hộ chiếu gồm một chữ cái và 7 chữ số.',
    en: 'A citizen ID has 12 digits, an old ID card 9, a passport one letter and 7 digits.',
  },
  'kinds-differ': {
    vi: 'Hai đối tượng khác loại nên không gộp được.',
    en: 'Two recipients of different kinds cannot be merged.',
  },
  'id-number-taken': {
    vi: 'Số giấy tờ này đã có ở một đối tượng khác.',
    en: 'Another recipient has this number.',
  },
  'present-agency-code-form': {
    vi: 'Mã định danh gồm một chữ cái hoa, hai chữ số rồi từng cấp sau dấu chấm, ví dụ H46.12.03.',
    en: 'An agency code is a capital letter, two digits, then each level after a dot, e.g. H46.12.03.',
  },
  'former-agency-code-form': {
    vi: 'Mã định danh cũ có dạng 000.00.00.H62.',
    en: 'An old agency code looks like 000.00.00.H62.',
  },
  'organization-below-itself': {
    vi: 'Cơ quan, đơn vị không thể trực thuộc hoặc kế thừa chính nó.',
    en: 'An organization can neither be below nor follow itself.',
  },
  'organization-in-use': {
    vi: 'Còn {count} mục dùng cơ quan, đơn vị này nên không xóa được. Nếu đơn vị đã giải thể, hãy ghi ngày cuối và đơn vị kế thừa.',
    en: 'It is used in {count} places and cannot be deleted. If it was dissolved, enter its last day and its successor.',
  },
  'form-in-use': {
    vi: 'Đã có {count} khen thưởng hoặc đề nghị dựa vào bản này nên mục này không sửa được; hãy lập bản có hiệu lực từ ngày khác.',
    en: 'Awards or nominations rest on this version ({count}), so this cannot be changed; add a version in force from another day.',
  },
  'form-version-day': {
    vi: 'Ngày hiệu lực phải sau ngày bắt đầu của bản trước ({day}).',
    en: 'It must begin after the version before it ({day}).',
  },
  'form-awarded-later': {
    vi: 'Đã có {count} khen thưởng theo bản này được quyết định sau ngày đó (muộn nhất {day}).',
    en: 'Awards by this version were decided after that day ({count}, the latest on {day}).',
  },
  'consultation-only-longer': {
    vi: 'Chỉ được kéo dài: ngày kết thúc mới phải sau {day}.',
    en: 'It can only be made longer: the new last day must be after {day}.',
  },
  'consultation-over': {
    vi: 'Thời gian lấy ý kiến đã hết nên không kéo dài được nữa.',
    en: 'The consultation is over and can no longer be extended.',
  },
  'meeting-closed': {
    vi: 'Phiên họp đã khóa biên bản.',
    en: 'The minutes of this meeting are closed.',
  },
  'votes-missing': {
    vi: 'Còn {count} đối tượng chưa có kết quả bỏ phiếu.',
    en: 'Nominees without a count of votes: {count}.',
  },
  'list-too-long': {
    vi: 'Danh sách có {count} dòng, nhiều hơn {max} dòng mà một tệp Excel nhận được. Hãy lọc theo năm, cấp hoặc đơn vị rồi xuất từng phần.',
    en: 'The list has {count} rows, more than the {max} that one Excel file takes. Filter by year, level or unit and export it in parts.',
  },
};
