import { createHash } from 'node:crypto';
import {
  Kind,
  print,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { OperationSignature } from '#src/modules/partner/record-usage.service.ts';

const longestText = 8_000;
const longestName = 100;

const known = new WeakMap<DocumentNode, Map<string, OperationSignature>>();

/**
 * What an operation is, whoever runs it: its text without values and aliases, the hash of that, and the fields in it. Values
 * may be what somebody searched for, so they are not kept.
 */
export function signatureOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationSignature | null {
  const kept = known.get(document)?.get(operationName ?? '');
  if (kept) return kept;
  const operations = separateOperations(document);
  const name = operationName ?? Object.keys(operations)[0] ?? '';
  const alone = operations[name];
  if (!alone) return null;
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  const bare = visit(
    alone,
    visitWithTypeInfo(types, {
      Field: (node) => {
        const parent = types.getParentType();
        if (parent && !parent.name.startsWith('__') && !node.name.value.startsWith('__'))
          fields.add(`${parent.name}.${node.name.value}`);
        return node.alias ? { ...node, alias: undefined } : undefined;
      },
      [Kind.STRING]: (node) => ({ ...node, value: '', block: false }),
      [Kind.INT]: (node) => ({ ...node, value: '0' }),
      [Kind.FLOAT]: (node) => ({ ...node, value: '0' }),
      [Kind.LIST]: (node) => ({ ...node, values: [] }),
    }),
  );
  const text = print(bare);
  const signature = {
    hash: createHash('sha256').update(text).digest('hex'),
    name: name.slice(0, longestName),
    text: text.slice(0, longestText),
    fields: [...fields].toSorted(),
  };
  const byName = known.get(document) ?? new Map<string, OperationSignature>();
  known.set(document, byName.set(operationName ?? '', signature));
  return signature;
}
