import { randomBytes, randomUUID } from 'node:crypto';
import { makeVerificationCode } from '@kheo/domain/award/verification-code';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { countSearchTerms, writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import { searchables } from '#src/modules/search/searchables.service.ts';
import { newMediaKey } from '#src/modules/media-file/media-store.ts';
import { plantHiddenAwards, plantShownAwards, type Register } from './marked-awards.ts';
import { hidden, inHours, shown } from './marks.ts';

export { mark } from './marks.ts';

// A database in which everything that the public must not see bears a mark.

const doc = (text: string): Prisma.InputJsonValue => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
/** Columns that are private on every article, published or not. */
const privateColumns = () => ({
  body: doc(hidden()),
  searchText: hidden(),
  internalNote: hidden(),
  unpublishReason: hidden(),
});

/** Every text of an article that is not before the public. */
export const hiddenArticle = (
  status: Prisma.ArticleUncheckedCreateInput['status'],
  more: Partial<Prisma.ArticleUncheckedCreateInput> = {},
): Prisma.ArticleUncheckedCreateInput => ({
  ...privateColumns(),
  slug: hidden(),
  title: hidden(),
  subtitle: hidden(),
  lead: hidden(),
  leadHtml: hidden(),
  bodyHtml: `<p>${hidden()}</p>`,
  bodyText: hidden(),
  author: hidden(),
  source: hidden(),
  canonicalUrl: `https://${hidden()}.example/`,
  syndicatedFrom: hidden(),
  coverCaption: hidden(),
  status,
  ...more,
});

export const publishedArticle = (
  more: Partial<Prisma.ArticleUncheckedCreateInput> = {},
): Prisma.ArticleUncheckedCreateInput => ({
  ...privateColumns(),
  slug: shown('tin').replace(' ', '-'),
  title: shown('Tin'),
  subtitle: shown('Phụ đề'),
  lead: shown('Mở đầu'),
  bodyHtml: `<p>${shown('Nội dung')}</p>`,
  bodyText: shown('Nội dung'),
  author: shown('Bút danh'),
  source: shown('Nguồn'),
  coverCaption: shown('Chú thích'),
  status: 'PUBLISHED',
  publishedAt: inHours(-1),
  updatedAt: inHours(-1),
  ...more,
});

/** What a file's row keeps to itself even when the file is shown. */
const privateOfFile = (staffId: string) => ({
  originalName: `${hidden()}.jpg`,
  sha256: `${hidden()}${randomBytes(8).toString('hex')}`,
  uploadedById: staffId,
});

const file = (staffId: string, text: () => string): Prisma.MediaFileUncheckedCreateInput => ({
  key: newMediaKey(),
  kind: 'IMAGE',
  mimeType: 'image/webp',
  byteSize: 1,
  width: 480,
  height: 320,
  widths: [480],
  color: '#aabbcc',
  altVi: text(),
  altEn: text(),
  caption: text(),
  credit: text(),
  ...privateOfFile(staffId),
});

const officialDocument = (published: boolean, text: () => string): Prisma.OfficialDocumentCreateInput => ({
  slug: text().replaceAll(' ', '-').toLowerCase(),
  type: text(),
  number: text(),
  symbol: text(),
  code: text(),
  issuer: text(),
  signer: text(),
  signerCapacity: text(),
  excerpt: text(),
  published,
  internalNote: hidden(),
  revisions: { create: { version: 1, verb: hidden(), content: { excerpt: hidden() } } },
});

export interface Planted extends Register {
  articles: { id: string; slug: string; publishedAt: Date | null }[];
  categories: { id: string; slug: string }[];
  tags: { id: string; slug: string }[];
  files: { id: string; key: string }[];
  documents: { id: string; slug: string; code: string }[];
  staffIds: string[];
  revisionIds: string[];
  paths: string[];
}

const plainTag = { id: true, slug: true } as const;

/** Rows that no service has written are not in the search index yet. */
async function indexAll(db: Database): Promise<void> {
  for (const searchable of searchables)
    await writeSearchEntries(db, searchable, await searchable.idsAfter(db, null, 1000));
}

/** Published things, with all the private columns and relations that such things have. */
export async function plantPublished(db: Database): Promise<Planted> {
  const staff = await db.staff.create({
    data: {
      name: hidden(),
      email: `${hidden()}@sotuphap.example`,
      penName: hidden(),
      image: hidden(),
      roles: ['EDITOR'],
      organization: { create: { name: shown('Cơ quan'), legacyAgencyCode: hidden() } },
    },
  });
  await db.staffSession.create({
    data: { token: hidden(), userId: staff.id, expiresAt: inHours(1), ipAddress: hidden(), userAgent: hidden() },
  });
  await db.staffAccount.create({
    data: {
      accountId: hidden(),
      providerId: 'credential',
      userId: staff.id,
      password: hidden(),
      accessToken: hidden(),
    },
  });
  await db.staffVerification.create({ data: { identifier: hidden(), value: hidden(), expiresAt: inHours(1) } });
  await db.rateLimit.create({ data: { key: hidden(), points: 1 } });
  await db.visitPresence.create({ data: { visitor: hidden(), seenAt: inHours(-1) } });

  const parent = await db.category.create({ data: { slug: 'cot-me', nameVi: 'Cột mẹ', nameEn: 'Parent column' } });
  const child = await db.category.create({
    data: { slug: 'cot-con', nameVi: 'Cột con', nameEn: 'Child column', parentId: parent.id },
  });
  const tag = await db.tag.create({ data: { slug: 'the', nameVi: 'Thẻ', nameEn: 'Tag' }, select: plainTag });
  const [cover, picture] = [
    await db.mediaFile.create({ data: file(staff.id, () => shown('Ảnh')) }),
    await db.mediaFile.create({ data: file(staff.id, () => shown('Ảnh')) }),
  ];
  const document = await db.officialDocument.create({ data: officialDocument(true, () => shown('Văn bản')) });
  const articles: Planted['articles'] = [];
  for (let count = 0; count < 4; count += 1) {
    const article = await db.article.create({
      data: publishedArticle({
        categoryId: count % 2 ? child.id : parent.id,
        coverId: cover.id,
        createdById: staff.id,
        publishedAt: inHours(-count - 1),
        translationOfId: articles[0]?.id ?? null,
      }),
    });
    await db.articleTag.create({ data: { articleId: article.id, tagId: tag.id } });
    await db.articleMedia.create({ data: { articleId: article.id, mediaFileId: picture.id } });
    await db.articleCategory.create({ data: { articleId: article.id, categoryId: child.id } });
    await db.documentReference.create({
      data: {
        articleId: article.id,
        position: 0,
        printedText: 'Kế hoạch số 50-KH/ĐU',
        number: '50',
        code: '50-KH/ĐU',
        officialDocumentId: document.id,
      },
    });
    await db.articleViews.create({ data: { articleId: article.id, views: 7 } });
    articles.push(article);
  }
  const register = await plantShownAwards(db, { document, staffId: staff.id, articleId: articles[0]!.id });
  for (const [index, { id }] of articles.entries()) {
    const relatedId = articles[(index + 1) % articles.length]!.id;
    const reasons = [{ kind: 'TOPIC', values: [shown('Chủ đề')] }];
    await db.relatedArticle.create({ data: { articleId: id, relatedId, similarity: 0.5, score: 0.5, reasons } });
  }
  const path = '/bai-viet/dia-chi-cu';
  await db.redirect.create({ data: { fromPath: path, articleId: articles[0]!.id } });
  await indexAll(db);
  await countSearchTerms(db);
  return {
    articles,
    categories: [parent, child],
    tags: [tag],
    files: [cover, picture],
    documents: [document],
    ...register,
    staffIds: [],
    revisionIds: [],
    paths: [path],
  };
}

/** Hidden things, hung on the published ones wherever a relation allows it. */
export async function plantHidden(db: Database, published: Planted): Promise<Planted> {
  const staff = await db.staff.create({
    data: { name: hidden(), email: `${hidden()}@sotuphap.example`, roles: ['ADMINISTRATOR'] },
  });
  const [shownParent, shownChild] = published.categories;
  const category = await db.category.create({
    data: {
      slug: hidden(),
      nameVi: hidden(),
      nameEn: hidden(),
      descriptionVi: hidden(),
      descriptionEn: hidden(),
      hidden: true,
      parentId: shownParent!.id,
      position: -1,
    },
  });
  const tag = await db.tag.create({ data: { slug: hidden(), nameVi: hidden(), nameEn: hidden() }, select: plainTag });
  const [cover, picture, unused] = [
    await db.mediaFile.create({ data: file(staff.id, hidden) }),
    await db.mediaFile.create({ data: file(staff.id, hidden) }),
    await db.mediaFile.create({ data: file(staff.id, hidden) }),
  ];
  const document = await db.officialDocument.create({
    data: { ...officialDocument(false, hidden), files: { create: { mediaFileId: picture.id } } },
  });
  await db.syndicationSource.create({
    data: {
      agencyName: hidden(),
      address: hidden(),
      portalUrl: hidden(),
      followedKind: 'CATEGORY',
      followedId: hidden(),
      followedName: hidden(),
      categoryId: shownParent!.id,
      articles: {
        create: {
          remoteId: hidden(),
          url: hidden(),
          title: hidden(),
          content: doc(hidden()),
          contentHash: hidden(),
          state: 'WAITING',
          changedAt: inHours(-1),
        },
      },
    },
  });
  await db.officialDocumentRelation.create({
    data: { fromId: published.documents[0]!.id, toId: document.id, kind: 'REPLACES' },
  });
  // a published article that cites a hidden document is as it was: there is one reference more, without the document
  const states: Prisma.ArticleUncheckedCreateInput[] = [
    ...(['DRAFT', 'SUBMITTED', 'IN_EDIT', 'RETURNED', 'PENDING_APPROVAL', 'APPROVED'] as const).map((status) =>
      hiddenArticle(status, { publishedAt: inHours(-2) }),
    ),
    hiddenArticle('SCHEDULED', { publishedAt: inHours(2) }),
    hiddenArticle('SCHEDULED', { publishedAt: inHours(-2) }),
    hiddenArticle('UNPUBLISHED', { publishedAt: inHours(-2) }),
    hiddenArticle('ARCHIVED', { publishedAt: inHours(-2) }),
    hiddenArticle('PUBLISHED', { publishedAt: inHours(2) }),
    hiddenArticle('PUBLISHED', { publishedAt: inHours(-2), expiresAt: inHours(-1) }),
  ];
  const articles: Planted['articles'] = [];
  const revisionIds: string[] = [];
  const paths: string[] = [];
  for (const [index, state] of states.entries()) {
    const article = await db.article.create({
      data: {
        ...state,
        featured: true,
        categoryId: index % 3 === 0 ? category.id : shownParent!.id,
        coverId: cover.id,
        createdById: staff.id,
        translationOfId: published.articles[0]!.id,
      },
    });
    const articleId = article.id;
    const path = `/bai-viet/${hidden()}`;
    await db.articleTag.createMany({ data: [tag.id, published.tags[0]!.id].map((tagId) => ({ articleId, tagId })) });
    await db.articleMedia.createMany({
      data: [picture.id, published.files[0]!.id].map((mediaFileId) => ({ articleId, mediaFileId })),
    });
    await db.articleCategory.create({ data: { articleId, categoryId: shownChild!.id } });
    await db.documentReference.create({
      data: {
        articleId,
        position: 0,
        printedText: hidden(),
        type: hidden(),
        number: hidden(),
        symbol: hidden(),
        code: hidden(),
        issuer: hidden(),
        warnings: [hidden()],
        officialDocumentId: published.documents[0]!.id,
      },
    });
    await db.articleViews.create({ data: { articleId, views: 1000 } });
    await db.redirect.create({ data: { fromPath: path, articleId } });
    await db.importBatch.create({
      data: {
        sourceName: hidden(),
        reason: hidden(),
        headerKey: hidden(),
        columns: [hidden()],
        items: {
          create: {
            position: 1,
            name: hidden(),
            title: hidden(),
            identity: hidden(),
            reason: hidden(),
            warnings: [hidden()],
            sampleBefore: hidden(),
            sampleAfter: hidden(),
            address: hidden(),
            original: hidden(),
            articleId,
          },
        },
      },
    });
    const revision = await db.articleRevision.create({
      data: { articleId, version: 1, verb: hidden(), content: { title: hidden() }, staffId: staff.id },
    });
    await db.changeEvent.create({
      data: {
        type: 'CREATED',
        nodeType: 'Article',
        nodeId: articleId,
        public: false,
        staffId: staff.id,
        note: hidden(),
      },
    });
    const reasons = [{ kind: 'TOPIC', values: [hidden()] }];
    for (const shownId of published.articles.map((one) => one.id)) {
      const pinned = { choice: 'PINNED', position: 1, score: 9, reasons } as const;
      await db.relatedArticle.create({ data: { articleId: shownId, relatedId: articleId, ...pinned } });
      await db.relatedArticle.create({ data: { articleId, relatedId: shownId, ...pinned } });
    }
    articles.push(article);
    revisionIds.push(revision.id);
    paths.push(path, `/bai-viet/${article.slug}`);
  }
  for (const [index, { id }] of published.articles.entries()) {
    // an editor took it out: that it was ever thought of is nobody's business
    await db.relatedArticle.create({
      data: {
        articleId: id,
        relatedId: published.articles[(index + 2) % published.articles.length]!.id,
        score: 9,
        choice: 'EXCLUDED',
        reasons: [{ kind: 'TOPIC', values: [hidden()] }],
      },
    });
    // what an editor has called a mistake is no reference
    await db.documentReference.create({
      data: {
        articleId: id,
        position: 1,
        printedText: hidden(),
        number: hidden(),
        code: hidden(),
        decision: 'REJECTED',
        officialDocumentId: document.id,
      },
    });
    await db.articleCategory.create({ data: { articleId: id, categoryId: category.id } });
    await db.articleRevision.create({
      data: { articleId: id, version: 1, verb: hidden(), content: { title: hidden() }, staffId: staff.id },
    });
  }
  const register = await plantHiddenAwards(db, published, {
    document,
    staffId: staff.id,
    articleId: articles[0]!.id,
  });
  await indexAll(db);
  return {
    articles,
    ...register,
    categories: [category],
    tags: [tag],
    files: [cover, picture, unused],
    documents: [document],
    staffIds: [staff.id],
    revisionIds,
    paths,
  };
}

/** As many things that never were, to compare with. */
export const nothing = (): Planted => ({
  articles: [{ id: randomUUID(), slug: 'chua-tung-co', publishedAt: null }],
  categories: [{ id: randomUUID(), slug: 'chua-tung-co' }],
  tags: [{ id: randomUUID(), slug: 'chua-tung-co' }],
  files: [{ id: randomUUID(), key: newMediaKey() }],
  documents: [{ id: randomUUID(), slug: 'chua-tung-co', code: '0-KH/KC' }],
  awards: [{ id: randomUUID(), verificationCode: makeVerificationCode(randomBytes) }],
  movements: [{ id: randomUUID(), slug: 'chua-tung-co' }],
  models: [{ id: randomUUID(), slug: 'chua-tung-co' }],
  recipients: [{ id: randomUUID() }],
  consultations: [{ id: randomUUID() }],
  staffIds: [randomUUID()],
  revisionIds: [randomUUID()],
  paths: ['/bai-viet/chua-tung-co'],
});
