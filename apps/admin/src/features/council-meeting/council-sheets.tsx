import { PrintSheet, dayInWords } from '../../components/print-sheet.tsx';
import type { EditedMeeting } from './council-meeting.operations.ts';

/** What can be printed of a meeting: its minutes with the counts, or the sheet on which a member votes. */
export type CouncilSheet = 'minutes' | 'ballot';

interface SheetProps {
  meeting: EditedMeeting;
  onPrinted: () => void;
}

/** The papers of a meeting; words on them are those of the paper, whatever the screen speaks. */
export function CouncilSheets({ sheet, ...props }: SheetProps & { sheet: CouncilSheet }) {
  return sheet === 'minutes' ? <Minutes {...props} /> : <Ballot {...props} />;
}

function Minutes({ meeting, onPrinted }: SheetProps) {
  const { members, present, result } = meeting;
  const nominees = meeting.dossiers.flatMap((dossier) => dossier.nominees);
  return (
    <PrintSheet
      onPrinted={onPrinted}
      title="Biên bản họp Hội đồng Thi đua – Khen thưởng"
      subtitle={meeting.title}
      day={meeting.metOn}
      signers={['THƯ KÝ', 'CHỦ TỊCH HỘI ĐỒNG']}
    >
      <p>Hội đồng Thi đua – Khen thưởng họp {dayInWords(meeting.metOn)}.</p>
      <h2>I. Thành phần</h2>
      <p>
        Tổng số thành viên Hội đồng: {members}. Có mặt: {present}. Vắng mặt: {Math.max(0, members - present)}.
        {result
          ? result.quorate
            ? ` Hội đồng đủ số thành viên dự họp theo quy định (cần ${result.quorum}).`
            : ` Hội đồng không đủ số thành viên dự họp theo quy định (cần ${result.quorum}).`
          : ''}
      </p>
      <h2>II. Nội dung</h2>
      <p>{meeting.minutes || '…………………………………………………………………………………………'}</p>
      <h2>III. Kết quả bỏ phiếu</h2>
      <table>
        <thead>
          <tr>
            <th>STT</th>
            <th>Đối tượng</th>
            <th>Hình thức đề nghị</th>
            <th>Đồng ý</th>
            <th>Không đồng ý</th>
            <th>Không ý kiến</th>
            <th>Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {nominees.map((nominee, index) => {
            const vote = meeting.votes.find(({ nomineeId }) => nomineeId === nominee.id);
            const outcome = result?.nominees.find(({ nomineeId }) => nomineeId === nominee.id);
            return (
              <tr key={nominee.id}>
                <td className="number">{index + 1}</td>
                <td>{[nominee.name, nominee.post, nominee.unitName].filter(Boolean).join(', ')}</td>
                <td>{nominee.form.name}</td>
                <td className="number">{vote?.inFavour ?? ''}</td>
                <td className="number">{vote?.against ?? ''}</td>
                <td className="number">{vote?.abstained ?? ''}</td>
                <td>{vote && outcome ? (outcome.passed ? 'Đạt' : 'Không đạt') : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>Biên bản được lập thành 02 bản, đọc lại cho các thành viên dự họp nghe và thống nhất thông qua.</p>
    </PrintSheet>
  );
}

function Ballot({ meeting, onPrinted }: SheetProps) {
  return (
    <PrintSheet onPrinted={onPrinted} title="Phiếu bầu xét khen thưởng" subtitle={meeting.title} day={meeting.metOn}>
      <p>
        Thành viên Hội đồng đánh dấu X vào một trong ba ô của mỗi dòng. Phiếu kín: không ghi tên, không ký tên. Dòng để
        trống hoặc đánh dấu nhiều ô là không hợp lệ.
      </p>
      {meeting.dossiers.map((dossier) => (
        <div key={dossier.id}>
          <h2>{dossier.title}</h2>
          <table>
            <thead>
              <tr>
                <th>STT</th>
                <th>Đối tượng</th>
                <th>Hình thức đề nghị</th>
                <th>Đồng ý</th>
                <th>Không đồng ý</th>
                <th>Không ý kiến</th>
              </tr>
            </thead>
            <tbody>
              {dossier.nominees.map((nominee, index) => (
                <tr key={nominee.id}>
                  <td className="number">{index + 1}</td>
                  <td>{[nominee.name, nominee.post, nominee.unitName].filter(Boolean).join(', ')}</td>
                  <td>{nominee.form.name}</td>
                  <td className="number">☐</td>
                  <td className="number">☐</td>
                  <td className="number">☐</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </PrintSheet>
  );
}
