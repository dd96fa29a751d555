import type { CivicField, ModelKind } from '@kheo/domain/award/vocabulary';
import { registrationItems, type RegistrationItem } from '@kheo/domain/award/model-registration';
import type { ChosenThing } from '../../components/record/chosen-field.tsx';
import type { EditedCivicModel, UpdateCivicModelInput } from './civic-model.operations.ts';

/** What the form holds; days as `YYYY-MM-DD` or ''. */
export interface CivicModelValues extends Record<RegistrationItem, string> {
  name: string;
  kind: string;
  field: string;
  unitName: string;
  organization: ChosenThing | null;
  place: string;
  movement: string;
  registeredOn: string;
  origin: ChosenThing | null;
  summary: string;
  internalNote: string;
}

export function valuesOfCivicModel(model: EditedCivicModel | null): CivicModelValues {
  const items = Object.fromEntries(registrationItems.map((item) => [item, model?.registration[item] ?? ''])) as Record<
    RegistrationItem,
    string
  >;
  return {
    name: model?.name ?? '',
    kind: model?.kind ?? 'MODEL',
    field: model?.field ?? '',
    unitName: model?.unitName ?? '',
    organization: model?.organization ?? null,
    place: model?.place ?? '',
    movement: model?.movement?.id ?? '',
    registeredOn: model?.registeredOn ?? '',
    origin: model?.origin ?? null,
    summary: model?.summary ?? '',
    internalNote: model?.internalNote ?? '',
    ...items,
  };
}

/** Form → input of a mutation, for the given fields only. */
export function civicModelInput(
  values: Partial<CivicModelValues>,
): Omit<UpdateCivicModelInput, 'id' | 'expectedVersion'> {
  const { kind, field, organization, movement, registeredOn, origin, ...texts } = values;
  const registration = Object.fromEntries(
    registrationItems.flatMap((item) => (texts[item] === undefined ? [] : [[item, texts[item]]])),
  );
  const plain = Object.fromEntries(
    Object.entries(texts).filter(([name]) => !(registrationItems as readonly string[]).includes(name)),
  );
  return {
    ...plain,
    ...(kind === undefined ? {} : { kind: kind as ModelKind }),
    ...(field === undefined ? {} : { field: (field || null) as CivicField | null }),
    ...(registeredOn === undefined ? {} : { registeredOn: registeredOn || null }),
    ...(organization === undefined ? {} : { organizationId: organization?.id ?? null }),
    ...(movement === undefined ? {} : { movementId: movement || null }),
    ...(origin === undefined ? {} : { originId: origin?.id ?? null }),
    ...(Object.keys(registration).length > 0 ? { registration } : {}),
  };
}

/** What a new model lacks for the request to be read at all. */
export const missingOf = (values: CivicModelValues) =>
  (['name', 'field', 'unitName', 'registeredOn'] as const)
    .filter((field) => !values[field].trim())
    .map((field) => ({ field, code: 'required' }));
