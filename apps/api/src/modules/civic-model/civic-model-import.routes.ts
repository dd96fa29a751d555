import { civicFields, modelKinds } from '@kheo/domain/award/vocabulary';
import type { Hono } from 'hono';
import { z } from 'zod';
import { InvalidInput } from '#src/errors.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { givenId, listImportRoute } from '#src/list-import-route.ts';
import type { SheetRoutesOptions } from '#src/sheet-routes.ts';
import { importCivicModels } from './import-civic-models.service.ts';

/** What is chosen for rows that do not say it themselves. */
const choices = z.object({
  kind: z.enum(modelKinds).nullable(),
  field: z.enum(civicFields).nullable(),
  unitName: z.string().max(500),
  registeredOn: z.iso.date().refine((day) => day >= '1900-01-01' && day < '2200-01-01'),
});

/**
 * `POST /imports/civic-models?registeredOn=2026-03-02&kind=MODEL&field=…&unitName=…&movement=…&dryRun=1` with an Excel
 * list of registrations as the body.
 */
export const civicModelImportRoutes = (options: SheetRoutesOptions): Hono =>
  listImportRoute(options, {
    path: '/imports/civic-models',
    async take(request) {
      const { file, dryRun, given } = request;
      const chosen = choices.safeParse({
        kind: given('kind') || null,
        field: given('field') || null,
        unitName: given('unitName').trim(),
        registeredOn: given('registeredOn'),
      });
      if (!chosen.success)
        throw new InvalidInput(
          [...new Set(chosen.error.issues.map(({ path }) => path.join('.')))].map((field) => ({
            field,
            code: 'required',
          })),
        );
      const movementId = given('movement') ? givenId(request, 'movement', 'Movement') : null;
      const done = await importCivicModels(request, { file, dryRun, movementId, defaults: chosen.data });
      return { ...done, added: done.added.map((id) => encodeGlobalId('CivicModel', id)) };
    },
  });
