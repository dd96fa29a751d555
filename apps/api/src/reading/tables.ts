import { getDatamodel } from '#src/generated/pothos-types.ts';
import { Unplannable } from './unplannable.ts';

// The models of prisma/schema as SQL sees them. Names follow the house's rule, `bodyHtml` → "body_html"; tables.test.ts
// compares every one with the database.

export interface Column {
  sql: string;
  /** What Prisma makes of JSON's text or number. */
  revive: 'date' | 'bigint' | 'decimal' | null;
  /** Prisma gives an empty list where the column has nothing. */
  isList: boolean;
}

export interface Relation {
  target: string;
  isList: boolean;
  /** Columns that are equal on both sides. */
  here: string;
  there: string;
}

export interface Table {
  model: string;
  sql: string;
  columns: Map<string, Column>;
  relations: Map<string, Relation>;
}

interface Field {
  name: string;
  kind: string;
  type: string;
  isList: boolean;
  isId: boolean;
  relationName?: string;
  relationFromFields?: readonly string[];
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const quoted = (name: string): string => `"${name}"`;
const columnName = (field: string): string => quoted(snake(field));
const tableName = (model: string): string => quoted(snake(model).slice(1));

/** Types that JSON cannot carry as Prisma gives them are left out, and so never planned. */
const revivals: Record<string, Column['revive']> = {
  String: null,
  Int: null,
  Float: null,
  Boolean: null,
  Json: null,
  DateTime: 'date',
  BigInt: 'bigint',
  Decimal: 'decimal',
};

const models = (getDatamodel() as unknown as { datamodel: { models: Record<string, { fields: Field[] }> } }).datamodel
  .models;

/** What relations to a model lead to. */
const keyOf = (model: string): string => columnName(models[model]!.fields.find(({ isId }) => isId)?.name ?? 'id');

function relationOf(model: string, field: Field): Relation {
  const own = field.relationFromFields?.[0];
  if (own !== undefined)
    return { target: field.type, isList: field.isList, here: columnName(own), there: keyOf(field.type) };
  const back = models[field.type]!.fields.find(
    (other) =>
      other.relationName === field.relationName && other.type === model && (other.relationFromFields?.length ?? 0) > 0,
  );
  if (!back) throw new Unplannable(`${model}.${field.name} has no other side`);
  return {
    target: field.type,
    isList: field.isList,
    here: keyOf(model),
    there: columnName(back.relationFromFields![0]!),
  };
}

const columnOf = ({ name, isList }: Field, revive: Column['revive']): Column => ({
  sql: columnName(name),
  revive,
  isList,
});

const tables = new Map<string, Table>();

/** @throws Unplannable for what is no model */
export function tableOf(model: string): Table {
  const known = tables.get(model);
  if (known) return known;
  const fields = models[model]?.fields;
  if (!fields) throw new Unplannable(`no model ${model}`);
  const table: Table = { model, sql: tableName(model), columns: new Map(), relations: new Map() };
  for (const field of fields) {
    if (field.kind === 'object') table.relations.set(field.name, relationOf(model, field));
    else if (field.kind === 'enum') table.columns.set(field.name, columnOf(field, null));
    else if (field.type in revivals && !(field.isList && revivals[field.type]))
      table.columns.set(field.name, columnOf(field, revivals[field.type]!));
  }
  tables.set(model, table);
  return table;
}

export const modelNames = (): string[] => Object.keys(models);
