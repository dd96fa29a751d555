import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { NotFound } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { cipherOf, recordReveal } from './recipient.service.ts';

/**
 * Everything that is kept about somebody, for answering what they may ask: the entry with its private part in clear,
 * awards, nominations, merges, and who looked at the private part. The export itself is written down as a look.
 */
export async function exportRecipient(
  context: ServiceContext,
  { id, reason }: { id: string; reason: string },
): Promise<object> {
  assertAllowed(mayKeepAwards(context.viewer), 'export everything about a recipient');
  return context.db.$transaction(async (db) => {
    if ((await db.recipientPrivate.count({ where: { recipientId: id } })) > 0)
      await recordReveal(db, context, id, reason);
    const staff = { select: { name: true } } as const;
    const recipient = await db.recipient.findUnique({
      where: { id },
      include: {
        private: { include: { reveals: { include: { staff }, orderBy: { revealedAt: 'asc' } } } },
        organization: { select: { name: true } },
        awards: {
          orderBy: [{ grantedOn: 'asc' }, { id: 'asc' }],
          include: {
            form: { select: { code: true, nameVi: true } },
            decision: { include: { officialDocument: { select: { code: true, issuedOn: true } } } },
            events: { orderBy: [{ on: 'asc' }, { id: 'asc' }] },
            articles: { select: { article: { select: { slug: true, title: true } } } },
          },
        },
        nominees: { include: { dossier: { select: { title: true, year: true, status: true } } } },
        mergesKept: { include: { staff } },
        mergesTaken: { include: { staff } },
      },
    });
    if (!recipient) throw new NotFound('recipient');
    const { private: own, searchText: _search, ...rest } = recipient;
    const { idNumber, idNumberHash: _hash, ...clear } = own ?? { idNumber: null, idNumberHash: null };
    const whole = {
      exportedAt: context.now,
      reason,
      recipient: rest,
      private: own ? { ...clear, idNumber: idNumber ? cipherOf(context).open(idNumber, id) : null } : null,
    };
    return JSON.parse(JSON.stringify(whole)) as object;
  });
}
