import type { GraphQLSchema } from 'graphql';
import type { Charge } from '#src/modules/partner/allowance.service.ts';
import type { Caller, callers } from './caller.ts';
import {
  allowanceHeaders,
  callerFor,
  chargeCaller,
  entryCost,
  inExtensions,
  keyOf,
  neededScopes,
  type FairUse,
} from './fair-use.ts';
import { signatureOf } from './operation-signature.ts';
import type { Operation } from './answer-cache.ts';
import type { AskedOver } from './question.ts';
import type { Admission, Admit } from './quick-answers.ts';
import type { Trusts } from './trusted-documents.ts';

/**
 * Who may have an answer the short way, charged and recorded as useFairUse does. Who is to be refused goes the usual way,
 * which says why.
 */
export function createAdmission({
  schema,
  callerOf,
  fairUse,
  portal,
}: {
  schema: GraphQLSchema;
  callerOf: ReturnType<typeof callers>;
  fairUse: FairUse;
  portal: Trusts | null;
}): Admit {
  const admitCaller = (
    caller: Caller,
    { method }: AskedOver,
    { cost: measured, document, operationName }: Operation,
    now: Date,
  ): Admission | null | Promise<Admission | null> => {
    if (caller.kind === 'portal') return { headers: {}, extensions: null, shared: false };
    if (caller.kind === 'partner') {
      for (const scope of neededScopes({ schema, document })) if (!caller.partner.scopes.includes(scope)) return null;
    }
    const cost = Math.max(entryCost, measured);
    const admitted = (charge: Charge | null): Admission | null => {
      // beyond what the allowance holds, or used up
      if (charge && (!charge.allowed || cost > charge.capacity)) return null;
      fairUse.usage.record(keyOf(caller), signatureOf(schema, document, operationName), { cost, failed: false, now });
      if (!charge) return { headers: {}, extensions: null, shared: false };
      charge.cost = cost;
      return {
        headers: allowanceHeaders(caller, charge),
        // an answer to GET may be kept by caches on the way, so it is the same for everybody
        extensions: method === 'POST' ? { cost: inExtensions(charge) } : null,
        shared: caller.kind === 'anonymous',
      };
    };
    const charge = chargeCaller(fairUse, caller, cost);
    return charge instanceof Promise ? charge.then(admitted) : admitted(charge);
  };
  return (asked, operation) => {
    const { header, address } = asked;
    const now = new Date();
    const known = callerOf({ headers: { get: (name) => header(name) ?? null } }, address, now);
    // a stranger whose allowance this process holds is let in at once
    if (!(known instanceof Promise) && !('refused' in known) && known.kind === 'anonymous')
      return admitCaller(known, asked, operation, now);
    return (async () => {
      const caller = await known;
      if ('refused' in caller) return null;
      return admitCaller(await callerFor(caller, operation.document, portal), asked, operation, now);
    })();
  };
}
