import { extractDocumentReferences, findDocumentMentions } from '@kheo/domain';
import type { TextLink } from '@kheo/rich-text/text-links';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { ReferenceDecision } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayDo } from '#src/modules/article/article.access.ts';

/** Portal path of an official document. */
export const documentPath = (slug: string): string => `/van-ban/${slug}`;

/**
 * Finds the official documents that an article mentions and stores each with the registered document that it means. What
 * an editor decided of a mention stays, as long as the text still has it.
 */
export async function writeReferences(db: Transaction, articleId: string): Promise<void> {
  const { lead, bodyText } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { lead: true, bodyText: true },
  });
  // a blank line between paragraphs keeps a heading without a full stop out of the next sentence's date and issuer
  const whole = [lead, ...bodyText.split('\n')].join('\n\n');
  const decided = await db.documentReference.findMany({
    where: { articleId, decision: { not: 'AUTOMATIC' } },
    select: { code: true, type: true, decision: true, officialDocumentId: true },
  });
  await db.documentReference.deleteMany({ where: { articleId } });
  await db.documentReference.createMany({
    data: extractDocumentReferences(whole).map((reference, position) => {
      const kept = decided.find(({ code, type }) => code === reference.code && type === reference.type);
      return {
        articleId,
        position,
        printedText: whole.slice(reference.offset, reference.offset + reference.length),
        type: reference.type,
        number: reference.number,
        symbol: reference.symbol,
        code: reference.code,
        issuer: reference.issuer,
        issuedOn: reference.date === null ? null : new Date(`${reference.date}T00:00:00Z`),
        warnings: [...reference.warnings],
        ...(kept ? { decision: kept.decision, officialDocumentId: kept.officialDocumentId } : {}),
      };
    }),
  });
  await resolveReferences(db, Prisma.sql`r.article_id = ${articleId}::uuid`);
}

/**
 * Says which registered document each mention means: the one with its code and printed date; without a date the only one
 * with that code, because a code is used again every year.
 */
async function resolveReferences(db: Transaction, which: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    UPDATE document_reference r
    SET official_document_id = (
      SELECT d.id FROM official_document d
      WHERE d.code = r.code
        AND CASE WHEN r.issued_on IS NULL
              THEN (SELECT count(*) FROM official_document same WHERE same.code = r.code) = 1
              ELSE d.issued_on IS NULL OR d.issued_on = r.issued_on END
      ORDER BY d.issued_on DESC NULLS LAST
      LIMIT 1)
    WHERE r.decision = 'AUTOMATIC' AND ${which}`;
}

/**
 * A document came, changed its code, was published or taken down: mentions of these codes are resolved anew, and the
 * articles that have them are marked for rendering.
 *
 * @returns how many articles will be rendered
 */
export async function relinkCodes(db: Transaction, codes: readonly string[]): Promise<number> {
  const wanted = [...new Set(codes)];
  await resolveReferences(db, Prisma.sql`r.code = ANY(${wanted}::text[])`);
  return db.$executeRaw`
    UPDATE article SET render_stale = true
    WHERE NOT render_stale AND id IN (SELECT article_id FROM document_reference WHERE code = ANY(${wanted}::text[]))`;
}

/** Makes links of the mentions of published documents in an article's paragraphs. */
export async function linkerFor(db: Transaction, articleId: string): Promise<(text: string) => TextLink[]> {
  const references = await db.documentReference.findMany({
    where: { articleId, decision: { not: 'REJECTED' }, officialDocument: { published: true } },
    select: { code: true, type: true, officialDocument: { select: { slug: true } } },
  });
  const hrefs = new Map(
    references.map(({ code, type, officialDocument }) => [`${type} ${code}`, documentPath(officialDocument!.slug)]),
  );
  return (text) => {
    if (hrefs.size === 0 || !/\d/.test(text)) return [];
    return findDocumentMentions(text).flatMap(({ type, code, offset, length }) => {
      const href = hrefs.get(`${type} ${code}`);
      return href ? [{ start: offset, end: offset + length, href, attributes: { 'data-code': code } }] : [];
    });
  };
}

/**
 * What an editor says of one mention: which document it means, that it is none, or that the text decides again. The next
 * saves of the article keep it.
 */
export async function decideDocumentReference(
  context: ServiceContext,
  input: { id: string; decision: ReferenceDecision; officialDocumentId: string | null },
): Promise<void> {
  await context.db.$transaction(async (db) => {
    const reference = await db.documentReference.findUnique({
      where: { id: input.id },
      select: { articleId: true, article: { select: { status: true, createdById: true, publishedAt: true } } },
    });
    if (!reference) throw new NotFound('reference to a document');
    assertAllowed(mayDo(context.viewer, 'UPDATE', reference.article), 'decide on a reference of this article');
    const corrected = input.decision === 'CORRECTED';
    if (
      corrected &&
      !(
        input.officialDocumentId &&
        (await db.officialDocument.findUnique({ where: { id: input.officialDocumentId }, select: { id: true } }))
      )
    ) {
      throw new InvalidInput([
        { field: 'officialDocumentId', code: input.officialDocumentId ? 'not-found' : 'required' },
      ]);
    }
    await db.documentReference.update({
      where: { id: input.id },
      data: { decision: input.decision, officialDocumentId: corrected ? input.officialDocumentId : null },
      select: { id: true },
    });
    if (input.decision === 'AUTOMATIC') await resolveReferences(db, Prisma.sql`r.id = ${input.id}::uuid`);
    await db.article.update({ where: { id: reference.articleId }, data: { renderStale: true }, select: { id: true } });
  });
}
