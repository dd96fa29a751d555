import { INITIATIVE_SCOPE_LABELS } from '../labels/finding-labels.ts';
import { foldHeader } from '../vietnamese/column-headers.ts';
import { initiativeScopes, type InitiativeScope } from './rule-set.ts';

/** How lists name the scope of a project, folded: `'cap tinh'` → `'PROVINCE'`. */
export const initiativeScopeWords: ReadonlyMap<string, InitiativeScope> = new Map([
  ...initiativeScopes.map((scope) => [foldHeader(INITIATIVE_SCOPE_LABELS[scope].vi), scope] as const),
  ['cap co so', 'UNIT'],
  ['co so', 'UNIT'],
  ['cap tinh', 'PROVINCE'],
  ['tinh', 'PROVINCE'],
  ['cap bo', 'PROVINCE'],
  ['bo', 'PROVINCE'],
  ['toan quoc', 'NATION'],
  ['cap nha nuoc', 'NATION'],
  ['cap quoc gia', 'NATION'],
]);
