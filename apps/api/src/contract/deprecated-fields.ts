import { isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import { removalDay } from './broken-promises.ts';

/** A field of the public schema that is going to be removed. */
export interface DeprecatedField {
  /** `Article.lead` */
  field: string;
  /** What to use instead, in the contract's own words. */
  reason: string;
  /** The first day without it, `2027-06-30`; null: the reason names none. */
  removedFrom: string | null;
}

/** What a schema announces to remove: what goes first comes first. */
export function deprecatedFields(schema: GraphQLSchema): DeprecatedField[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, deprecationReason: reason }) =>
        reason ? [{ field: `${type.name}.${name}`, reason, removedFrom: removalDay(reason) }] : [],
      ),
    )
    .toSorted(
      (a, b) => (a.removedFrom ?? '9999').localeCompare(b.removedFrom ?? '9999') || (a.field < b.field ? -1 : 1),
    );
}
