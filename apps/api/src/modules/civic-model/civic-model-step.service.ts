import type { Problem } from '@kheo/domain';
import type { AwardLevel, CivicModelStatus, CivicModelStepKind } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { isLater } from '#src/modules/award/award-decision.service.ts';
import { recordModelChange } from './civic-model.service.ts';

/** What happened to a model, with who found it and by which document. */
export interface CivicModelStepInput extends Chosen {
  kind: CivicModelStepKind;
  /** Level that recognised it. */
  level?: AwardLevel | null;
  on: Date;
  documentId?: string | null;
  /** Findings, for colleagues only. */
  note?: string | null;
  /** Of a review: it found that the model is not to be recognised. */
  refused?: boolean | null;
}

const steady: readonly CivicModelStatus[] = ['RECOGNIZED', 'REPLICATED'];
const growing: readonly CivicModelStatus[] = ['REGISTERED', 'BUILDING', 'UNDER_REVIEW', 'NOT_RECOGNIZED'];

/** From which statuses a step may be taken, and to which one it leads (DOMAIN.md E.5). */
const steps: Record<CivicModelStepKind, { from: readonly CivicModelStatus[]; to: CivicModelStatus | null }> = {
  // one that is recognised is checked again without a new status
  CHECK: { from: [...growing, ...steady], to: null },
  REVIEW: { from: growing, to: 'UNDER_REVIEW' },
  // another level may recognise it too
  RECOGNITION: { from: ['UNDER_REVIEW', ...steady], to: 'RECOGNIZED' },
  REPLICATION: { from: steady, to: 'REPLICATED' },
  DISCONTINUATION: { from: [...growing, ...steady], to: 'DISCONTINUED' },
  WITHDRAWAL: { from: steady, to: 'WITHDRAWN' },
};

function statusAfter(step: CivicModelStepInput, now: CivicModelStatus): CivicModelStatus {
  if (step.kind === 'CHECK') return now === 'REGISTERED' ? 'BUILDING' : now;
  if (step.kind === 'REVIEW' && step.refused) return 'NOT_RECOGNIZED';
  if (step.kind === 'RECOGNITION' && now === 'REPLICATED') return 'REPLICATED';
  return steps[step.kind].to ?? now;
}

/** The steps that a status allows, in the order of the procedure. */
export const nextSteps = (status: CivicModelStatus): CivicModelStepKind[] =>
  (Object.keys(steps) as CivicModelStepKind[]).filter((kind) => steps[kind].from.includes(status));

const longestNote = 5000;

/** Takes a step: check, review, recognition by a level, replication, discontinuation, withdrawal. */
export async function addCivicModelStep(context: ServiceContext, input: CivicModelStepInput): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'take a step with a model');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CivicModel', input, context.viewer?.id ?? null);
    const model = await db.civicModel.findUniqueOrThrow({
      where: { id: input.id },
      select: {
        status: true,
        published: true,
        registeredOn: true,
        steps: { orderBy: { on: 'desc' }, take: 1, select: { on: true } },
      },
    });
    const problems: Problem[] = [];
    const { kind, on, level, documentId } = input;
    if (!steps[kind].from.includes(model.status)) problems.push({ field: 'kind', code: 'step-not-allowed' });
    if (on < (model.steps[0]?.on ?? model.registeredOn))
      problems.push({ field: 'on', code: 'step-before-registration' });
    if (isLater(on, context.now)) problems.push({ field: 'on', code: 'day-in-the-future' });
    if (kind === 'RECOGNITION' && !level) problems.push({ field: 'level', code: 'required' });
    if (documentId && (await db.officialDocument.count({ where: { id: documentId } })) === 0)
      problems.push({ field: 'documentId', code: 'not-found' });
    const note = (input.note ?? '').trim();
    if (note.length > longestNote) problems.push({ field: 'note', code: 'too-long', params: { max: longestNote } });
    if (problems.length) throw new InvalidInput(problems);
    await db.civicModelStep.create({
      data: {
        modelId: input.id,
        kind,
        on,
        level: kind === 'RECOGNITION' ? (level ?? null) : null,
        documentId: documentId ?? null,
        note,
        staffId: context.viewer?.id ?? null,
      },
      select: { id: true },
    });
    await db.civicModel.update({
      where: { id: input.id },
      data: { status: statusAfter(input, model.status), version: { increment: 1 } },
      select: { id: true },
    });
    await recordModelChange(db, context, input.id, model.published);
  });
  return input.id;
}
