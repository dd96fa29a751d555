import { Button, buttonClass } from './button.tsx';

export const buttonExamples = {
  primary: <Button variant="primary">Đăng bài</Button>,
  secondary: <Button>Lưu bản nháp</Button>,
  danger: <Button variant="danger">Gỡ bài</Button>,
  busy: (
    <Button variant="primary" type="submit" busy>
      Đang lưu…
    </Button>
  ),
  link: (
    <a href="/bai-viet/vi-du" className={buttonClass({ variant: 'primary', size: 'small' })}>
      Xem trên cổng
    </a>
  ),
};
