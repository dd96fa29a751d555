import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GraphQLError, Kind, parse, print, visit, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';
import { StartupProblem } from '#src/startup-problem.ts';
import { listTrusted, trustedHashes, type OwnApp } from './trusted-document.service.ts';

/** Whether a document is one of an app's own. */
export type Trusts = (document: DocumentNode) => Promise<boolean>;

/** The documents of our own apps; null: not asked about, everything may be run. */
export type TrustedDocuments = Readonly<Record<OwnApp, Trusts>> | null;

/** A document that is not known may be of a newer build, which another process has listed since. */
const lookAgainAfter = 5_000;

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** What a document is, however a client writes it: urql adds `__typename` to every selection. */
export function documentHash(document: DocumentNode): string {
  const bare = visit(document, {
    Field: (node) => (node.name.value === '__typename' && !node.alias ? null : undefined),
    SelectionSet: {
      // nothing else was asked for
      leave: (node) => (node.selections.length === 0 ? { ...node, selections: [typename] } : undefined),
    },
  });
  return createHash('sha256').update(print(bare)).digest('hex');
}

/** @param texts the operations of the app's build that stands beside this API */
export async function createTrusts(db: Database, log: Logger, app: OwnApp, texts: readonly string[]): Promise<Trusts> {
  await listTrusted(
    db,
    app,
    texts.map((text) => documentHash(parse(text))),
  );
  let hashes = await trustedHashes(db, app);
  let lookedAt = Date.now();
  const known = new WeakMap<DocumentNode, string>();
  return async (document) => {
    const hash = known.get(document) ?? documentHash(document);
    known.set(document, hash);
    if (hashes.has(hash)) return true;
    if (Date.now() - lookedAt < lookAgainAfter) return false;
    lookedAt = Date.now();
    try {
      hashes = await trustedHashes(db, app);
    } catch (error) {
      log.warn({ err: error, app }, 'the documents of a newer build are not known');
    }
    return hashes.has(hash);
  };
}

/** @throws StartupProblem when an app was not built */
export async function loadTrustedDocuments(db: Database, log: Logger): Promise<NonNullable<TrustedDocuments>> {
  const trustsOf = async (app: OwnApp): Promise<Trusts> => {
    const file = fileURLToPath(new URL(`../../../${app}/dist/operations.json`, import.meta.url));
    const text = await readFile(file, 'utf8').catch(() => {
      throw new StartupProblem(
        `KHEO_TRUSTED_DOCUMENTS=1 cần tệp ${file}: hãy chạy npm run build.`,
        `KHEO_TRUSTED_DOCUMENTS=1 needs the file ${file}: run npm run build.`,
      );
    });
    return createTrusts(db, log, app, JSON.parse(text) as string[]);
  };
  return { admin: await trustsOf('admin'), portal: await trustsOf('portal') };
}

/** Lets nothing run but documents of the app. */
export function useTrustedOnly(trusts: Trusts): Plugin {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      if (await trusts(args.document)) return;
      const message =
        'Trang quản trị đang mở không khớp với máy chủ. Hãy tải lại trang. | This page does not fit the server. Load it again.';
      setResultAndStopExecution({
        errors: [new GraphQLError(message, { extensions: { code: 'UNKNOWN_DOCUMENT', http: { status: 400 } } })],
      });
    },
  };
}
