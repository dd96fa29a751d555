import { PrintSheet, dayInWords, printedPeriod } from '../../components/print-sheet.tsx';
import { portalConsultationsUrl } from '../../lib/portal-links.ts';
import type { EditedConsultation } from './consultation.operations.ts';

/** The list as an office posts it at its gate; words on it are those of the paper, whatever the screen speaks. */
export function ConsultationPosting({
  consultation,
  onPrinted,
}: {
  consultation: EditedConsultation;
  onPrinted: () => void;
}) {
  const address = portalConsultationsUrl();
  return (
    <PrintSheet
      onPrinted={onPrinted}
      title="Danh sách lấy ý kiến nhân dân"
      subtitle={consultation.title}
      placeAndDay={`………………, ${dayInWords(consultation.opensOn)}`}
      signers={['THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ']}
      end={
        <p>
          Mọi ý kiến xin gửi về cơ quan trước khi hết thời gian nêu trên
          {address ? `, hoặc gửi trực tiếp tại ${address}` : ''}. Họ tên và cách liên hệ của người gửi không công khai,
          chỉ để Hội đồng Thi đua – Khen thưởng xem xét.
        </p>
      }
    >
      <p>
        Lấy ý kiến {printedPeriod(consultation.opensOn, consultation.closesOn)} ({consultation.workingDays} ngày làm
        việc){consultation.basis ? `, theo ${consultation.basis}` : ''}.
      </p>
      <table>
        <thead>
          <tr>
            <th>STT</th>
            <th>Họ tên, tên tập thể, hộ gia đình</th>
            <th>Chức vụ, đơn vị</th>
            <th>Hình thức đề nghị</th>
            <th>Thành tích</th>
          </tr>
        </thead>
        <tbody>
          {consultation.entries.map((entry, index) => (
            <tr key={entry.id}>
              <td className="number">{index + 1}</td>
              <td>{entry.name}</td>
              <td>{[entry.post, entry.unitName].filter(Boolean).join(', ')}</td>
              <td>{entry.formName}</td>
              <td>{entry.achievement}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
