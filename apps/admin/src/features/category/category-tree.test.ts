import { expect, test } from 'vitest';
import { USUAL_WEIGHTS } from '@kheo/domain/relatedness/score';
import { categoryTree } from './category-tree.ts';
import type { EditedCategory } from './category.operations.ts';

const category = (id: string, nameVi: string, position: number, parent: string | null = null): EditedCategory => ({
  id,
  nameVi,
  nameEn: nameVi,
  position,
  parent: parent ? { id: parent } : null,
  version: 1,
  slug: id,
  hidden: false,
  articleCount: 0,
  descriptionVi: '',
  descriptionEn: '',
  relatedWeights: { ...USUAL_WEIGHTS },
});

test('parents stand before their children, siblings by position and then by name', () => {
  const tree = categoryTree([
    category('dan-van-kheo', 'Dân vận khéo', 0, 'dang'),
    category('thong-bao', 'Thông báo', 2),
    category('dang', 'Xây dựng Đảng', 1),
    category('doan', 'Đoàn thể', 0, 'dang'),
    category('tin', 'Tin tức', 0),
  ]);
  expect(tree.map(({ id, depth }) => `${'  '.repeat(depth)}${id}`)).toEqual([
    'tin',
    'dang',
    '  dan-van-kheo',
    '  doan',
    'thong-bao',
  ]);
  expect(tree.find(({ id }) => id === 'doan')?.ancestors).toEqual(['dang']);
});
