import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import type { LinkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { ConnectionPagination, type Cursor } from './connection-pagination.tsx';
import { LoadFailure } from './load-failure.tsx';
import { PageHeader } from './page-header.tsx';
import { Screen } from './screen.tsx';
import { usePageLinks } from './use-page-links.ts';

/** A page of a list as the API answers it. */
interface Page {
  totalCount: number;
  nodes: readonly unknown[];
  pageInfo: Parameters<typeof ConnectionPagination>[0]['pageInfo'];
}

export interface ListFrameProps {
  title: string;
  /** How many there are, in words; shown when they are known. */
  total: (count: number) => string;
  actions?: ReactNode;
  filters?: ReactNode;
  /** What has just been done, and what can be taken back. */
  told?: ReactNode;
  list: Page | undefined;
  error: CombinedError | undefined;
  busy: boolean;
  onRetry: () => void;
  /** The address of the list at a cursor. */
  targetOf: (cursor: Cursor) => LinkOptions;
  empty: { icon: ReactNode; title: string; text: string };
  /** Called to take the filters back; given when there are some. */
  onClear?: (() => void) | undefined;
  children: ReactNode;
}

/** A list in pages, with everything that it can be: loading, broken, empty, without a match. */
export function ListFrame(props: ListFrameProps) {
  const { title, total, actions, filters, told, list, error, busy, onRetry, targetOf, empty, onClear, children } =
    props;
  const { t } = useTranslation();
  const linkTo = usePageLinks(targetOf);
  return (
    <Screen wide>
      <PageHeader
        title={title}
        note={list ? <span className="text-ink-soft">{total(list.totalCount)}</span> : null}
        actions={actions}
      />
      {filters}
      {told}
      <div className="mt-5" aria-busy={busy}>
        {error && !list ? <LoadFailure error={error} onRetry={onRetry} /> : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            {children}
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={empty.icon}
            title={onClear ? t('record.noMatchTitle') : empty.title}
            actions={onClear ? <Button onClick={onClear}>{t('common.clearFilters')}</Button> : null}
          >
            {onClear ? t('record.noMatchText') : empty.text}
          </EmptyState>
        ) : null}
      </div>
    </Screen>
  );
}

/** One filter of a list; the first choice is all. */
export function FilterSelect({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string | number | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <FormField label={label}>
      {(control) => (
        <Select
          {...control}
          value={value === undefined ? '' : String(value)}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          <option value="">{t('record.all')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
