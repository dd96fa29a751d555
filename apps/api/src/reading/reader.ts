import { getVariableValues, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';
import { isGivenUp, isUnavailable } from '#src/door/mask.ts';
import { chosenOperation, measured, parseWithin, type OperationLimits } from '#src/door/limits.ts';
import { noIntrospectionAliases, operationsOfThisDoor } from '#src/door/rules.ts';
import { readVariables } from '#src/door/variables.ts';
import { planOperation, type Plan, type Sources } from './plan.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { Ingredients } from './source.ts';
import { Unplannable } from './unplannable.ts';

export interface Question {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** A finished answer, and what it was made from. */
export interface Reading extends Ingredients {
  /** The whole body: `{"data":{…}}`. */
  body: string;
}

/** A question that can be answered in one statement. */
export interface Ready {
  cost: number;
  document: DocumentNode;
  operationName: string | null;
  /** The models that the answer shows rows of. */
  models: ReadonlySet<string>;
  /**
   * Null: the usual way has to answer, because the rows are not what the schema promises or the database is not there.
   *
   * @throws what PostgreSQL says when it gave the statement up: the usual way would wait as long once more
   */
  read(): Promise<Reading | null>;
}

/** Gets a question ready. Null: it goes the usual way, which also words every refusal. */
export type Reader = (question: Question) => Ready | null;

interface Planned {
  plan: Plan;
  cost: number;
  uses: number;
  failures: number;
}

interface Prepared {
  document: DocumentNode;
  /** By what the variables are like without their texts; null: cannot be planned. */
  plans: LRUCache<string, { planned: Planned | null }>;
}

/** Texts, and shapes of variables of each, that are kept; a portal and its partners have some dozens. */
const kept = { texts: 300, shapes: 30, longestText: 8_000 };
/** From this use on PostgreSQL keeps the statement prepared. */
const regularFrom = 3;
/** After so many answers that the schema does not promise, a plan is not tried again. */
const mostFailures = 3;

/** Names of enums stay as they are: a list's order is one. */
const isEnumName = (text: string): boolean => text.length < 40 && /^[A-Z][A-Z_]*$/.test(text);
/** Variables with the same numbers, booleans, names of enums and holes have the same plan. */
const shapeOf = (operationName: string | null, variables: Readonly<Record<string, unknown>>): string =>
  `${operationName ?? ''} ${JSON.stringify(variables, (_key, value: unknown) =>
    typeof value === 'string' && !isEnumName(value) ? 's' : value,
  )}`;

export function createReader({
  schema,
  sources,
  pool,
  db,
  limits,
  publicUrl,
  log,
}: {
  schema: GraphQLSchema;
  sources: Sources;
  pool: ReadingPool;
  /** Of the same role, for what has to be known before the statement can be sent. */
  db: Database;
  limits: OperationLimits;
  /** Of the portal. */
  publicUrl: string;
  log: Logger;
}): Reader {
  const texts = new LRUCache<string, { prepared: Prepared | null }>({ max: kept.texts });

  const prepare = (query: string): Prepared | null => {
    const known = texts.get(query);
    if (known) return known.prepared;
    let prepared: Prepared | null = null;
    try {
      const document = parseWithin(limits.tokens, query);
      const rules = [...specifiedRules, operationsOfThisDoor, noIntrospectionAliases];
      if (validate(schema, document, rules, { maxErrors: 1 }).length === 0)
        prepared = { document, plans: new LRUCache({ max: kept.shapes }) };
    } catch {
      // the usual way says what is wrong with it
    }
    texts.set(query, { prepared });
    return prepared;
  };

  const plan = (
    prepared: Prepared,
    question: Question,
    given: Record<string, unknown>,
    variables: Record<string, unknown>,
  ): Planned | null => {
    const shape = shapeOf(question.operationName, variables);
    const known = prepared.plans.get(shape);
    if (known) return known.planned;
    let planned: Planned | null = null;
    try {
      const { document } = prepared;
      const operation = chosenOperation(document, question.operationName)!;
      const { complexity } = measured(limits, schema, document, operation, given);
      planned = {
        plan: planOperation(schema, sources, document, operation, variables),
        cost: complexity,
        uses: 0,
        failures: 0,
      };
    } catch (error) {
      if (!(error instanceof Unplannable)) log.debug({ err: error }, 'an operation cannot be planned');
    }
    prepared.plans.set(shape, { planned });
    return planned;
  };

  return (question) => {
    if (question.query.length > kept.longestText) return null;
    const prepared = prepare(question.query);
    const operation = prepared && chosenOperation(prepared.document, question.operationName);
    if (!operation) return null;
    let args: ReturnType<Plan['request']>;
    let planned: Planned | null;
    try {
      const variables = readVariables(schema, operation, question.variables);
      if ('errors' in variables) return null;
      // days and times, and a list for one value: as resolvers get them
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables.values);
      planned = coerced ? plan(prepared, question, variables.values, coerced) : null;
      if (!planned || !coerced || planned.failures >= mostFailures) return null;
      args = planned.plan.request(coerced);
    } catch {
      // a text that is refused, a cursor that is none
      return null;
    }
    const ready = planned;
    return {
      cost: ready.cost,
      document: prepared.document,
      operationName: question.operationName,
      models: ready.plan.models,
      read: async () => {
        ready.uses += 1;
        const { plan: chosen } = ready;
        const now = new Date();
        try {
          const found = await chosen.beforehand(db, args, now).catch(refused);
          const row =
            chosen.text === null
              ? []
              : await pool.row(chosen.text, chosen.values(args, found), ready.uses >= regularFrom);
          const run = {
            args,
            found,
            context: answerContext(publicUrl, now),
            ids: new Set<string>(),
            lists: new Map(),
            until: Infinity,
          };
          const body = JSON.stringify({ data: chosen.answer(row, run) });
          return { body, ids: run.ids, lists: run.lists, until: run.until };
        } catch (error) {
          if (isGivenUp(error)) throw error;
          if (!isUnavailable(error) && !(error instanceof Refused)) ready.failures += 1;
          log.debug({ err: error }, 'a planned operation goes the usual way');
          return null;
        }
      },
    };
  };
}

/** A service refuses what it was asked: that says nothing against the plan. */
class Refused extends Error {}
function refused(error: unknown): never {
  if (isUnavailable(error)) throw error;
  throw new Refused('refused beforehand', { cause: error });
}

/** What resolvers may know: a plan has read everything, so there is no database here. */
function answerContext(publicUrl: string, now: Date): object {
  return new Proxy(
    { door: 'public', now, viewer: null, publicUrl },
    {
      get: (known, name) => {
        if (name in known) return known[name as keyof typeof known];
        throw new Unplannable(`a resolver asks for ${String(name)}`);
      },
    },
  );
}
