import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { ArrowDown, ArrowUp, FolderTree, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { mayManageCategories, useSession } from '../../lib/viewer.ts';
import { CategoryDialog } from './category-dialog.tsx';
import { categoryTree, type CategoryNode } from './category-tree.ts';
import { CategoriesQuery, UpdateCategory } from './category.operations.ts';

const cacheContext = { additionalTypenames: ['Category'] };

/** The columns (chuyên mục) of the portal as a tree. */
export function CategoryListPage() {
  const { t } = useTranslation();
  const client = useClient();
  const mayManage = mayManageCategories(useSession().viewer);
  const [opened, setOpened] = useState<CategoryNode | 'new' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [moving, setMoving] = useState(false);
  const [{ data, error }, reload] = useQuery({ query: CategoriesQuery, context: cacheContext });
  const tree = data ? categoryTree(data.categories) : null;

  /** Numbers the siblings anew in their new order, and writes those that changed. */
  const move = async (category: CategoryNode, by: -1 | 1) => {
    const siblings = (tree ?? []).filter((other) => other.parent?.id === category.parent?.id);
    const from = siblings.findIndex((other) => other.id === category.id);
    const reordered = siblings.toSpliced(from, 1).toSpliced(from + by, 0, category);
    setMoving(true);
    setFailure(null);
    for (const [position, sibling] of reordered.entries()) {
      if (sibling.position === position) continue;
      const input = { id: sibling.id, expectedVersion: sibling.version, position };
      const payload = payloadOf(await client.mutation(UpdateCategory, { input }).toPromise(), 'updateCategory');
      if (payload.__typename === 'Category') continue;
      setFailure(payload.__typename === 'InvalidInput' ? 'conflict' : failureReasonOf(payload));
      break;
    }
    setMoving(false);
  };

  return (
    <Screen>
      <PageHeader
        title={t('category.title')}
        actions={
          mayManage ? (
            <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpened('new')}>
              {t('category.create')}
            </Button>
          ) : null
        }
      />
      <div className="space-y-4">
        {done ? (
          <Notice tone="success" announce>
            {done}
          </Notice>
        ) : null}
        <FailureNotice reason={failure} />
        {error && !tree ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!tree && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {tree?.length === 0 ? (
          <EmptyState icon={<FolderTree />} title={t('category.emptyTitle')}>
            {t('category.emptyText')}
          </EmptyState>
        ) : null}
        {tree && tree.length > 0 ? (
          <ul className="divide-y divide-line border-y border-line" aria-busy={moving}>
            {tree.map((category) => (
              <CategoryRow
                key={category.id}
                category={category}
                siblings={tree.filter((other) => other.parent?.id === category.parent?.id)}
                busy={moving}
                mayManage={mayManage}
                onMove={(by) => void move(category, by)}
                onOpen={() => setOpened(category)}
              />
            ))}
          </ul>
        ) : null}
      </div>
      {opened ? (
        <CategoryDialog
          category={opened === 'new' ? null : opened}
          hasChildren={opened !== 'new' && (tree ?? []).some((other) => other.parent?.id === opened.id)}
          onClose={() => setOpened(null)}
          onDone={(text) => {
            setOpened(null);
            setDone(text);
          }}
        />
      ) : null}
    </Screen>
  );
}

interface CategoryRowProps {
  category: CategoryNode;
  siblings: readonly CategoryNode[];
  busy: boolean;
  mayManage: boolean;
  onMove: (by: -1 | 1) => void;
  onOpen: () => void;
}

function CategoryRow({ category, siblings, busy, mayManage, onMove, onOpen }: CategoryRowProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [name, otherName] = language === 'en' ? [category.nameEn, category.nameVi] : [category.nameVi, category.nameEn];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 hover:bg-surface">
      <div className="min-w-0 flex-1 basis-56" style={{ paddingLeft: `${category.depth * 1.75}rem` }}>
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{name}</span>
          {category.hidden ? <Badge tone="warning">{t('category.hiddenMark')}</Badge> : null}
        </p>
        <p className="text-sm text-ink-soft">
          {otherName}&nbsp;· /{category.slug}&nbsp;· {t('category.articleCount', { count: category.articleCount })}
        </p>
      </div>
      {mayManage ? (
        <div className="flex items-center gap-1">
          <Button
            size="small"
            variant="quiet"
            aria-label={t('category.moveUp', { name })}
            icon={<ArrowUp aria-hidden="true" />}
            disabled={siblings[0]?.id === category.id}
            busy={busy}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            variant="quiet"
            aria-label={t('category.moveDown', { name })}
            icon={<ArrowDown aria-hidden="true" />}
            disabled={siblings.at(-1)?.id === category.id}
            busy={busy}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            aria-label={`${t('common.edit')}: ${name}`}
            icon={<Pencil aria-hidden="true" />}
            onClick={onOpen}
          >
            {t('common.edit')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
