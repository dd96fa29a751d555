import { Button } from '../button/button.tsx';
import { Dialog } from './dialog.tsx';

const ignore = () => undefined;

export const dialogExamples = {
  closed: <Dialog open={false} onOpenChange={ignore} title="Gỡ bài viết này?" closeLabel="Đóng" />,
  open: (
    <Dialog
      open
      onOpenChange={ignore}
      title="Gỡ bài viết này?"
      description="Người đọc sẽ không còn thấy bài trên cổng."
      closeLabel="Đóng"
      size="small"
      actions={<Button variant="danger">Gỡ bài</Button>}
    />
  ),
};
