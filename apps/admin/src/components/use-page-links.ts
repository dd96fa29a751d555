import { useNavigate, useRouter, type LinkOptions } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { Cursor } from './connection-pagination.tsx';

/** Links of a keyset-paginated list, from the address of the list at a cursor. */
export function usePageLinks(targetOf: (cursor: Cursor) => LinkOptions) {
  const navigate = useNavigate();
  const router = useRouter();
  return (cursor: Cursor) => {
    const target = targetOf(cursor);
    return {
      href: router.buildLocation(target).publicHref,
      onClick: (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(target);
      },
    };
  };
}
