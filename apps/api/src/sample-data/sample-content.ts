import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';

const folder = new URL('../../sample-content/', import.meta.url);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const day = z.iso
  .date()
  .nullable()
  .transform((value) => (value === null ? null : new Date(`${value}T00:00:00Z`)));
const bilingualText = z.object({ vi: z.string(), en: z.string() });

const site = z.object({
  agencyName: z.string(),
  nameEn: z.string(),
  parentAgencyName: z.string(),
  parentNameEn: z.string(),
  sloganVi: z.string(),
  sloganEn: z.string(),
  address: z.string(),
  addressEn: z.string(),
  phone: z.string(),
  email: z.string(),
  hotline: z.string(),
  responsiblePerson: z.string(),
  responsiblePersonEn: text,
  licence: z.union([z.string(), bilingualText]).transform((value) => (typeof value === 'string' ? value : value.vi)),
  reuseNotice: bilingualText,
  about: bilingualText,
  initialVisitTotal: z.number(),
  menu: z.array(z.object({ labelVi: z.string(), labelEn: z.string(), path: z.string() })),
});
const organizations = z.array(
  z.object({
    key: z.string(),
    parentKey: z.string().nullable(),
    name: z.string(),
    shortName: z.string().nullable(),
    system: z.enum(['STATE', 'PARTY', 'FRONT']),
    validFrom: day,
    validTo: day,
    successorKey: z.string().nullable(),
  }),
);
const categories = z.array(
  z.object({
    slug: z.string(),
    parentSlug: z.string().nullable(),
    nameVi: z.string(),
    nameEn: z.string(),
    descriptionVi: text,
    descriptionEn: text,
    position: z.number(),
  }),
);
const tags = z.array(z.object({ slug: z.string(), nameVi: z.string(), nameEn: z.string() }));
const officialDocuments = z.array(
  z.object({
    type: z.string(),
    number: z.string(),
    symbol: z.string(),
    code: z.string(),
    issuer: z.string(),
    signer: text,
    signerCapacity: text,
    issuedOn: day,
    effectiveOn: day,
    expiresOn: day,
    excerpt: z.string(),
    status: z.enum(['NOT_YET_IN_FORCE', 'IN_FORCE', 'EXPIRED', 'REPLACED']),
    file: z.enum(['docx', 'odt']).nullish(),
    replacesCode: z.string().nullish(),
  }),
);
const article = z.object({
  slug: z.string(),
  title: z.string(),
  subtitle: text,
  lead: text,
  bodyHtml: z.string(),
  author: text,
  source: text,
  category: z.string(),
  otherCategories: z.array(z.string()),
  tags: z.array(z.string()),
  cover: z.string().nullish(),
  coverAltVi: text,
  coverAltEn: text,
  coverCaption: text,
  language: z.enum(['vi', 'en']),
  status: z.enum(['DRAFT', 'PUBLISHED']),
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  featured: z.boolean().nullish(),
  translationOf: z.string().nullish(),
});

async function read<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
}

/** The invented agency of apps/api/sample-content, checked as it is read. */
export async function readSampleContent() {
  const files = (await readdir(new URL('articles/', folder))).filter((name) => name.endsWith('.json')).toSorted();
  return {
    site: await read('site.json', site),
    organizations: await read('organizations.json', organizations),
    categories: await read('categories.json', categories),
    tags: await read('tags.json', tags),
    officialDocuments: await read('official-documents.json', officialDocuments),
    articles: await Promise.all(files.map((file) => read(`articles/${file}`, article))),
    image: (name: string): Promise<Buffer> => readFile(new URL(`images/${name}`, folder)),
  };
}

export type SampleContent = Awaited<ReturnType<typeof readSampleContent>>;
