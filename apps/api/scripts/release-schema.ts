import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { brokenPromises } from '#src/contract/broken-promises.ts';
import { contractChanges, type ContractChange } from '#src/contract/contract-changes.ts';
import { printedSchema, publicSchema } from '#src/schema.ts';

// npm run release-schema -w @kheo/api: the public contract as it is now becomes what the next one is held to, and what
// changed since the last release goes to the head of the changelog that the portal shows.

interface Release {
  date: string;
  changes: ContractChange[];
}

const folder = new URL('../../../packages/schema/', import.meta.url);
const snapshot = new URL('released.graphql', folder);
const changelog = new URL('changes.json', folder);
const date = new Date().toISOString().slice(0, 10);

const releases: Release[] = existsSync(changelog) ? (JSON.parse(await readFile(changelog, 'utf8')) as Release[]) : [];
const released = existsSync(snapshot) ? await readFile(snapshot, 'utf8') : null;
const broken = released === null ? [] : brokenPromises(released, publicSchema, date);
const changes = released === null ? [] : contractChanges(buildSchema(released), publicSchema);

if (broken.length > 0) {
  console.error(`Not released, it would break what was promised:\n${broken.join('\n')}`);
  process.exitCode = 1;
} else if (released !== null && changes.length === 0) console.log('Nothing has changed since the last release.');
else {
  await writeFile(changelog, `${JSON.stringify([{ date, changes }, ...releases], null, 2)}\n`);
  await writeFile(snapshot, printedSchema(publicSchema));
  console.log(`Released on ${date}: ${changes.length} changes.`);
}
