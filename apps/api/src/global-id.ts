import { isObjectType, type GraphQLSchema } from 'graphql';
import { badInput } from './bad-input.ts';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (value: string): boolean => uuidForm.test(value);

/** Opaque id of a node at both doors: base64url of `Article:0192…`. */
export function encodeGlobalId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** @throws BAD_USER_INPUT when it is not an id of ours */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const [typename, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  const known = typename && id && rest.length === 0 && /^[A-Za-z]+$/.test(typename) && isUuid(id);
  if (!known) throw badInput('This is not an id that Khéo has given out.');
  return { typename, id };
}

/** @throws BAD_USER_INPUT for a type that has no nodes at this door */
export function assertNodeType(schema: GraphQLSchema, typename: string): void {
  const type = schema.getType(typename);
  if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node'))
    throw badInput('This is not an id that Khéo has given out.');
}

/** The uuid in a global id of one type. */
export function uuidOf(typename: string, globalId: string): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded.typename !== typename) throw badInput(`An id of the type ${typename} is expected.`);
  return decoded.id;
}
