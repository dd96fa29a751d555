import type { EditedCategory } from './category.operations.ts';

/** A category with its place in the tree. */
export interface CategoryNode extends EditedCategory {
  /** 0 at the top level. */
  depth: number;
  /** Ids from the top level down to the parent. */
  ancestors: string[];
}

/** The flat list of the API as a tree read from top to bottom: parents before children, by position. */
export function categoryTree(categories: readonly EditedCategory[]): CategoryNode[] {
  const childrenOf = Map.groupBy(categories, (category) => category.parent?.id ?? '');
  const nodes: CategoryNode[] = [];
  const visit = (parentId: string, ancestors: string[]): void => {
    const siblings = childrenOf.get(parentId) ?? [];
    for (const category of siblings.toSorted(
      (a, b) => a.position - b.position || a.nameVi.localeCompare(b.nameVi, 'vi'),
    )) {
      nodes.push({ ...category, depth: ancestors.length, ancestors });
      visit(category.id, [...ancestors, category.id]);
    }
  };
  visit('', []);
  return nodes;
}
