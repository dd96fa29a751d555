import type { GraphQLSchema } from 'graphql';
import type { callers } from './caller.ts';
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
import type { Admit } from './quick-answers.ts';
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
  return async ({ header, address, method }, { cost: measured, document, operationName }) => {
    const now = new Date();
    const known = await callerOf({ headers: { get: (name) => header(name) ?? null } }, address, now);
    if ('refused' in known) return null;
    const caller = await callerFor(known, document, portal);
    if (caller.kind === 'portal') return { headers: {}, extensions: null, shared: false };
    if (caller.kind === 'partner') {
      for (const scope of neededScopes({ schema, document })) if (!caller.partner.scopes.includes(scope)) return null;
    }
    const cost = Math.max(entryCost, measured);
    const charge = await chargeCaller(fairUse, caller, cost);
    // beyond what the allowance holds, or used up
    if (charge && (!charge.allowed || cost > charge.capacity)) return null;
    fairUse.usage.record(keyOf(caller), signatureOf(schema, document, operationName), { cost, failed: false, now });
    if (!charge) return { headers: {}, extensions: null, shared: false };
    return {
      headers: allowanceHeaders(caller, { ...charge, cost }),
      // an answer to GET may be kept by caches on the way, so it is the same for everybody
      extensions: method === 'POST' ? { cost: inExtensions({ ...charge, cost }) } : null,
      shared: caller.kind === 'anonymous',
    };
  };
}
