import {
  awardCategories,
  awardLevels,
  awardStatuses,
  civicFields,
  rewardKinds,
  subjectKinds,
} from '@kheo/domain/award/vocabulary';
import type { Hono } from 'hono';
import { assertAllowed } from '#src/access.ts';
import { NotFound } from '#src/errors.ts';
import { decodeGlobalId } from '#src/global-id.ts';
import { sheetRoute, type SheetRequest, type SheetRoutesOptions } from '#src/sheet-routes.ts';
import { awardSheet } from './award-export.service.ts';
import type { AwardFilter } from './award-filter.service.ts';

const oneOf = <Value extends string>(values: readonly Value[], given: string): Value | null =>
  values.find((value) => value === given) ?? null;

function decisionIdOf(given: string): string | null {
  if (!given) return null;
  try {
    const { typename, id } = decodeGlobalId(given);
    if (typename === 'AwardDecision') return id;
  } catch {
    // told below
  }
  throw new NotFound('decision');
}

function filterOf(given: SheetRequest['given']): AwardFilter {
  const year = /^(?:19|20|21)\d{2}$/.test(given('year')) ? Number(given('year')) : null;
  return {
    search: given('q').normalize('NFC').slice(0, 200),
    year,
    form: given('form') || null,
    category: oneOf(awardCategories, given('category')),
    level: oneOf(awardLevels, given('level')),
    rewardKind: oneOf(rewardKinds, given('rewardKind')),
    subjectKind: oneOf(subjectKinds, given('kind')),
    unit: given('unit').slice(0, 200),
    field: oneOf(civicFields, given('field')),
    movementSlug: given('movement') || null,
    status: oneOf(awardStatuses, given('status')),
    published: given('published') === '' ? null : given('published') === 'true',
    decisionId: decisionIdOf(given('decision')),
  };
}

/** `GET /exports/awards.xlsx` with the filter of the list in its query: the register as it is filtered. */
export const awardExportRoutes = (options: SheetRoutesOptions): Hono =>
  sheetRoute(options, {
    path: '/exports/awards.xlsx',
    fileName: 'khen-thuong.xlsx',
    list({ db, viewer, given }) {
      assertAllowed(viewer.roles.length > 0, 'export awards');
      return awardSheet(db, filterOf(given), given('sort') === 'NAME' ? 'NAME' : 'NEWEST');
    },
  });
