import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { editorialSchema, printedSchema, publicSchema } from './schema.ts';

const committed = (file: string): Promise<string> =>
  readFile(new URL(`../../../packages/schema/${file}`, import.meta.url), 'utf8');

describe('the contract', () => {
  it.each([
    ['schema.graphql', publicSchema],
    ['editorial.graphql', editorialSchema],
  ])(
    'in packages/schema/%s is what the API serves; npm run print-schema -w @kheo/api writes it anew',
    async (file, schema) => {
      expect(printedSchema(schema)).toBe(await committed(file));
    },
  );

  it('gives the public queries only', () => {
    expect(publicSchema.getMutationType()).toBeUndefined();
  });
});
