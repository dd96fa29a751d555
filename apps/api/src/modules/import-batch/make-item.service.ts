import { foldForSearch, slugify } from '@kheo/domain';
import { walk, type RichTextDocument } from '@kheo/rich-text/document';
import type { Database, Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { insertArticle, rewriteArticle } from '#src/modules/article/article.service.ts';
import { makePublic } from '#src/modules/article/publish-article.service.ts';
import { saveUpload, UploadRefused, type MediaFiles } from '#src/modules/media-file/media-file.files.service.ts';
import { insertDocument } from '#src/modules/official-document/create-official-document.service.ts';
import { showDocument } from '#src/modules/official-document/publish-official-document.service.ts';
import { rewriteDocument } from '#src/modules/official-document/update-official-document.service.ts';
import { formerPath } from './former-address.ts';
import type { Decision } from './known-item.service.ts';
import { pictureMark, type ReadArticle, type ReadOfficialDocument, type ReadPicture } from './readers/read-item.ts';

/** What the person who started the batch chose, with the columns of the portal by name. */
export interface BatchChoice {
  categoryId: string | null;
  publish: boolean;
  staffId: string | null;
  categories: ReadonlyMap<string, string>;
  /** Of one page somebody sees what stands in its way; in an archive it waits as a draft. */
  whenNotReady: 'refuse' | 'draft';
}

export interface Made {
  articleId: string | null;
  officialDocumentId: string | null;
  madeVersion: number;
  formerVersion: number | null;
  warnings: string[];
}

/** The columns of the portal, by slug and by folded name. */
export async function categoriesByName(db: Database): Promise<Map<string, string>> {
  const rows = await db.category.findMany({ select: { id: true, slug: true, nameVi: true, nameEn: true } });
  return new Map(
    rows.flatMap(
      ({ id, slug, nameVi, nameEn }) =>
        [
          [foldForSearch(nameEn), id],
          [foldForSearch(nameVi), id],
          [slug, id],
        ] as const,
    ),
  );
}

/**
 * Takes the pictures of an item into the library, before its transaction: the same bytes are the same file, so a second
 * attempt finds them there.
 */
export async function takePictures(
  files: MediaFiles,
  pictures: readonly ReadPicture[],
  staffId: string | null,
): Promise<{ ids: Map<string, string>; refused: number }> {
  const ids = new Map<string, string>();
  let refused = 0;
  for (const [index, picture] of pictures.entries()) {
    try {
      const { id } = await saveUpload(files, { bytes: await picture.read(), originalName: picture.name, staffId });
      ids.set(pictureMark(index), encodeGlobalId('MediaFile', id));
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      refused += 1;
    }
  }
  return { ids, refused };
}

/** The document with its pictures from the library; one that the library refused is left out. */
export function withPictures(document: RichTextDocument, ids: ReadonlyMap<string, string>): RichTextDocument {
  const copy = structuredClone(document);
  for (const node of walk(copy)) {
    if (!node.content) continue;
    node.content = node.content.filter((child) => child.type !== 'image' || ids.has(String(child.attrs?.['mediaId'])));
    if (node.content.length === 0 && node.type !== 'paragraph' && node.type !== 'heading')
      node.content = [{ type: 'paragraph' }];
    for (const child of node.content)
      if (child.type === 'image') child.attrs = { ...child.attrs, mediaId: ids.get(String(child.attrs!['mediaId']))! };
  }
  return copy;
}

/**
 * Makes an article of an item or brings the one that was made earlier to its new text. Published with its own time, when
 * that is asked for and it has one; what is not ready stays a draft.
 *
 * @throws InvalidInput
 */
export async function makeArticle(
  db: Transaction,
  article: ReadArticle,
  pictures: ReadonlyMap<string, string>,
  decision: Decision,
  choice: BatchChoice,
  address: string | null,
  now: Date,
): Promise<Made> {
  const warnings: string[] = [];
  const named =
    article.category === null
      ? undefined
      : (choice.categories.get(slugify(article.category)) ?? choice.categories.get(foldForSearch(article.category)));
  if (article.category !== null && named === undefined) warnings.push('category-unknown');
  const fields = {
    title: article.title,
    lead: article.lead,
    body: { document: withPictures(article.body, pictures) },
    author: article.author,
    source: article.source,
    categoryId: named ?? choice.categoryId,
    publishedAt: article.publishedAt,
    ...(article.tags.length ? { tags: article.tags } : {}),
  };
  const former = decision.articleId
    ? await db.article.findUniqueOrThrow({ where: { id: decision.articleId }, select: { version: true, status: true } })
    : null;
  let id: string;
  if (decision.articleId && former) {
    id = decision.articleId;
    await rewriteArticle(db, { now, staffId: choice.staffId }, id, fields, 'import');
  } else id = await insertArticle(db, fields, choice.staffId, 'import');
  // the first save is version 1, each change of it one more
  let madeVersion = former ? former.version + 1 : 1;
  if (choice.publish && former?.status !== 'PUBLISHED') {
    if (await publishIfReady(db, id, article.publishedAt, now, choice)) madeVersion += 1;
    else warnings.push('left-as-draft');
  }
  warnings.push(...(await redirectFrom(db, address, id)));
  return {
    articleId: id,
    officialDocumentId: null,
    madeVersion,
    formerVersion: former ? former.version : null,
    warnings,
  };
}

/** What cannot be published yet (no time, no column, a time to come) is found before anything is written. */
async function publishIfReady(
  db: Transaction,
  id: string,
  publishedAt: Date | null,
  now: Date,
  { staffId, whenNotReady }: BatchChoice,
): Promise<boolean> {
  if (!publishedAt) return false;
  try {
    await makePublic(db, id, publishedAt, now, staffId);
    return true;
  } catch (error) {
    if (error instanceof InvalidInput && whenNotReady === 'draft') return false;
    throw error;
  }
}

async function redirectFrom(db: Transaction, address: string | null, articleId: string): Promise<string[]> {
  const fromPath = formerPath(address);
  if (fromPath === null) return [];
  const { count } = await db.redirect.createMany({ data: [{ fromPath, articleId }], skipDuplicates: true });
  if (count === 1) return [];
  return (await db.redirect.findUnique({ where: { fromPath }, select: { articleId: true } }))?.articleId === articleId
    ? []
    : ['address-taken'];
}

/**
 * Registers a document of a list, or brings the one that was made earlier to its new text.
 *
 * @throws InvalidInput
 */
export async function makeOfficialDocument(
  db: Transaction,
  document: ReadOfficialDocument,
  decision: Decision,
  { staffId, publish }: BatchChoice,
): Promise<Made> {
  const { kind: _kind, code: _code, ...fields } = document;
  const known = decision.officialDocumentId;
  let id: string;
  let formerVersion: number | null = null;
  if (known) {
    id = known;
    const former = await db.officialDocument.findUniqueOrThrow({ where: { id } });
    formerVersion = former.version;
    await rewriteDocument(db, former, fields, staffId, 'import');
  } else id = await insertDocument(db, fields, staffId, 'import');
  const now = await db.officialDocument.findUniqueOrThrow({
    where: { id },
    select: { code: true, published: true, version: true },
  });
  if (publish && !now.published) await showDocument(db, { id, code: now.code }, true, staffId);
  return {
    articleId: null,
    officialDocumentId: id,
    madeVersion: now.version + (publish && !now.published ? 1 : 0),
    formerVersion,
    warnings: [],
  };
}
