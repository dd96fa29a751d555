import type { CivicField } from '@kheo/domain/award/vocabulary';
import type { ChosenThing } from '../../components/record/chosen-field.tsx';
import type { EditedMovement, UpdateMovementInput } from './movement.operations.ts';

/** What the form holds; days as `YYYY-MM-DD` or ''. */
export interface MovementValues {
  nameVi: string;
  nameEn: string;
  startsOn: string;
  endsOn: string;
  fields: CivicField[];
  summaryVi: string;
  summaryEn: string;
  criteriaVi: string;
  criteriaEn: string;
  launchDocument: ChosenThing | null;
  organization: ChosenThing | null;
  internalNote: string;
}

export function valuesOfMovement(movement: EditedMovement | null): MovementValues {
  const document = movement?.launchDocument;
  return {
    nameVi: movement?.nameVi ?? '',
    nameEn: movement?.nameEn ?? '',
    startsOn: movement?.startsOn ?? '',
    endsOn: movement?.endsOn ?? '',
    fields: movement?.fields ?? [],
    summaryVi: movement?.summaryVi ?? '',
    summaryEn: movement?.summaryEn ?? '',
    criteriaVi: movement?.criteriaVi ?? '',
    criteriaEn: movement?.criteriaEn ?? '',
    launchDocument: document ? { id: document.id, name: `${document.type} ${document.code}` } : null,
    organization: movement?.organization ?? null,
    internalNote: movement?.internalNote ?? '',
  };
}

/** Form → input of a mutation, for the given fields only. */
export function movementInput({
  launchDocument,
  organization,
  startsOn,
  endsOn,
  ...plain
}: Partial<MovementValues>): Omit<UpdateMovementInput, 'id' | 'expectedVersion'> {
  return {
    ...plain,
    ...(startsOn === undefined ? {} : { startsOn: startsOn || null }),
    ...(endsOn === undefined ? {} : { endsOn: endsOn || null }),
    ...(launchDocument === undefined ? {} : { launchDocumentId: launchDocument?.id ?? null }),
    ...(organization === undefined ? {} : { organizationId: organization?.id ?? null }),
  };
}
