import { readFile } from 'node:fs/promises';
import {
  awardLevels,
  civicFields,
  modelKinds,
  modelStatuses,
  rewardKinds,
  subjectKinds,
} from '@kheo/domain/award/vocabulary';
import { z } from 'zod';

// The invented register of awards in apps/api/sample-content: word lists and decisions, from which awards are made.

const folder = new URL('../../sample-content/', import.meta.url);
const day = z.iso.date().transform((value) => new Date(`${value}T00:00:00Z`));
const text = z.string();
const texts = z.array(text).min(1);
const slugs = z.array(text).default([]);

const movements = z.array(
  z.object({
    slug: text,
    nameVi: text,
    nameEn: text,
    summaryVi: text,
    summaryEn: text,
    criteriaVi: text,
    criteriaEn: text,
    fields: z.array(z.enum(civicFields)),
    startsOn: day,
    endsOn: day.nullable(),
    launchCode: text.nullable(),
    organizationKey: text,
    published: z.boolean(),
  }),
);

/** name, what it does, unit, place, kind, status, year of registration */
const model = z.tuple([text, text, text, text, z.enum(modelKinds), z.enum(modelStatuses), z.int()]);
const civicModels = z.record(z.enum(civicFields), z.array(model));

const named = z.object({
  name: text,
  kind: z.enum(subjectKinds),
  position: text,
  unit: text,
  form: text,
  stories: slugs,
});
const issuedBy = { issuer: text, number: text, on: day, excerpt: text };
/** How many persons, collectives and households get each form. */
const numbers = z.record(text, z.tuple([z.int(), z.int(), z.int()]));
const granting = {
  year: z.int(),
  movement: text.nullable(),
  field: z.enum(civicFields).nullable(),
  rewardKind: z.enum(rewardKinds).default('MERIT'),
  achievement: text.optional(),
  draft: z.boolean().default(false),
  stories: slugs,
  storyLimit: z.int().default(100),
  named: z.array(named).default([]),
  awards: numbers,
};

const register = z.object({
  surnames: texts,
  women: z.object({ middles: texts, givens: texts }),
  men: z.object({ middles: texts, givens: texts }),
  villages: z.array(z.object({ name: text, place: text })),
  departmentUnits: z.array(z.object({ key: text, name: text, party: text })),
  departmentPosts: texts,
  communePosts: texts,
  communeCollectives: texts,
  achievements: z.record(text, texts),
  issuers: z.record(
    text,
    z.object({
      issuer: text,
      symbol: text,
      authority: text,
      signer: text,
      capacity: text,
      level: z.enum(awardLevels),
    }),
  ),
  decisions: z.array(
    z.union([z.object({ ...issuedBy, ...granting }), z.object({ existing: text, issuer: text, ...granting })]),
  ),
  later: z.array(
    z.object({
      ...issuedBy,
      kind: z.enum(['CORRECTION', 'REVOCATION', 'RESTORATION']),
      of: text,
      count: z.int(),
      reason: text,
    }),
  ),
  consultations: z.array(
    z.object({
      title: text,
      basis: text,
      opensOn: z.iso.date().optional(),
      opensWorkingDaysAgo: z.int().optional(),
      summary: text,
      entries: z.array(
        z.object({
          kind: z.enum(subjectKinds),
          name: text,
          post: text,
          unit: text,
          form: text,
          achievement: text,
        }),
      ),
    }),
  ),
});

async function read<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
}

export const readSampleMovements = () => read('movements.json', movements);
export const readSampleModels = () => read('civic-models.json', civicModels);
export const readSampleRegister = () => read('awards.json', register);

export type SampleRegister = Awaited<ReturnType<typeof readSampleRegister>>;
export type SampleDecision = SampleRegister['decisions'][number];
