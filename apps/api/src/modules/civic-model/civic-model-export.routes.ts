import { civicFields, modelKinds, modelStatuses } from '@kheo/domain/award/vocabulary';
import type { Hono } from 'hono';
import { z } from 'zod';
import { InvalidInput } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { sheetRoute, type SheetRequest, type SheetRoutesOptions } from '#src/sheet-routes.ts';
import { civicModelSheet } from './civic-model-export.service.ts';
import type { CivicModelFilter } from './civic-model-list.service.ts';

const globalId = (typename: string) =>
  z.string().transform((value, context) => {
    try {
      return uuidOf(typename, value);
    } catch {
      context.addIssue('not an id');
      return z.NEVER;
    }
  });

/** The filters of the list on the screen, as they stand in its address. */
const query = z
  .object({
    q: z.string().max(200),
    field: z.enum(civicFields),
    kind: z.enum(modelKinds),
    status: z.enum(modelStatuses),
    year: z.coerce.number().int().min(1900).max(2200),
    movement: globalId('Movement'),
    unit: globalId('Organization'),
    published: z.enum(['true', 'false']).transform((value) => value === 'true'),
  })
  .partial();

function filterOf(given: SheetRequest['given']): CivicModelFilter {
  const named = Object.keys(query.shape).map((name) => [name, given(name)] as const);
  const asked = query.safeParse(Object.fromEntries(named.filter(([, value]) => value !== '')));
  if (!asked.success)
    throw new InvalidInput(asked.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'not-found' })));
  const { q, movement, unit, ...filter } = asked.data;
  return { ...filter, search: q ?? null, movementId: movement ?? null, organizationId: unit ?? null };
}

/** `GET /exports/civic-models.xlsx?field=…`: the models that the list on the screen shows, for staff. */
export const civicModelExportRoutes = (options: SheetRoutesOptions): Hono =>
  sheetRoute(options, {
    path: '/exports/civic-models.xlsx',
    fileName: 'mo-hinh-dan-van-kheo.xlsx',
    list: ({ db, given }) => civicModelSheet(db, filterOf(given)),
  });
