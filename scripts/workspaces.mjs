import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './install.mjs';

/** Folders of all workspaces, such as `apps/api`, with their package.json. */
export function workspaces() {
  return ['apps', 'packages'].flatMap((group) =>
    readdirSync(path.join(repository, group))
      .map((name) => path.posix.join(group, name))
      .filter((folder) => existsSync(path.join(repository, folder, 'package.json')))
      .map((folder) => ({
        folder,
        /** @type {{ scripts?: Record<string, string> }} */
        manifest: JSON.parse(readFileSync(path.join(repository, folder, 'package.json'), 'utf8')),
      })),
  );
}
