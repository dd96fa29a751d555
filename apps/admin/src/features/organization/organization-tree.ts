import type { OrganizationRow } from './organization.operations.ts';

export interface TreeLine {
  row: OrganizationRow;
  depth: number;
}

/** Units below the one that they belong to; one whose superior is not in the list stands at the top. */
export function organizationTree(rows: readonly OrganizationRow[]): TreeLine[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = Map.groupBy(rows, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''));
  const lines: TreeLine[] = [];
  const put = (parent: string, depth: number): void => {
    for (const row of below.get(parent) ?? []) {
      lines.push({ row, depth });
      put(row.id, depth + 1);
    }
  };
  put('', 0);
  return lines;
}
