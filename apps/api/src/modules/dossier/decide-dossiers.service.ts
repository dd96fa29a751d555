import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { asDay } from '#src/day.ts';
import { InvalidInput } from '#src/errors.ts';
import type { AwardLevel } from '#src/generated/prisma/enums.ts';
import { insertDecision, recordAwardChanges } from '#src/modules/award/award-decision.service.ts';
import { showAwardsInSearch } from '#src/modules/award/award-search.service.ts';
import { grantAwards } from '#src/modules/award/grant-awards.service.ts';
import { insertDocument } from '#src/modules/official-document/create-official-document.service.ts';
import { showDocument } from '#src/modules/official-document/publish-official-document.service.ts';
import { recipientsOf } from './check-eligibility.service.ts';
import { votedDown, type DossierRow } from './dossier-facts.service.ts';
import { mayManageAwards } from './dossier.access.ts';
import { longTransaction, type ChosenDossier } from './lock-dossiers.service.ts';
import { judgeStep, writeStep } from './move-dossiers.service.ts';

/** The decision as it is signed; registered with the official documents when it is not there yet. */
export interface DecisionDocument {
  number: string;
  symbol?: string | null;
  issuer: string;
  issuedOn: Date;
  excerpt: string;
  signer?: string | null;
  signerCapacity?: string | null;
}

export interface DecisionInput {
  dossiers: ChosenDossier[];
  /** A registered document, or the text of one to register. */
  documentId?: string | null;
  document?: DecisionDocument | null;
  authority: string;
  level: AwardLevel;
  /** Whether awards and document are before the public at once. */
  publish: boolean;
}

type Nominee = DossierRow['nominees'][number];

/** The document that grants: the registered one, or a new one. */
async function documentOf(db: Transaction, input: DecisionInput, staffId: string | null) {
  const { documentId, document, publish } = input;
  let id = documentId ?? '';
  if (document) {
    try {
      id = await insertDocument(db, { type: 'Quyết định', ...document }, staffId, 'create');
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      throw new InvalidInput(error.problems.map((problem) => ({ ...problem, field: `document.${problem.field}` })));
    }
  }
  const stored = await db.officialDocument.findUniqueOrThrow({ where: { id } });
  if (publish && !stored.published) await showDocument(db, stored, true, staffId);
  return stored;
}

/** What is wrong with the decision itself, apart from the dossiers and from what its registration finds. */
async function decisionProblems(db: Transaction, { documentId, document }: DecisionInput): Promise<Problem[]> {
  if (!documentId === !document) return [{ field: 'document', code: 'required' }];
  if (documentId && !(await db.officialDocument.count({ where: { id: documentId } })))
    return [{ field: 'documentId', code: 'not-found' }];
  return [];
}

/**
 * Records one decision for the nominees of one or more dossiers whom the council has agreed to: document, awards with
 * their verification codes, recipients, the last step of each dossier; everything or nothing.
 */
export async function decideDossiers(context: ServiceContext, input: DecisionInput): Promise<string> {
  const { viewer, now } = context;
  assertAllowed(mayManageAwards(viewer), 'record a decision');
  const staffId = viewer?.id ?? null;
  return context.db.$transaction(async (db) => {
    const wrong = await decisionProblems(db, input);
    const registered = input.documentId
      ? await db.officialDocument.findUnique({ where: { id: input.documentId } })
      : null;
    const signed = input.document?.issuedOn ?? registered?.issuedOn ?? null;
    const step = { name: 'RECORD_DECISION', decision: { signedOn: signed && asDay(signed) } } as const;
    const { rows, move, problems } = await judgeStep(db, context, input.dossiers, step);
    if (wrong.length || problems.length || !signed) throw new InvalidInput([...wrong, ...problems]);
    const document = await documentOf(db, input, staffId);
    const { authority, level, publish } = input;
    const id = await insertDecision(
      db,
      { officialDocumentId: document.id, authority, level, decidedOn: signed },
      { now, staffId },
    );
    for (const row of rows) {
      await grantTo(db, row, { id, decidedOn: signed, level }, { now, staffId });
      await writeStep(db, context, row, move, { data: { decisionId: id } });
    }
    if (publish) {
      const made = await db.award.updateManyAndReturn({
        where: { decisionId: id },
        data: { published: true },
        select: { id: true },
      });
      const ids = made.map((award) => award.id);
      await showAwardsInSearch(db, ids, true);
      await recordAwardChanges(db, 'GRANTED', ids, staffId);
    }
    return id;
  }, longTransaction);
}

/** Awards for everybody in a dossier whom the council has agreed to. */
async function grantTo(
  db: Transaction,
  row: DossierRow,
  decision: { id: string; decidedOn: Date; level: AwardLevel },
  by: { now: Date; staffId: string | null },
): Promise<void> {
  const down = votedDown(row);
  const nominees = row.nominees.filter(({ id }) => !down.has(id));
  const known = await recipientsOf(db, nominees);
  const ids = await grantAwards(
    db,
    decision,
    nominees.map((nominee) => {
      const recipientId = known.get(nominee.id);
      return {
        subjectKind: nominee.subjectKind,
        recipientName: nominee.name,
        recipientPosition: nominee.post,
        unitName: nominee.unitName || (nominee.subjectKind === 'COLLECTIVE' ? '' : row.unitName),
        organizationId: row.organizationId,
        form: nominee.form.code,
        rewardKind: row.rewardKind,
        movementId: row.movementId,
        field: nominee.field,
        year: row.year,
        achievement: nominee.achievement,
        nomineeId: nominee.id,
        ...(recipientId && { recipientId }),
      };
    }),
    by,
  );
  await keepPrivate(db, ids, nominees, known);
}

/** What only officers may know of those who are new in the register. */
async function keepPrivate(
  db: Transaction,
  awardIds: readonly string[],
  nominees: readonly Nominee[],
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const awards = await db.award.findMany({
    where: { id: { in: [...awardIds] } },
    select: { nomineeId: true, recipientId: true },
  });
  const recipients = new Map(awards.map(({ nomineeId, recipientId }) => [nomineeId, recipientId]));
  await db.recipientPrivate.createMany({
    data: nominees.flatMap(({ id, birthYear, gender }) => {
      const recipientId = recipients.get(id);
      return recipientId && !known.has(id) && (birthYear !== null || gender)
        ? [{ recipientId, birthYear, gender }]
        : [];
    }),
  });
}
