import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type SelectionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { PartnerScope } from '#src/generated/prisma/enums.ts';
import type { Allowance, Allowances, Charge } from '#src/modules/partner/allowance.service.ts';
import type { UsageRecorder } from '#src/modules/partner/record-usage.service.ts';
import { networkOf } from '#src/network-address.ts';
import type { Caller } from './caller.ts';
import { costOf } from './limits.ts';
import { signatureOf } from './operation-signature.ts';
import type { Trusts } from './trusted-documents.ts';

/** One request at the public door, and what it was charged so far. */
export interface Asking {
  caller: Caller;
  charge: Charge | null;
  /** Whether the answer is the data that was asked for, whole. */
  answered: boolean;
}

export interface FairUse {
  allowances: Allowances;
  usage: UsageRecorder;
  anonymous: Allowance;
  partner: Allowance;
}

/** What a request costs before anybody has read it. */
export const entryCost = 1;
/** What a key that does not work costs the address that tries it. */
export const wrongKeyCost = 100;

/** The bucket of a caller; our own portals have none. */
function bucketOf({ anonymous, partner }: FairUse, caller: Caller): { bucket: string; allowance: Allowance } | null {
  if (caller.kind === 'portal') return null;
  return caller.kind === 'partner'
    ? { bucket: `key:${caller.partner.keyId}`, allowance: caller.allowance ?? partner }
    : { bucket: `address:${networkOf(caller.address)}`, allowance: anonymous };
}

/** Charges a caller; null for who is not charged. At once when this process holds enough of the allowance. */
export function chargeCaller(fairUse: FairUse, caller: Caller, cost: number): Charge | null | Promise<Charge> {
  const place = bucketOf(fairUse, caller);
  return place && fairUse.allowances.take(place.bucket, place.allowance, Math.min(cost, place.allowance.capacity));
}

export const inExtensions = ({ cost, capacity, remaining, refillPerSecond, fullIn }: Charge) => ({
  requested: cost,
  capacity,
  remaining,
  refillPerSecond,
  fullInSeconds: fullIn,
});

/** The error of who has used up an allowance. */
export function rateLimited(charge: Charge): { message: string; extensions: Record<string, unknown> } {
  return {
    message: `Đã dùng hết hạn mức; hãy thử lại sau ${charge.retryAfter} giây. | The allowance is used up; try again in ${charge.retryAfter} seconds.`,
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: charge.retryAfter, cost: inExtensions(charge) },
  };
}

/**
 * The state of an allowance as headers: RateLimit and RateLimit-Policy of the IETF draft, their three forerunners that
 * many clients read, and the cost of this operation.
 */
export function allowanceHeaders({ kind }: Caller, charge: Charge): Record<string, string> {
  const window = Math.ceil(charge.capacity / charge.refillPerSecond);
  return {
    'ratelimit-policy': `"${kind}";q=${charge.capacity};w=${window}`,
    ratelimit: `"${kind}";r=${charge.remaining};t=${charge.fullIn}`,
    'ratelimit-limit': String(charge.capacity),
    'ratelimit-remaining': String(charge.remaining),
    'ratelimit-reset': String(charge.fullIn),
    'kheo-operation-cost': String(charge.cost),
    ...(charge.allowed ? {} : { 'retry-after': String(charge.retryAfter) }),
  };
}

const refused = (message: string, status: number, extensions: Record<string, unknown>): ExecutionResult => ({
  errors: [new GraphQLError(message, { extensions: { http: { status }, ...extensions } })],
});

/** The scope that a key needs for a field of the query or subscription; READ for all the others. */
const scopeOfField: Record<string, PartnerScope> = { changes: 'CHANGES', changesHead: 'CHANGES' };

const scopesOf = new WeakMap<DocumentNode, ReadonlySet<PartnerScope>>();

/** The scopes that a key needs for all that a document asks for. */
export function neededScopes({
  document,
  schema,
}: Pick<ExecutionArgs, 'document' | 'schema'>): ReadonlySet<PartnerScope> {
  const known = scopesOf.get(document);
  if (known) return known;
  const scopes = new Set<PartnerScope>();
  const roots = new Set([schema.getQueryType()?.name, schema.getSubscriptionType()?.name]);
  const look = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet.selections);
      else if (selection.kind === Kind.FIELD && !selection.name.value.startsWith('__'))
        scopes.add(scopeOfField[selection.name.value] ?? 'READ');
    }
  };
  for (const definition of document.definitions)
    if (
      definition.kind === Kind.OPERATION_DEFINITION ||
      (definition.kind === Kind.FRAGMENT_DEFINITION && roots.has(definition.typeCondition.name.value))
    )
      look(definition.selectionSet.selections);
  scopesOf.set(document, scopes);
  return scopes;
}

export const keyOf = (caller: Caller): string | null => (caller.kind === 'partner' ? caller.partner.keyId : null);

/** Who asks, as far as what is asked may be asked by him: the portal's secret is good for the portal's documents. */
export async function callerFor(caller: Caller, document: DocumentNode, portal: Trusts | null): Promise<Caller> {
  if (caller.kind !== 'portal' || portal === null || (await portal(document))) return caller;
  return { kind: 'anonymous', address: caller.address };
}

/**
 * Charges an operation before it runs, and says in the answer what it cost and what is left.
 *
 * @param portal what the portal may ask as such; null: everything
 */
export function useFairUse(fairUse: FairUse, portal: Trusts | null): Plugin {
  const before = async (
    args: ExecutionArgs,
    stop: (result: ExecutionResult) => void,
  ): Promise<((result: unknown, setResult: (result: unknown) => void) => void) | undefined> => {
    const { asking, request } = args.contextValue as { asking: Asking; request: Request };
    const caller = await callerFor(asking.caller, args.document, portal);
    asking.caller = caller;
    const cost = costOf(args);
    if (caller.kind === 'partner') {
      const missing = [...neededScopes(args)].find((scope) => !caller.partner.scopes.includes(scope));
      if (missing) {
        stop(
          refused(`Khóa không có phạm vi ${missing}. | This key has not the scope ${missing}.`, 403, {
            code: 'FORBIDDEN',
            reason: 'SCOPE_MISSING',
            scope: missing,
          }),
        );
        return undefined;
      }
    }
    const place = bucketOf(fairUse, caller);
    if (place) {
      const { capacity } = place.allowance;
      if (cost > capacity) {
        const message = `This operation costs ${cost}; your allowance holds ${capacity}. Ask for shorter lists or fewer fields.`;
        stop(refused(message, 400, { code: 'OPERATION_TOO_COSTLY', cost, limit: capacity }));
        return undefined;
      }
      const charge = await fairUse.allowances.take(place.bucket, place.allowance, Math.max(0, cost - entryCost));
      asking.charge = { ...charge, cost };
      if (!charge.allowed) {
        fairUse.usage.countRefusal(keyOf(caller), new Date());
        const { message, extensions } = rateLimited(asking.charge);
        stop(refused(message, 429, extensions));
        return undefined;
      }
    }
    return (result, setResult) => {
      if (typeof result !== 'object' || result === null || Symbol.asyncIterator in result) return;
      const { errors, extensions } = result as ExecutionResult;
      asking.answered = !errors?.length;
      // what our own portals run is in this repository
      if (caller.kind !== 'portal') {
        const signature = signatureOf(args.schema, args.document, args.operationName);
        fairUse.usage.record(keyOf(caller), signature, { cost, failed: (errors?.length ?? 0) > 0, now: new Date() });
      }
      // an answer to GET may be kept by caches on the way, so it is the same for everybody; its headers tell the cost
      if (!asking.charge || request.method === 'GET') return;
      setResult({ ...result, extensions: { ...extensions, cost: inExtensions(asking.charge) } });
    };
  };
  return {
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const done = await before(args as ExecutionArgs, setResultAndStopExecution as (result: ExecutionResult) => void);
      return done && { onExecuteDone: ({ result, setResult }) => done(result, setResult as (value: unknown) => void) };
    },
    // opened like any operation, and charged for each event; who has used up all is told of changes nevertheless, because
    // to ask for them again would cost more
    onSubscribe: async ({ args, setResultAndStopExecution }) => {
      const opened = await before(
        args as ExecutionArgs,
        setResultAndStopExecution as (result: ExecutionResult) => void,
      );
      if (!opened) return undefined;
      const { caller } = (args.contextValue as unknown as { asking: Asking }).asking;
      const cost = costOf(args as ExecutionArgs);
      const signature = signatureOf(args.schema, args.document, args.operationName);
      return {
        onSubscribeResult: () => ({
          onNext: async ({ result }) => {
            await chargeCaller(fairUse, caller, cost);
            const failed = ((result as ExecutionResult).errors?.length ?? 0) > 0;
            if (caller.kind !== 'portal')
              fairUse.usage.record(keyOf(caller), signature, { cost, failed, now: new Date() });
          },
        }),
      };
    },
  };
}
