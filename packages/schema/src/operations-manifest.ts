import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kind, print, type DocumentNode } from 'graphql';

/** What {@link operationsManifest} gives to Vite. */
interface ManifestPlugin {
  name: string;
  apply: 'build';
  applyToEnvironment(environment: { name: string }): boolean;
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown }): Promise<void>;
}

/**
 * A plugin for Vite that writes `operations.json` beside the build: the text of every operation of an app. The
 * API reads it when it is to run no other documents of that app.
 *
 * @param source the folder with the app's modules
 * @param environment the one of Vite's environments whose build gets the file
 */
export function operationsManifest(source: string, environment: 'client' | 'ssr'): ManifestPlugin {
  return {
    name: 'kheo-operations-manifest',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === environment,
    async generateBundle() {
      const operations = await operationsIn(source);
      this.emitFile({ type: 'asset', fileName: 'operations.json', source: `${JSON.stringify(operations, null, 1)}\n` });
    },
  };
}

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === Kind.DOCUMENT;

/**
 * The operations that the `*.operations.ts` below a folder export, as texts.
 *
 * @throws when one stands elsewhere, or is not exported: it would be refused
 */
export async function operationsIn(source: string): Promise<string[]> {
  const operations: string[] = [];
  for await (const file of glob('**/*.{ts,tsx}', { cwd: source })) {
    const text = await readFile(path.join(source, file), 'utf8');
    const written = [...text.matchAll(/^\s*(?:query|mutation|subscription) (\w+)/gm)].map(([, name = '']) => name);
    if (!/from '@kheo\/schema\/(?:public|editorial)'/.test(text) || written.length === 0) continue;
    if (!file.endsWith('.operations.ts')) throw new Error(`${file}: operations belong into a file *.operations.ts`);
    const module = (await import(pathToFileURL(path.resolve(source, file)).href)) as Record<string, unknown>;
    const documents = Object.values(module).filter(isDocument);
    const found = new Set(
      documents.flatMap(({ definitions }) =>
        definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : [])),
      ),
    );
    const missing = written.find((name) => !found.has(name));
    if (missing !== undefined) throw new Error(`${file}: the operation ${missing} is not exported`);
    for (const document of documents)
      if (document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) operations.push(print(document));
  }
  return operations.toSorted();
}
