import { GraphQLError, Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { deprecatedFields } from './contract/deprecated-fields.ts';
import type { Context, Viewer } from './context.ts';
import type { Clients } from './db/client.ts';
import { createDoor } from './door/door.ts';
import { editorialLimits } from './door/limits.ts';
import { useTrustedOnly, type Trusts } from './door/trusted-documents.ts';
import type { MediaStore } from './modules/media-file/media-store.ts';
import type { PrivateCipher } from './modules/recipient/private-cipher.ts';
import type { WebhookTools } from './modules/webhook/webhook-tools.ts';
import { isForeign } from './same-origin.ts';
import { editorialSchema, publicSchema } from './schema.ts';

export interface EditorialDoorOptions {
  clients: Clients;
  store: MediaStore;
  /** Of the portal. */
  publicUrl: string;
  cipher: PrivateCipher;
  webhooks: WebhookTools;
  log: Logger;
  /** Its own documents, if nothing else is to run; null: everything may. */
  trusts: Trusts | null;
  /** The public schema whose deprecated fields are told of; this build's own when left out. */
  contract?: GraphQLSchema;
  viewerOf(request: Request): Promise<Viewer | null>;
  /** Where the admin is served from. */
  adminUrl: string;
}

/** What somebody who is not signed in may ask: who am I, whose site is this, and what the schema is. */
const openFields = new Set(['viewer', 'site', '__typename', '__schema', '__type']);

function asksOnlyOpenFields(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === 'query' &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && openFields.has(selection.name.value),
        )),
  );
}

const useSignedInOnly: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const { viewer } = args.contextValue as unknown as Context;
    if (viewer?.roles.length || asksOnlyOpenFields(args.document)) return;
    // somebody whose last role was taken away still has an account, and nothing to see
    const refusal = viewer
      ? new GraphQLError('Tài khoản chưa được giao vai trò nào. | This account has no role.', {
          extensions: { code: 'FORBIDDEN' },
        })
      : new GraphQLError('Hãy đăng nhập. | Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    setResultAndStopExecution({ errors: [refusal] });
  },
};

/** `/admin/graphql`: everything, for signed-in staff, from the admin's own origin. */
export function createEditorialDoor({
  clients,
  store,
  publicUrl,
  cipher,
  webhooks,
  log,
  trusts,
  contract = publicSchema,
  viewerOf,
  adminUrl,
}: EditorialDoorOptions): (request: Request) => Promise<Response> {
  const deprecated = deprecatedFields(contract);
  const door = createDoor({
    schema: editorialSchema,
    endpoint: '/admin/graphql',
    limits: editorialLimits,
    log,
    plugins: [useSignedInOnly, ...(trusts ? [useTrustedOnly(trusts)] : [])],
    context: async (request) => ({
      door: 'editorial',
      partner: null,
      follow: null,
      db: clients.owner,
      viewer: await viewerOf(request),
      now: new Date(),
      store,
      publicUrl,
      cipher,
      webhooks,
      deprecated,
      log,
      loaders: new Map(),
    }),
  });
  return async (request) => {
    if (isForeign(request, adminUrl)) {
      return Response.json(
        { errors: [{ message: 'A request of another site is refused.', extensions: { code: 'FORBIDDEN' } }] },
        { status: 403 },
      );
    }
    const answer = await door(request, {});
    answer.headers.set('cache-control', 'no-store');
    return answer;
  };
}
