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

/** Room to write by hand. */
const dots = '…………………………………………………………';

function Minutes({ meeting, onPrinted }: SheetProps) {
  const { members, present, result } = meeting;
  const nominees = meeting.dossiers.flatMap((dossier) => dossier.nominees);
  return (
    <PrintSheet
      onPrinted={onPrinted}
      title="Biên bản"
      subtitle={meeting.title}
      number="Số: ………/BB-………"
      signers={['THƯ KÝ', 'CHỦ TỌA']}
      end={
        <p>
          Cuộc họp kết thúc vào …… giờ ……, {dayInWords(meeting.metOn)}. Biên bản được đọc lại cho các thành viên dự họp
          nghe và thống nhất thông qua.
        </p>
      }
    >
      <p>Thời gian bắt đầu: …… giờ ……, {dayInWords(meeting.metOn)}.</p>
      <p>Địa điểm: {dots}</p>
      <h2>I. Thành phần</h2>
      <p>Chủ tọa: {dots}</p>
      <p>Thư ký: {dots}</p>
      <p>
        Tổng số thành viên Hội đồng: {members}. Có mặt: {present}. Vắng mặt: {Math.max(0, members - present)}.
        {result && result.nominees.length > 0
          ? result.quorate
            ? ` Hội đồng đủ số thành viên dự họp theo quy định (cần ${result.quorum}).`
            : ` Hội đồng không đủ số thành viên dự họp theo quy định (cần ${result.quorum}).`
          : ''}
      </p>
      <h2>II. Nội dung</h2>
      <p>{meeting.minutes || dots}</p>
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
    </PrintSheet>
  );
}

function Ballot({ meeting, onPrinted }: SheetProps) {
  return (
    <PrintSheet
      onPrinted={onPrinted}
      title="Phiếu bầu xét khen thưởng"
      subtitle={meeting.title}
      placeAndDay={`………………, ${dayInWords(meeting.metOn)}`}
    >
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
                  <td>{'\u00a0'}</td>
                  <td>{'\u00a0'}</td>
                  <td>{'\u00a0'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </PrintSheet>
  );
}
