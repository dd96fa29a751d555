import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { publicSchema } from '#src/schema.ts';
import { brokenPromises, removalDay } from './broken-promises.ts';
import { contractChanges } from './contract-changes.ts';

const inSchemaFolder = (file: string): Promise<string> =>
  readFile(new URL(`../../../../packages/schema/${file}`, import.meta.url), 'utf8');
const today = () => new Date().toISOString().slice(0, 10);

const released = `
  type Query { article(slug: String!, draft: Boolean = false): Article tone: Tone }
  type Article { title: String! lead: String @deprecated(reason: "Dùng leadHtml. Bỏ từ 2027-06-30") old: Old }
  type Old { text: String @deprecated(reason: "Bỏ từ 2027-06-30") }
  enum Tone { SOFT LOUD @deprecated(reason: "No day") }`;

describe('the contract of the last release', () => {
  it('still holds: everything that could be asked then can be asked now', async () => {
    expect(brokenPromises(await inSchemaFolder('released.graphql'), publicSchema, today())).toEqual([]);
  });

  it('has a day of removal for everything deprecated in the present schema', () => {
    const deprecated = contractChanges(buildSchema('type Query { a: Int }'), publicSchema)
      .filter(({ kind }) => kind === 'DEPRECATED')
      .filter(({ note }) => removalDay(note) === null);
    expect(deprecated).toEqual([]);
  });

  it('is the last entry of the changelog', async () => {
    const changelog = JSON.parse(await inSchemaFolder('changes.json')) as Array<{ date: string }>;
    expect(changelog.length).toBeGreaterThan(0);
    expect(changelog.map(({ date }) => date)).toEqual(
      changelog
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('what breaks a contract', () => {
  const broken = (present: string, day = '2027-06-29') => brokenPromises(released, buildSchema(present), day);

  it.each([
    ['a field that is gone', released.replace('title: String!', 'name: String!'), 'Article.title was removed.'],
    ['a field that may be null now', released.replace('title: String!', 'title: String'), 'Article.title changed type'],
    ['an argument that must be given', released.replace('slug: String!', 'slug: String!, key: ID!'), 'key'],
    ['a value that is gone, deprecated without a day', released.replace(/LOUD[^}]*/, ''), 'LOUD was removed'],
  ])('%s', (_what, present, message) => {
    expect(broken(present).join('\n')).toContain(message);
  });

  const withoutLead = released.replace(/lead: String @deprecated\(.*?\)/, '');
  it('a deprecated field is owed until the day that was named, and not from then on', () => {
    expect(broken(withoutLead, '2027-06-29')).toEqual(['Article.lead was removed.']);
    expect(broken(withoutLead, '2027-06-30')).toEqual([]);
  });

  it('something new breaks nothing, and what is deprecated and stays neither', () => {
    expect(broken(released.replace('title: String!', 'title: String! subtitle: String'), '2028-01-01')).toEqual([]);
  });

  it('a type goes with the last of its fields only where nothing else names it', () => {
    const withoutOld = released.replace('old: Old', '').replace(/type Old \{.*?\n/, '\n');
    expect(broken(withoutOld, '2027-07-01')).toContain('Article.old was removed.');
  });
});

describe('the changelog between two states', () => {
  it('tells what came, went, changed and is going', () => {
    const after = buildSchema(`
      type Query { article(slug: String!, draft: Boolean = true): Article tone: Tone }
      type Article { title: String! @deprecated(reason: "Bỏ từ 2028-01-01") lead: String subtitle: String old: Old }
      type Old { text: String }
      type New { text: String }
      enum Tone { SOFT }`);
    expect(contractChanges(buildSchema(released), after)).toEqual([
      { kind: 'ADDED', at: 'Article.subtitle', note: 'String' },
      { kind: 'DEPRECATED', at: 'Article.title', note: 'Bỏ từ 2028-01-01' },
      { kind: 'ADDED', at: 'New', note: 'type' },
      { kind: 'CHANGED', at: 'Query.article(draft:)', note: 'Boolean = false → Boolean = true' },
      { kind: 'REMOVED', at: 'Tone.LOUD', note: 'LOUD' },
    ]);
  });
});
