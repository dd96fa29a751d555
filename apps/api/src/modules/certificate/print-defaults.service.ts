import type { Database } from '#src/db/client.ts';

/** What an officer is offered before a printing, so that a decision can be printed without typing. */
export interface PrintDefaults {
  place: string;
  signedOn: Date;
  signerTitle: string;
  signerName: string;
  /** Awards that stand. */
  printable: number;
  revoked: number;
  /** Awards that get their number in the gold book by the printing. */
  unnumbered: number;
}

/** From the decision's document, and for what it does not say from the last printing; null when there is no such decision. */
export async function printDefaults(db: Database, decisionId: string): Promise<PrintDefaults | null> {
  const decision = await db.awardDecision.findUnique({
    where: { id: decisionId },
    select: {
      decidedOn: true,
      authority: true,
      officialDocument: { select: { signer: true, signerCapacity: true } },
    },
  });
  if (!decision) return null;
  const [groups, unnumbered, last] = await Promise.all([
    db.award.groupBy({ by: ['status'], where: { decisionId }, _count: { _all: true } }),
    db.award.count({ where: { decisionId, goldBookNumber: null, status: { not: 'REVOKED' } } }),
    db.certificatePrint.findFirst({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { place: true, signerTitle: true, signerName: true },
    }),
  ]);
  const { signer, signerCapacity } = decision.officialDocument;
  const counted = (revoked: boolean): number =>
    groups.filter(({ status }) => (status === 'REVOKED') === revoked).reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    place: last?.place ?? '',
    signedOn: decision.decidedOn,
    signerTitle: linesOfCapacity(signerCapacity) || last?.signerTitle || '',
    signerName: signer || (signerCapacity ? '' : (last?.signerName ?? '')),
    printable: counted(false),
    revoked: counted(true),
    unnumbered,
  };
}

/** “KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC” → two lines, as it is signed. */
const linesOfCapacity = (capacity: string): string =>
  capacity
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n');
