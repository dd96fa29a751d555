import type { ComponentProps } from 'react';
import { Select } from '@kheo/ui/select/select';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CategoriesQuery } from './category.operations.ts';
import { categoryTree, type CategoryNode } from './category-tree.ts';

export type { CategoryNode };

/** All categories in the order of the tree, with their depth; empty while loading. */
export function useCategories(): CategoryNode[] {
  const [{ data }] = useQuery({ query: CategoriesQuery });
  return data ? categoryTree(data.categories) : [];
}

/** A list box of the categories, sub-categories indented. */
export function CategoryPicker({
  emptyLabel,
  exclude,
  ...control
}: ComponentProps<'select'> & { emptyLabel: string; exclude?: (category: CategoryNode) => boolean }) {
  const { i18n } = useTranslation();
  const categories = useCategories();
  return (
    <Select {...control}>
      <option value="">{emptyLabel}</option>
      {categories
        .filter((category) => !exclude?.(category))
        .map((category) => (
          <option key={category.id} value={category.id}>
            {'– '.repeat(category.depth)}
            {i18n.language === 'en' ? category.nameEn || category.nameVi : category.nameVi}
          </option>
        ))}
    </Select>
  );
}
