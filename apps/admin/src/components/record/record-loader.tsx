import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentInput } from 'urql';
import { LoadFailure } from '../load-failure.tsx';
import { PageHeader } from '../page-header.tsx';
import { Screen } from '../screen.tsx';
import { useLoadedOnce } from '../use-loaded-once.ts';

interface RecordLoaderProps<Data, Row> {
  /** From the address. */
  id: string;
  /** What stands there for a record that is not saved yet; none where records are made elsewhere. */
  newId?: string;
  query: DocumentInput<Data, { id: string }>;
  rowOf: (data: Data) => Row | null;
  title: string;
  missing: string;
  back: { label: string; go: () => void };
  /** Gives a record its address after its first save. */
  onCreated?: (id: string) => void;
  children: (row: Row | null, onCreated: (id: string) => void) => ReactNode;
}

/** A record that is new or loaded once; the first save gives it its address, and what is on the screen stays. */
export function RecordLoader<Data, Row>(props: RecordLoaderProps<Data, Row>) {
  const { id, newId, onCreated, children } = props;
  const [createdId, setCreatedId] = useState<string | null>(null);
  if (id === newId || id === createdId)
    return children(null, (made) => {
      setCreatedId(made);
      onCreated?.(made);
    });
  return <Stored key={id} {...props} />;
}

/** Loads once: what comes later over the network must not touch what is being typed. */
function Stored<Data, Row>({ id, query, rowOf, title, missing, back, children }: RecordLoaderProps<Data, Row>) {
  const { t } = useTranslation();
  const { data, error, retry } = useLoadedOnce(query, { id });
  const row = data === undefined ? null : rowOf(data);
  if (row) return children(row, () => undefined);
  return (
    <Screen wide>
      <PageHeader title={title} />
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? <EmptyState title={missing} actions={<Button onClick={back.go}>{back.label}</Button>} /> : null}
    </Screen>
  );
}
