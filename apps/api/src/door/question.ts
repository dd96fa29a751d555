import type { Question } from '#src/reading/reader.ts';
import { persistedIn } from './persisted-operations.ts';

/** A request at the public door that may be answered the short way. */
export interface AskedOver {
  method: 'GET' | 'POST';
  /** What the question is read from: the body, or the part of the address behind `?`. */
  text: string;
  address: string;
  header(name: string): string | undefined;
}

/** Questions that are longer go the usual way. */
export const longestQuestion = 64 * 1024;

/** The media type that Yoga would answer with; null: it has to say what it cannot. */
export function mediaTypeFor(accept: string | null): string | null {
  if (accept === null || accept === '*/*') return 'application/json';
  for (const entry of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = entry.replaceAll(/\s/g, '').split(';');
    if (parameters.some((parameter) => parameter.startsWith('charset=') && parameter !== 'charset=utf-8')) continue;
    if (type === 'application/graphql-response+json') return type;
    if (['application/json', 'application/*', '*/*'].includes(type)) return 'application/json';
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A question whose text is known by its hash only. */
export type HashedQuestion = Omit<Question, 'query'> & { hash: string };

/** The question in a request; null for all that Yoga knows better how to read or to refuse. */
export function questionOf({ method, text }: AskedOver): Question | HashedQuestion | null {
  try {
    return method === 'POST' ? questionIn(JSON.parse(text)) : questionIn(parametersIn(text));
  } catch {
    return null;
  }
}

function parametersIn(text: string): Record<string, unknown> | null {
  const parameters = new URLSearchParams(text);
  const found: Record<string, unknown> = {};
  for (const [name, value] of parameters) {
    if (name in found) return null;
    if (value !== '') found[name] = name === 'variables' || name === 'extensions' ? JSON.parse(value) : value;
  }
  return found;
}

function questionIn(value: unknown): Question | HashedQuestion | null {
  if (!isObject(value)) return null;
  const { query, operationName = null, variables, extensions, ...others } = value;
  if (Object.keys(others).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables != null && !isObject(variables)) return null;
  const more = { operationName, variables: variables ?? {} };
  if (extensions == null) return typeof query === 'string' ? { query, ...more } : null;
  // with a text beside it, it is to be registered
  if (query != null || !isObject(extensions) || Object.keys(extensions).length !== 1) return null;
  const persisted = persistedIn(extensions);
  return persisted && 'hash' in persisted ? { hash: persisted.hash, ...more } : null;
}
