import { Pagination, type PaginationLink } from '@kheo/ui/pagination/pagination';
import { useTranslation } from 'react-i18next';

/** Where in a keyset-paginated list one is; at most one of the two is set. */
export interface Cursor {
  after?: string;
  before?: string;
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** Cursor in the address → arguments of a connection. */
export function pageArguments(cursor: Cursor, size: number) {
  return cursor.before ? { last: size, before: cursor.before } : { first: size, after: cursor.after ?? null };
}

/** Forward and back; `linkTo` makes the address of the list at a cursor. */
export function ConnectionPagination({
  pageInfo,
  linkTo,
}: {
  pageInfo: PageInfo;
  linkTo: (cursor: Cursor) => PaginationLink;
}) {
  const { t } = useTranslation();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return (
    <Pagination
      previous={hasPreviousPage && startCursor ? linkTo({ before: startCursor }) : null}
      next={hasNextPage && endCursor ? linkTo({ after: endCursor }) : null}
      labels={{ region: t('common.pages'), previous: t('common.previous'), next: t('common.next') }}
    />
  );
}
