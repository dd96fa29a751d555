import type { Database } from '#src/db/client.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import { keepRevision } from './official-document.service.ts';

/**
 * Brings the status of documents up to the day: one whose effective day has come is in force, one whose expiry day has
 * passed has expired. Articles that cite them are rendered anew.
 *
 * @returns how many documents changed
 */
export async function ageDocuments(db: Database, now: Date): Promise<number> {
  return db.$transaction(async (transaction) => {
    const changed = await transaction.$queryRaw<Array<{ id: string; code: string; published: boolean }>>`
      UPDATE official_document
      SET status = CASE WHEN expires_on <= today THEN 'EXPIRED' ELSE 'IN_FORCE' END::"OfficialDocumentStatus", version = version + 1, updated_at = ${now}
      FROM (SELECT (${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today) calendar
      WHERE (status IN ('IN_FORCE', 'NOT_YET_IN_FORCE') AND expires_on <= today)
         OR (status = 'NOT_YET_IN_FORCE' AND effective_on <= today)
      RETURNING id, code, published`;
    for (const { id, published } of changed) {
      await keepRevision(transaction, id, 'aged', null);
      await recordChange(transaction, {
        type: 'UPDATED',
        nodeType: 'OfficialDocument',
        nodeId: id,
        public: published,
        staffId: null,
      });
    }
    if (changed.length)
      await relinkCodes(
        transaction,
        changed.map(({ code }) => code),
      );
    return changed.length;
  });
}
