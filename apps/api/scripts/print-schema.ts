import { writeFile } from 'node:fs/promises';
import { editorialSchema, printedSchema, publicSchema } from '#src/schema.ts';

// Writes the contract of both doors to packages/schema; src/schema.test.ts fails when this was forgotten.

const folder = new URL('../../../packages/schema/', import.meta.url);
await writeFile(new URL('schema.graphql', folder), printedSchema(publicSchema));
await writeFile(new URL('editorial.graphql', folder), printedSchema(editorialSchema));
