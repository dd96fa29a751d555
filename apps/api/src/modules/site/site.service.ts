import { isSafeHref } from '@kheo/rich-text/check';
import { emptyDocument } from '@kheo/rich-text/document';
import { toHtml } from '@kheo/rich-text/to-html';
import type { Problem } from '@kheo/domain';
import { z } from 'zod';
import { assertAllowed, hasRole } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import type { Language } from '#src/generated/prisma/enums.ts';
import { Conflict, InvalidInput } from '#src/errors.ts';
import { readRichText, type RichTextSource } from '#src/modules/rich-text/rich-text.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';

const menuEntry = z.object({ labelVi: z.string(), labelEn: z.string(), path: z.string() });
export type MenuEntry = z.infer<typeof menuEntry>;

export const menuOf = (stored: unknown): MenuEntry[] => z.array(menuEntry).parse(stored);

const siteId = '00000000-0000-0000-0000-000000000001';

/** What a fresh installation without sample content begins with: a site to name, and two columns to publish in. */
export async function ensureSite(db: Database): Promise<void> {
  if ((await db.site.count()) > 0) return;
  await db.category.createMany({
    data: [
      { slug: 'tin-tuc-su-kien', nameVi: 'Tin tức – Sự kiện', nameEn: 'News and events', position: 1 },
      { slug: 'thong-bao', nameVi: 'Thông báo', nameEn: 'Announcements', position: 2 },
    ],
    skipDuplicates: true,
  });
  await db.site.upsert({
    where: { id: 1 },
    update: {},
    create: {
      agencyNameVi: 'Tên cơ quan',
      agencyNameEn: 'Name of the agency',
      aboutVi: emptyDocument as object,
      aboutEn: emptyDocument as object,
      menu: [
        { labelVi: 'Giới thiệu', labelEn: 'About', path: '/gioi-thieu' },
        { labelVi: 'Liên hệ', labelEn: 'Contact', path: '/lien-he' },
      ],
    },
  });
}

export async function findRedirect(db: Database, path: string): Promise<string | null> {
  const [withoutQuery = ''] = path.split('?');
  // an old portal's address may have told its pages apart by the query only (?ItemID=5)
  const paths = [path, withoutQuery].map((candidate) => candidate.slice(0, 500));
  const [exact] = await db.$queryRaw<Array<{ slug: string | null; language: Language }>>`
    SELECT a.slug, a.language::text AS language FROM redirect r LEFT JOIN article a ON a.id = r.article_id
    WHERE r.from_path = ANY (${paths}::text[]) ORDER BY length(r.from_path) DESC LIMIT 1`;
  if (!exact?.slug) return null;
  return `${exact.language === 'EN' ? '/en' : ''}/bai-viet/${exact.slug}`;
}

type Texts = Partial<
  Record<
    | 'agencyNameVi'
    | 'agencyNameEn'
    | 'parentAgencyNameVi'
    | 'parentAgencyNameEn'
    | 'sloganVi'
    | 'sloganEn'
    | 'addressVi'
    | 'addressEn'
    | 'phone'
    | 'email'
    | 'hotline'
    | 'responsiblePersonVi'
    | 'responsiblePersonEn'
    | 'licence'
    | 'reuseNoticeVi'
    | 'reuseNoticeEn',
    string | null
  >
>;

export interface UpdateSiteInput extends Texts {
  expectedVersion: number;
  aboutVi?: RichTextSource | null;
  aboutEn?: RichTextSource | null;
  menu?: MenuEntry[] | null;
  initialVisitTotal?: number | null;
}

const longest = 500;
const longestMenu = 30;

export async function updateSite(context: ServiceContext, input: UpdateSiteInput): Promise<void> {
  assertAllowed(hasRole(context.viewer), 'change the settings of the site');
  const { expectedVersion, aboutVi, aboutEn, menu, initialVisitTotal, ...texts } = input;
  const problems: Problem[] = [];
  const given = Object.entries(texts).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, (value ?? '').trim()] as const],
  );
  for (const [field, value] of given) {
    if (value.length > longest) problems.push({ field, code: 'too-long', params: { max: longest } });
    if (!value && field.startsWith('agencyName')) problems.push({ field, code: 'required' });
  }
  if ((menu?.length ?? 0) > longestMenu)
    problems.push({ field: 'menu', code: 'too-many', params: { max: longestMenu } });
  for (const [index, entry] of (menu ?? []).slice(0, longestMenu).entries()) {
    if (Object.values(entry).some((text) => text.length > longest))
      problems.push({ field: `menu.${index}`, code: 'too-long', params: { max: longest } });
    if (!entry.labelVi.trim() || !entry.labelEn.trim()) problems.push({ field: `menu.${index}`, code: 'required' });
    if (!isSafeHref(entry.path)) problems.push({ field: `menu.${index}.path`, code: 'link-not-allowed' });
  }
  if (initialVisitTotal != null && initialVisitTotal < 0)
    problems.push({ field: 'initialVisitTotal', code: 'negative' });
  const about = [['Vi', aboutVi, 'aboutVi'] as const, ['En', aboutEn, 'aboutEn'] as const].flatMap(
    ([suffix, source, field]) => {
      if (!source) return [];
      const read = readRichText(source, field);
      if ('problem' in read) {
        problems.push(read.problem);
        return [];
      }
      return [
        { [`about${suffix}`]: read.document, [`aboutHtml${suffix}`]: toHtml(read.document, { image: () => null }) },
      ];
    },
  );
  if (problems.length) throw new InvalidInput(problems);

  await context.db.$transaction(async (db) => {
    const { count } = await db.site.updateMany({
      where: { id: 1, version: expectedVersion },
      data: {
        ...Object.fromEntries(given),
        ...Object.assign({}, ...about),
        ...(menu ? { menu } : {}),
        ...(initialVisitTotal == null ? {} : { initialVisitTotal }),
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      const { version } = await db.site.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } });
      throw new Conflict({ type: 'Site', id: '1' }, version);
    }
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Site',
      nodeId: siteId,
      public: true,
      staffId: context.viewer?.id ?? null,
    });
  });
}
