import { writeInitiatives } from '@kheo/domain/award/write-initiatives';
import { writeNominations, type NomineeForm } from '@kheo/domain/award/write-nominations';
import { NOMINATION_FORM_LABELS } from '@kheo/domain/labels/nomination-labels';
import type { Hono } from 'hono';
import { NotFound } from '#src/errors.ts';
import { decodeGlobalId } from '#src/global-id.ts';
import { sheetRoute, type SheetRoutesOptions } from '#src/sheet-routes.ts';
import { circumstancesOf } from './circumstances.ts';
import { mayManageAwards, visibleDossiers } from './dossier.access.ts';

const forms: readonly NomineeForm[] = ['MAU_TDKT', 'CANHAN', 'TAPTHE'];

function dossierIdOf(given: string): string {
  try {
    const { typename, id } = decodeGlobalId(given);
    if (typename === 'Dossier') return id;
  } catch {
    // told below
  }
  throw new NotFound('dossier');
}

/**
 * `GET /dossiers/:id/nominees.xlsx?form=MAU_TDKT` (or CANHAN, TAPTHE): the nominees in a form that the next office reads;
 * with DETAI their projects and initiatives.
 * The day of birth of a known recipient goes along for officers; others see the year that they have entered.
 */
export const nomineeExportRoutes = (options: SheetRoutesOptions): Hono =>
  sheetRoute(options, {
    path: '/dossiers/:id/nominees.xlsx',
    fileName: 'danh-sach-de-nghi-khen-thuong.xlsx',
    async list({ db, viewer, given }) {
      const dossier = await db.dossier.findFirst({
        where: { id: dossierIdOf(given('id')), AND: visibleDossiers(viewer) },
        select: {
          rewardKind: true,
          nominees: {
            orderBy: [{ position: 'asc' }, { id: 'asc' }],
            include: {
              form: { select: { code: true } },
              recipient: { select: { private: { select: { birthDate: true } } } },
            },
          },
        },
      });
      if (!dossier) throw new NotFound('dossier');
      if (given('form') === 'DETAI') {
        const authors = dossier.nominees.map(({ name, unitName, circumstances }) => ({
          name,
          unitName,
          initiatives: circumstancesOf(circumstances).initiatives,
        }));
        return { name: NOMINATION_FORM_LABELS.DETAI.vi.slice(0, 31), ...writeInitiatives(authors) };
      }
      const form = forms.find((one) => one === given('form')) ?? 'MAU_TDKT';
      const { title, columns, rows } = writeNominations(
        form,
        dossier.nominees.map(({ gender, recipient, form: { code }, ...nominee }) => ({
          ...nominee,
          form: code,
          gender: gender === 'MALE' || gender === 'FEMALE' ? gender : null,
          rewardKind: dossier.rewardKind,
          birthDate: mayManageAwards(viewer)
            ? (recipient?.private?.birthDate?.toISOString().slice(0, 10) ?? null)
            : null,
        })),
      );
      return { name: NOMINATION_FORM_LABELS[form].vi.slice(0, 31), title, columns, rows };
    },
  });
