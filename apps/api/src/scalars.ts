import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { badInput } from './bad-input.ts';

/** Control characters that no text of ours holds (tab and line breaks are fine). */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** A text from outside in normal form C; refused when PostgreSQL or a reader could not take it. */
export function parseText(value: unknown): string {
  if (typeof value !== 'string') throw badInput('A text is expected.');
  if (controls.test(value)) throw badInput('A text must not contain control characters.');
  if (!value.isWellFormed()) throw badInput('A text must not contain lone surrogates.');
  return value.normalize('NFC');
}

/** Whether PostgreSQL and JavaScript both take a time: the years 1 to 9999. */
export const isStorableTime = (time: Date): boolean =>
  time.getTime() >= Date.parse('0001-01-01T00:00:00Z') && time.getTime() < Date.parse('+010000-01-01T00:00:00Z');

/** The string of a literal in the query text; what is no string is refused by the scalar. */
export const textOfLiteral = (node: ValueNode): string | undefined =>
  node.kind === Kind.STRING ? node.value : undefined;

const dateTimeForm = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function parseDateTimeScalar(value: unknown): Date {
  const parts = typeof value === 'string' ? dateTimeForm.exec(value) : null;
  if (!parts || !isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) {
    throw badInput('A time is written as 2020-04-01T16:41:00+07:00.');
  }
  const date = new Date(value as string);
  if (!isStorableTime(date)) throw badInput('A time is written as 2020-04-01T16:41:00+07:00.');
  return date;
}

export function parseDateScalar(value: unknown): Date {
  const parts = typeof value === 'string' ? dateForm.exec(value) : null;
  if (!parts || !isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) {
    throw badInput('A date is written as 2020-04-01.');
  }
  return new Date(`${parts[0]}T00:00:00Z`);
}

const vietnamOffset = 7 * 60 * 60 * 1000;

/** A point in time as Vietnam's clocks show it: 2020-04-01T16:41:00+07:00. */
export function serializeDateTime(value: unknown): string {
  if (!(value instanceof Date)) throw new GraphQLError('DateTime expects a Date');
  const local = new Date(value.getTime() + vietnamOffset).toISOString();
  return `${local.slice(0, 19)}+07:00`;
}

export function serializeDate(value: unknown): string {
  if (!(value instanceof Date)) throw new GraphQLError('Date expects a Date');
  return value.toISOString().slice(0, 10);
}

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** JSON from a literal in the query text; a variable is the whole value or none of it. */
export function jsonFromLiteral(node: ValueNode): JsonValue {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.ENUM:
      return node.value;
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((item) => jsonFromLiteral(item));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, jsonFromLiteral(field.value)]));
    case Kind.VARIABLE:
      throw badInput('A variable cannot stand within a JSON value; give the whole value as one.');
  }
}
