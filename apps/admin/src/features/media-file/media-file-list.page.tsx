import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Images } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { DropZone } from '../../components/drop-zone.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { MediaFileDialog } from './media-file-dialog.tsx';
import { MediaFilesQuery } from './media-file.operations.ts';
import { mediaListLink, mediaListSearch, type MediaListSearch } from './media-file.routes.ts';
import { MediaGrid } from './media-grid.tsx';
import { documentTypes, pictureTypes } from './upload.ts';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

const cacheContext = { additionalTypenames: ['MediaFile'] };
const pageSize = 30;

/** The library of pictures and files. */
export function MediaFileListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: '/shell/media' });
  const [openId, setOpenId] = useState<string | null>(null);
  const variables = useMemo(
    () => ({ ...pageArguments(search, pageSize), filter: { kind: search.kind ?? null, search: search.q || null } }),
    [search],
  );
  const [{ data, error, fetching }, reload] = useQuery({ query: MediaFilesQuery, variables, context: cacheContext });
  const list = data?.mediaFiles;
  const { uploads, add } = useUploads(() => reload({ requestPolicy: 'network-only' }));
  const filtered = Boolean(search.q || search.kind);

  const show = (change: Partial<MediaListSearch>) =>
    void navigate({
      ...mediaListLink({ ...search, after: undefined, before: undefined, ...change }),
      replace: 'q' in change,
      resetScroll: false,
    });
  const linkTo = (cursor: Cursor) => {
    const target = mediaListLink({ ...search, after: undefined, before: undefined, ...cursor });
    return {
      href: router.buildLocation(target).publicHref,
      onClick: (event: React.MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(target);
      },
    };
  };

  return (
    <Screen>
      <PageHeader
        title={t('media.title')}
        note={list ? <span className="text-ink-soft">{t('media.total', { count: list.totalCount })}</span> : null}
      />
      <div className="space-y-5">
        <DropZone
          label={t('media.dropHere')}
          hint={t('media.dropHint')}
          chooseLabel={t('media.choose')}
          accept={`${pictureTypes},${documentTypes}`}
          onFiles={add}
        />
        <UploadList uploads={uploads} />
        <section
          aria-label={t('article.filters')}
          className="grid gap-4 border-y border-line py-4 @min-[34rem]:grid-cols-[2fr_1fr]"
        >
          <SearchBox
            label={t('media.searchLabel')}
            value={search.q ?? ''}
            onSearch={(words) => show({ q: words || undefined })}
          />
          <FormField label={t('media.filterKind')}>
            {(control) => (
              <Select
                {...control}
                value={search.kind ?? ''}
                onChange={(event) => show({ kind: mediaListSearch.shape.kind.parse(event.target.value || undefined) })}
              >
                <option value="">{t('media.kinds.ALL')}</option>
                <option value="IMAGE">{t('media.kinds.IMAGE')}</option>
                <option value="PDF">{t('media.kinds.PDF')}</option>
                <option value="OFFICE">{t('media.kinds.OFFICE')}</option>
              </Select>
            )}
          </FormField>
        </section>
        <div aria-busy={fetching} className="space-y-5">
          {error && !list ? (
            <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
          ) : null}
          {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
          {list?.nodes.length === 0 ? (
            <EmptyState icon={<Images />} title={t(filtered ? 'media.noMatchTitle' : 'media.emptyTitle')}>
              {t(filtered ? 'media.noMatchText' : 'media.emptyText')}
            </EmptyState>
          ) : null}
          {list && list.nodes.length > 0 ? (
            <>
              <MediaGrid files={list.nodes} chosenId={openId} onChoose={(file) => setOpenId(file.id)} />
              <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
            </>
          ) : null}
        </div>
      </div>
      {openId ? <MediaFileDialog id={openId} onClose={() => setOpenId(null)} /> : null}
    </Screen>
  );
}
