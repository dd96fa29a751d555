import { INITIATIVE_SCOPE_LABELS } from '../labels/finding-labels.ts';
import {
  dayCell,
  numberColumn,
  textCell,
  writeList,
  type WrittenColumn,
  type WrittenList,
} from '../sheet/written-cell.ts';
import type { Initiative } from './eligibility-input.ts';
import { initiativeKey, initiativeName } from './plan-initiatives.ts';

/** A nominee with his initiatives, as a list of projects needs them. */
export interface ListedAuthor {
  readonly name: string;
  readonly unitName: string;
  readonly initiatives: readonly Initiative[];
}

/** An initiative and the nominees who made it. */
interface Project {
  readonly initiative: Initiative;
  readonly authors: ListedAuthor[];
}

const joined = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join('; ');

/** Columns of DETAI (DOMAIN.md E.4); how far a project reaches stands after those that the form has. */
const columns: readonly WrittenColumn<Project>[] = [
  numberColumn,
  { header: 'Tên đề tài', width: 60, cell: ({ initiative }) => textCell(initiativeName(initiative)) },
  {
    header: 'Ngày công nhận',
    width: 16,
    cell: ({ initiative: { recognizedOn, year } }) => dayCell(recognizedOn ?? null, year),
  },
  { header: 'Đơn vị công nhận', width: 36, cell: ({ initiative }) => textCell(initiative.recognizedBy ?? '') },
  { header: 'Tóm tắt thành tích', width: 60, cell: ({ initiative }) => textCell(initiative.summary ?? '') },
  { header: 'Tên tác giả', width: 36, cell: ({ authors }) => textCell(joined(authors.map(({ name }) => name))) },
  { header: 'Phòng ban', width: 24, cell: () => null },
  { header: 'Cơ quan', width: 36, cell: ({ authors }) => textCell(joined(authors.map(({ unitName }) => unitName))) },
  {
    header: 'Phạm vi ảnh hưởng',
    width: 30,
    cell: ({ initiative }) => textCell(INITIATIVE_SCOPE_LABELS[initiative.scope].vi),
  },
];

/**
 * The initiatives of nominees as a list of projects (DETAI), a row an initiative with everybody who made it; readable
 * again by `recognizeNominationSheet` and `initiativePlanner` without an error.
 *
 * @example writeInitiatives(nominees).rows[0]?.[5] // { kind: 'text', value: 'Lê Văn Cường; Trần Thị Bình' }
 */
export function writeInitiatives(nominees: readonly ListedAuthor[]): WrittenList<Project> {
  const projects = new Map<string, Project>();
  for (const nominee of nominees)
    for (const initiative of nominee.initiatives) {
      const key = initiativeKey(initiative);
      const project = projects.get(key);
      if (!project) projects.set(key, { initiative, authors: [nominee] });
      else if (!project.authors.includes(nominee)) project.authors.push(nominee);
    }
  return writeList('DANH SÁCH ĐỀ TÀI, SÁNG KIẾN', columns, [...projects.values()]);
}
