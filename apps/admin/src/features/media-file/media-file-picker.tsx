import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { DropZone } from '../../components/drop-zone.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { MediaGrid } from './media-grid.tsx';
import { MediaFileQuery, MediaFilesQuery, UpdateMediaFile, type LibraryFile } from './media-file.operations.ts';
import { documentTypes, pictureTypes } from './upload.ts';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

const cacheContext = { additionalTypenames: ['MediaFile'] };
const pageSize = 24;

export interface MediaFilePickerProps {
  /** Documents too; otherwise pictures only. */
  anyKind?: boolean;
  onClose: () => void;
  onPick: (file: LibraryFile) => void;
}

/** Choosing a file from the library, or bringing a new one in; a picture gets its alternative text here. */
export function MediaFilePicker({ anyKind = false, onClose, onPick }: MediaFilePickerProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [words, setWords] = useState('');
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  const [chosen, setChosen] = useState<LibraryFile | null>(null);
  const [alt, setAlt] = useState('');
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const variables = useMemo(
    () => ({
      first: pageSize,
      after: after.at(-1) ?? null,
      filter: { kind: anyKind ? null : ('IMAGE' as const), search: words || null },
    }),
    [after, anyKind, words],
  );
  const [{ data, error }, reload] = useQuery({ query: MediaFilesQuery, variables, context: cacheContext });
  const list = data?.mediaFiles;

  const choose = (file: LibraryFile) => {
    setChosen(file);
    setAlt(file.altVi);
  };
  const { uploads, add } = useUploads((id) => {
    reload({ requestPolicy: 'network-only' });
    void client
      .query(MediaFileQuery, { id }, { requestPolicy: 'network-only' })
      .toPromise()
      .then((result) => {
        if (result.data?.node?.__typename === 'MediaFile' && (anyKind || result.data.node.kind === 'IMAGE'))
          choose(result.data.node);
      });
  });

  const use = async () => {
    if (!chosen) return;
    if (alt.trim() === chosen.altVi) return onPick(chosen);
    const input = { id: chosen.id, expectedVersion: chosen.version, altVi: alt.trim() };
    const payload = payloadOf(await client.mutation(UpdateMediaFile, { input }).toPromise(), 'updateMediaFile');
    if (payload.__typename === 'MediaFile') onPick(payload);
    else if (payload.__typename === 'Failed') setFailure(payload.reason);
    else if (payload.__typename === 'Conflict') setFailure('conflict');
    // Without the right to change the file it can still be shown; the text's own picture carries the words.
    else onPick({ ...chosen, altVi: alt.trim() });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t(anyKind ? 'media.picker.anyTitle' : 'media.picker.title')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <div className="flex w-full flex-wrap items-end justify-between gap-3">
          {chosen?.kind === 'IMAGE' ? (
            <FormField
              label={t('editor.imageTools.alt')}
              hint={t('editor.imageTools.altHint')}
              className="min-w-0 flex-1 basis-72"
            >
              {(control) => <TextInput {...control} value={alt} onChange={(event) => setAlt(event.target.value)} />}
            </FormField>
          ) : (
            <span />
          )}
          <Button variant="primary" disabled={!chosen} onClick={() => void use()}>
            {t(anyKind ? 'media.picker.anyUse' : 'media.picker.use')}
          </Button>
        </div>
      }
    >
      <div className="space-y-5">
        <DropZone
          label={t('media.dropHere')}
          chooseLabel={t('media.choose')}
          accept={anyKind ? `${documentTypes},${pictureTypes}` : pictureTypes}
          onFiles={add}
        />
        <UploadList uploads={uploads} />
        <FailureNotice reason={failure} />
        <SearchBox
          label={t('media.searchLabel')}
          value={words}
          onSearch={(next) => {
            setWords(next);
            setAfter([null]);
          }}
        />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {list?.nodes.length === 0 ? (
          <EmptyState title={t(words ? 'media.noMatchTitle' : 'media.emptyTitle')}>
            {t(words ? 'media.noMatchText' : 'media.emptyText')}
          </EmptyState>
        ) : null}
        {list && list.nodes.length > 0 ? (
          <MediaGrid files={list.nodes} chosenId={chosen?.id ?? null} onChoose={choose} />
        ) : null}
        {list && (after.length > 1 || list.pageInfo.hasNextPage) ? (
          <div className="flex justify-between">
            <Button size="small" disabled={after.length === 1} onClick={() => setAfter(after.slice(0, -1))}>
              {t('common.previous')}
            </Button>
            <Button
              size="small"
              disabled={!list.pageInfo.hasNextPage}
              onClick={() => setAfter([...after, list.pageInfo.endCursor])}
            >
              {t('common.next')}
            </Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
