import { civicFields, modelKinds, modelStatuses } from '@kheo/domain/award/vocabulary';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Viewer } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { uuidOf } from '#src/global-id.ts';
import { exportCivicModels } from './civic-model-export.service.ts';

export interface CivicModelExportRoutesOptions {
  db: Database;
  viewerOf(request: Request): Promise<Viewer | null>;
}

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

const noStore = { 'cache-control': 'no-store' };

/** `GET /exports/civic-models.xlsx?field=…`: the models that the list on the screen shows, for staff. */
export function civicModelExportRoutes({ db, viewerOf }: CivicModelExportRoutesOptions): Hono {
  const app = new Hono();
  app.get('/exports/civic-models.xlsx', async (c) => {
    if (!(await viewerOf(c.req.raw))) return c.json({ error: 'unauthenticated' }, 401, noStore);
    const asked = query.safeParse(c.req.query());
    if (!asked.success) return c.json({ error: 'invalid' }, 400, noStore);
    const { q, movement, unit, ...filter } = asked.data;
    const file = await exportCivicModels(db, {
      ...filter,
      search: q ?? null,
      movementId: movement ?? null,
      organizationId: unit ?? null,
    });
    return c.body(new Uint8Array(file), 200, {
      ...noStore,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="mo-hinh-dan-van-kheo.xlsx"',
      'x-content-type-options': 'nosniff',
    });
  });
  return app;
}
