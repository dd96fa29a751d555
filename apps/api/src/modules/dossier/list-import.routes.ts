import { initiativeScopes } from '@kheo/domain/award/rule-set';
import { Hono } from 'hono';
import { InvalidInput } from '#src/errors.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { givenId, listImportRoute, type ListImportRequest } from '#src/list-import-route.ts';
import type { SheetRoutesOptions } from '#src/sheet-routes.ts';
import { importInitiatives } from './import-initiatives.service.ts';
import { importNominations } from './import-nominations.service.ts';

const longestAchievement = 1000;

const chosenDossier = (request: ListImportRequest) => ({
  id: givenId(request, 'id', 'Dossier'),
  expectedVersion: Number(request.given('version')),
});

/**
 * Lists that are read into a dossier:
 * `POST /dossiers/:id/nominations?version=…&achievement=…&form=…&dryRun=1` of nominees,
 * `POST /dossiers/:id/initiatives?version=…&scope=UNIT&dryRun=1` of the projects and initiatives of those who are in it.
 */
export function dossierListRoutes(options: SheetRoutesOptions): Hono {
  const app = new Hono();
  app.route(
    '/',
    listImportRoute(options, {
      path: '/dossiers/:id/nominations',
      async take(request) {
        const { file, dryRun, given } = request;
        const defaults = {
          form: given('form') || null,
          achievement: given('achievement').slice(0, longestAchievement),
        };
        const done = await importNominations(request, { ...chosenDossier(request), file, defaults, dryRun });
        return { ...done, added: done.added.map((id) => encodeGlobalId('Nominee', id)) };
      },
    }),
  );
  app.route(
    '/',
    listImportRoute(options, {
      path: '/dossiers/:id/initiatives',
      async take(request) {
        const { file, dryRun, given } = request;
        const scope = initiativeScopes.find((one) => one === given('scope'));
        if (!scope) throw new InvalidInput([{ field: 'scope', code: 'required' }]);
        const done = await importInitiatives(request, { ...chosenDossier(request), file, scope, dryRun });
        const added = done.added.map(({ nomineeId, initiativeId }) => ({
          nomineeId: encodeGlobalId('Nominee', nomineeId),
          initiativeId,
        }));
        return { ...done, added };
      },
    }),
  );
  return app;
}
