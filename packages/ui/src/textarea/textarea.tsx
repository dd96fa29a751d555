import type { ComponentProps } from 'react';
import { controlClass } from '../text-input/text-input.tsx';

/**
 * A text box of several lines. It grows with its text where the browser can (`field-sizing`).
 *
 * @example <Textarea name="lead" rows={4} defaultValue="Sáng 01/4/2020, Đảng ủy Sở Tư pháp ban hành kế hoạch…" />
 */
export function Textarea({ className = '', rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={`${controlClass} field-sizing-content ${className}`} />;
}
