import { checkDocument } from '@kheo/rich-text/check';
import { fromHtml } from '@kheo/rich-text/from-html';
import { toHtml } from '@kheo/rich-text/to-html';
import type { Database, Transaction } from '#src/db/client.ts';
import { insertArticle } from '#src/modules/article/article.service.ts';
import { makePublic } from '#src/modules/article/publish-article.service.ts';
import { saveUpload, searchTextOf } from '#src/modules/media-file/media-file.files.service.ts';
import type { MediaStore } from '#src/modules/media-file/media-store.ts';
import { insertDocument } from '#src/modules/official-document/create-official-document.service.ts';
import { docxOf, odtOf } from './sample-files.ts';
import { officialDocumentSearch } from '#src/modules/official-document/official-document-search.service.ts';
import { countSearchTerms, updateSearchEntry } from '#src/modules/search/search-entry.service.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { loadSampleRegister } from './load-sample-register.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { readSampleContent, type SampleContent } from './sample-content.ts';

export interface LoadOptions {
  db: Database;
  store: MediaStore;
  now: Date;
  onStart(): void;
}

/**
 * Loads the invented agency into a database that has no site yet; all in one transaction, so that a start that is cut off
 * leaves nothing half-done.
 *
 * @returns whether anything was loaded
 */
export async function loadSampleContent({ db, store, now, onStart }: LoadOptions): Promise<boolean> {
  if ((await db.site.count()) > 0) return false;
  onStart();
  await ensureAwardData(db);
  const content = await readSampleContent();
  const covers = await loadCovers(db, store, content);
  const documentFiles = await loadDocumentFiles(db, store, content);
  await db.$transaction(
    async (transaction) => {
      await loadOrganizations(transaction, content);
      const categoryIds = await loadCategories(transaction, content);
      await transaction.tag.createMany({ data: content.tags });
      await loadOfficialDocuments(transaction, content, documentFiles);
      await loadArticles(transaction, content, categoryIds, covers, now);
      await countSearchTerms(transaction);
      await loadSampleRegister(transaction, now);
      await loadSite(transaction, content);
    },
    // About 6,000 statements, 13 s of work: a weak or busy machine takes minutes, and half of it would be worth nothing.
    { timeout: 600_000, maxWait: 10_000 },
  );
  await relateStaleArticles(db);
  return true;
}

async function loadCovers(
  db: Database,
  store: MediaStore,
  { articles, image }: SampleContent,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { cover, coverAltVi, coverAltEn } of articles) {
    if (!cover || ids.has(cover)) continue;
    const { id } = await saveUpload(
      { ownerDb: db, store },
      { bytes: await image(cover), originalName: cover, staffId: null },
    );
    await db.mediaFile.update({
      where: { id },
      data: {
        altVi: coverAltVi,
        altEn: coverAltEn,
        credit: 'Hình minh họa mẫu của Khéo',
        searchText: searchTextOf([cover, coverAltVi, coverAltEn]),
      },
      select: { id: true },
    });
    ids.set(cover, id);
  }
  return ids;
}

async function loadOrganizations(db: Transaction, { organizations }: SampleContent): Promise<void> {
  const ids = new Map<string, string>();
  for (const { key, parentKey, successorKey: _later, ...data } of organizations) {
    const { id } = await db.organization.create({
      data: { ...data, parentId: parentKey === null ? null : (ids.get(parentKey) ?? null) },
      select: { id: true },
    });
    ids.set(key, id);
  }
  for (const { key, parentKey, successorKey } of organizations) {
    await db.organization.update({
      where: { id: ids.get(key)! },
      data: { parentId: parentKey && ids.get(parentKey), successorId: successorKey && ids.get(successorKey) },
      select: { id: true },
    });
  }
}

async function loadCategories(db: Transaction, { categories }: SampleContent): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const parentsFirst = categories.toSorted((a, b) => Number(a.parentSlug !== null) - Number(b.parentSlug !== null));
  for (const { parentSlug, ...data } of parentsFirst) {
    const { id } = await db.category.create({
      data: { ...data, parentId: parentSlug === null ? null : ids.get(parentSlug)! },
      select: { id: true },
    });
    ids.set(data.slug, id);
  }
  return ids;
}

/** Small files made from what the register says, so that a document of the samples has something to open. */
async function loadDocumentFiles(
  db: Database,
  store: MediaStore,
  { officialDocuments }: SampleContent,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { code, type, issuer, excerpt, file } of officialDocuments) {
    if (!file) continue;
    const lines = [
      { text: issuer.toLocaleUpperCase('vi') },
      { text: `Số: ${code}` },
      { text: type.toLocaleUpperCase('vi'), heading: true },
      { text: excerpt, heading: true },
      { text: 'Đây là tệp mẫu của Khéo, không phải văn bản có thật.' },
    ];
    const { id } = await saveUpload(
      { ownerDb: db, store },
      {
        bytes: file === 'docx' ? docxOf(lines) : odtOf(lines),
        originalName: `${type} ${code.replaceAll('/', '-')} (mẫu).${file}`,
        staffId: null,
      },
    );
    ids.set(code, id);
  }
  return ids;
}

async function loadOfficialDocuments(
  db: Transaction,
  { officialDocuments }: SampleContent,
  files: Map<string, string>,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const { replacesCode: _later, file: _made, code, ...fields } of officialDocuments) {
    const fileId = files.get(code);
    const id = await insertDocument(db, { ...fields, fileIds: fileId ? [fileId] : [] }, null, 'create');
    await db.officialDocument.update({ where: { id }, data: { published: true, sample: true }, select: { id: true } });
    await updateSearchEntry(db, officialDocumentSearch, id);
    ids.set(code, id);
  }
  for (const { code, replacesCode } of officialDocuments) {
    const toId = replacesCode ? ids.get(replacesCode) : undefined;
    if (toId) await db.officialDocumentRelation.create({ data: { fromId: ids.get(code)!, toId, kind: 'REPLACES' } });
  }
}

async function loadArticles(
  db: Transaction,
  { articles, tags }: SampleContent,
  categoryIds: Map<string, string>,
  covers: Map<string, string>,
  now: Date,
): Promise<void> {
  const ids = new Map<string, string>();
  const tagNames = new Map(tags.map((tag) => [tag.slug, tag.nameVi]));
  const tagIds = new Map(
    (await db.tag.findMany({ select: { id: true, slug: true } })).map((tag) => [tag.slug, tag.id]),
  );
  const originalsFirst = articles.toSorted(
    (a, b) => Number(Boolean(a.translationOf)) - Number(Boolean(b.translationOf)),
  );
  for (const article of originalsFirst) {
    const id = await insertArticle(
      db,
      {
        title: article.title,
        subtitle: article.subtitle,
        lead: article.lead,
        body: { html: article.bodyHtml },
        author: article.author,
        source: article.source,
        slug: article.slug,
        language: article.language === 'en' ? 'EN' : 'VI',
        translationOfId: article.translationOf ? (ids.get(article.translationOf) ?? null) : null,
        categoryId: categoryIds.get(article.category)!,
        otherCategoryIds: article.otherCategories.map((slug) => categoryIds.get(slug)!),
        coverId: article.cover ? covers.get(article.cover)! : null,
        coverCaption: article.coverCaption,
        featured: article.featured ?? false,
      },
      null,
      'create',
    );
    const given = article.tags.filter((slug) => tagNames.has(slug));
    await db.articleTag.createMany({ data: given.map((slug) => ({ articleId: id, tagId: tagIds.get(slug)! })) });
    await db.article.update({ where: { id }, data: { sample: true }, select: { id: true } });
    const publishedAt = article.publishedAt === null ? null : new Date(article.publishedAt);
    if (article.status === 'PUBLISHED' && publishedAt && publishedAt <= now)
      await makePublic(db, id, publishedAt, now, null);
    ids.set(article.slug, id);
  }
}

/** The settings come last: their row says that the sample content is there. */
async function loadSite(db: Transaction, { site }: SampleContent): Promise<void> {
  const about = (html: string) => {
    const checked = checkDocument(fromHtml(html));
    if ('problem' in checked) throw new Error(`site.json, about: ${checked.problem.detail}`);
    return { document: checked.document as object, html: toHtml(checked.document, { image: () => null }) };
  };
  const [vi, en] = [about(site.about.vi), about(site.about.en)];
  await db.site.create({
    data: {
      agencyNameVi: site.agencyName,
      agencyNameEn: site.nameEn,
      parentAgencyNameVi: site.parentAgencyName,
      parentAgencyNameEn: site.parentNameEn,
      sloganVi: site.sloganVi,
      sloganEn: site.sloganEn,
      addressVi: site.address,
      addressEn: site.addressEn,
      phone: site.phone,
      email: site.email,
      hotline: site.hotline,
      responsiblePersonVi: site.responsiblePerson,
      responsiblePersonEn: site.responsiblePersonEn || site.responsiblePerson,
      licence: site.licence,
      reuseNoticeVi: site.reuseNotice.vi,
      reuseNoticeEn: site.reuseNotice.en,
      aboutVi: vi.document,
      aboutHtmlVi: vi.html,
      aboutEn: en.document,
      aboutHtmlEn: en.html,
      menu: site.menu,
      initialVisitTotal: site.initialVisitTotal,
      sample: true,
    },
    select: { id: true },
  });
}
