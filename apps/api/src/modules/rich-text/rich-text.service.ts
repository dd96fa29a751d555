import { checkDocument } from '@kheo/rich-text/check';
import { mediaIdsOf, walk, type RichTextDocument } from '@kheo/rich-text/document';
import { fromHtml, HtmlTooDeep } from '@kheo/rich-text/from-html';
import type { TextLink } from '@kheo/rich-text/text-links';
import { toHtml, type RenderOptions } from '@kheo/rich-text/to-html';
import type { Problem } from '@kheo/domain';
import type { Database, Transaction } from '#src/db/client.ts';
import { decodeGlobalId, encodeGlobalId } from '#src/global-id.ts';
import { mediaUrl, srcsetOf } from '#src/modules/media-file/media-url.service.ts';

/** A text as clients send it: HTML, which is read into the schema, or a ProseMirror document. */
export interface RichTextSource {
  html?: string | null;
  document?: unknown;
}

/** The checked document of a source, or the problem under the name of the field it came in. */
export function readRichText(
  source: RichTextSource,
  field: string,
): { document: RichTextDocument } | { problem: Problem } {
  try {
    const checked = checkDocument(source.html == null ? source.document : fromHtml(source.html));
    return 'problem' in checked ? { problem: { field, code: checked.problem.code } } : checked;
  } catch (error) {
    if (error instanceof HtmlTooDeep) return { problem: { field, code: 'rich-text-too-deep' } };
    throw error;
  }
}

export interface PlacedPictures {
  problems: Problem[];
  /** Ids (uuid) of the media files that stand in the document. */
  mediaIds: string[];
  /** How a picture is shown, by its global id. */
  image: RenderOptions['image'];
}

const uuidOfMedia = (globalId: string): string | null => {
  try {
    const { typename, id } = decodeGlobalId(globalId);
    return typename === 'MediaFile' ? id : null;
  } catch {
    return null;
  }
};

/**
 * Gives the pictures of a document their address and size from the media library; one that the library does not have is
 * reported under the field.
 */
export async function placePictures(
  db: Database | Transaction,
  document: RichTextDocument,
  field: string,
): Promise<PlacedPictures> {
  const wanted = mediaIdsOf(document).flatMap((globalId) => uuidOfMedia(globalId) ?? []);
  const files = wanted.length
    ? await db.mediaFile.findMany({
        where: { id: { in: wanted }, kind: 'IMAGE' },
        select: {
          id: true,
          key: true,
          kind: true,
          mimeType: true,
          widths: true,
          width: true,
          height: true,
          color: true,
        },
      })
    : [];
  const renditions = new Map(
    files.map((file) => [
      encodeGlobalId('MediaFile', file.id),
      { src: mediaUrl(file), srcset: srcsetOf(file), width: file.width, height: file.height, color: file.color },
    ]),
  );
  const problems: Problem[] = [];
  for (const node of walk(document)) {
    if (node.type !== 'image') continue;
    const rendition = renditions.get(String(node.attrs?.['mediaId']));
    if (rendition) {
      node.attrs = { ...node.attrs, src: rendition.src, width: rendition.width, height: rendition.height };
    } else if (problems.length === 0) problems.push({ field, code: 'picture-not-in-library' });
  }
  return { problems, mediaIds: files.map((file) => file.id), image: (mediaId) => renditions.get(mediaId) ?? null };
}

/** Makes the HTML of a document; a picture that the library does not have is left out. */
export async function renderDocument(
  db: Database | Transaction,
  document: RichTextDocument,
  links?: (text: string) => readonly TextLink[],
): Promise<string> {
  const { image } = await placePictures(db, document, 'body');
  return toHtml(document, { links, image });
}
