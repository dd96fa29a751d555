import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlClass } from '../text-input/text-input.tsx';

/**
 * The browser's own list box in our clothes: works on every phone and with every screen reader.
 *
 * @example <Select name="category"><option value="thong-bao">Thông báo</option></Select>
 */
export function Select({ className = '', children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`${controlClass} cursor-pointer appearance-none pr-10`}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
      />
    </span>
  );
}
