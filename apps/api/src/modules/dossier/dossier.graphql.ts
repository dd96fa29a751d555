import { citeBasis } from '@kheo/domain/award/legal-basis';
import type { DossierDeadline } from '@kheo/domain/award/dossier-deadlines';
import { dossierMoveNames, dossierMovesFrom, type DossierMove } from '@kheo/domain/award/dossier-moves';
import { checkDossierMove } from '@kheo/domain/award/check-dossier-move';
import type { Finding } from '@kheo/domain/award/finding';
import { findingSentence } from '@kheo/domain/award/finding-sentence';
import { attachmentKinds, dossierStatuses } from '@kheo/domain/award/vocabulary';
import type { SpecialDay } from '@kheo/domain/working-days/working-days';
import type { Problem as DomainProblem } from '@kheo/domain';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { AwardLevel, CivicField, RewardKind, SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { agencyHolidays, asDate, publicHolidays } from '#src/day.ts';
import { Problem } from '#src/failures.graphql.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { circumstancesOf, findingsOf } from './circumstances.ts';
import { dossierFacts, dossierRows } from './dossier-facts.service.ts';
import { boardColumns, deadlinesOf, dossiersWhere, listDossiers, type BoardColumn } from './dossier-list.service.ts';
import { mayManageAwards, visibleDossiers } from './dossier.access.ts';
import { mayEdit } from './save-dossier.service.ts';

// Dossiers are at the editorial door only; officers see all, others those that they have made.

export const DossierStatus = builder.enumType('DossierStatus', { values: dossierStatuses });
export const DossierMoveName = builder.enumType('DossierMoveName', { values: dossierMoveNames });
export const AttachmentKind = builder.enumType('AttachmentKind', { values: attachmentKinds });
const FindingSeverity = builder.enumType('FindingSeverity', { values: ['warn', 'block'] as const });

const LookedAt = builder.objectRef<Finding['lookedAt'][number]>('FindingRecord').implement({
  description: 'A record that a rule looked at',
  fields: (t) => ({ kind: t.exposeString('kind'), id: t.exposeString('id') }),
});
const FindingRef = builder.objectRef<Finding>('Finding').implement({
  description: 'What the rules of eligibility found of a nominee',
  fields: (t) => ({
    code: t.exposeString('code'),
    severity: t.expose('severity', { type: FindingSeverity }),
    sentence: t.string({
      args: languageArgument,
      resolve: (finding, { language }) =>
        inLanguage(language, findingSentence(finding, 'vi'), findingSentence(finding, 'en')),
    }),
    basis: t.string({
      args: languageArgument,
      description: 'Law, article and clause',
      resolve: ({ basis }, { language }) => inLanguage(language, citeBasis(basis, 'vi'), citeBasis(basis, 'en')),
    }),
    lookedAt: t.field({ type: [LookedAt], resolve: ({ lookedAt }) => [...lookedAt] }),
  }),
});

builder.prismaNode('Nominee', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { viewer }) => ({ id, dossier: visibleDossiers(viewer) }),
  fields: (t) => ({
    position: t.exposeInt('position'),
    subjectKind: t.expose('subjectKind', { type: SubjectKind }),
    name: t.exposeString('name'),
    post: t.exposeString('post'),
    unitName: t.exposeString('unitName'),
    birthYear: t.exposeInt('birthYear', { nullable: true }),
    gender: t.exposeString('gender', { description: 'MALE, FEMALE or empty' }),
    recipient: t.relation('recipient', { nullable: true }),
    form: t.relation('form'),
    field: t.expose('field', { type: CivicField, nullable: true }),
    achievement: t.exposeString('achievement', { description: 'As the certificate will print it' }),
    circumstances: t.field({
      type: 'JSON',
      description: '{ proceedings, initiatives, leaves } that the rules look at',
      select: { circumstances: true },
      resolve: ({ circumstances }) => circumstancesOf(circumstances),
    }),
    findings: t.field({
      type: [FindingRef],
      select: { findings: true },
      resolve: ({ findings }) => findingsOf(findings),
    }),
    overrideReason: t.exposeString('overrideReason', { description: 'Why what blocks was set aside; empty when not' }),
    overriddenBy: t.relation('overriddenBy', { nullable: true }),
    passed: t.exposeBoolean('passed', { nullable: true, description: 'What the council said; null before it met' }),
    award: t.relation('award', { nullable: true }),
  }),
});

builder.prismaObject('DossierMove', {
  select: { id: true },
  fields: (t) => ({
    move: t.exposeString('move'),
    fromStatus: t.expose('fromStatus', { type: DossierStatus }),
    toStatus: t.expose('toStatus', { type: DossierStatus }),
    reason: t.exposeString('reason'),
    staff: t.relation('staff', { nullable: true }),
    movedAt: t.expose('movedAt', { type: 'DateTime' }),
  }),
});

builder.prismaObject('DossierAttachment', {
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: AttachmentKind }),
    mediaFile: t.relation('mediaFile'),
  }),
});

/** The agency's days off, read once a request. */
const holidaysOf = (context: Context): Promise<SpecialDay[]> => {
  const known = context.loaders.get(agencyHolidays) as Promise<SpecialDay[]> | undefined;
  if (known) return known;
  const days = agencyHolidays(context.db);
  context.loaders.set(agencyHolidays, days);
  return days;
};

const Deadline = builder.objectRef<DossierDeadline>('DossierDeadline').implement({
  fields: (t) => ({
    label: t.string({
      args: languageArgument,
      resolve: ({ rule }, { language }) => inLanguage(language, rule.label.vi, rule.label.en),
    }),
    dueOn: t.field({ type: 'Date', resolve: ({ dueOn }) => asDate(dueOn) }),
    stopped: t.boolean({ resolve: ({ stoppedOn }) => stoppedOn !== null }),
    daysLeft: t.exposeInt('daysLeft', { description: 'Working days; 0 on the last one, negative when late' }),
    late: t.exposeBoolean('late'),
    paused: t.exposeBoolean('paused', { description: 'The dossier is not in the hands of the agency' }),
  }),
});

const NextMove = builder.objectRef<{ move: DossierMove; problems: DomainProblem[] }>('NextDossierMove').implement({
  description: 'A step that the viewer could take from here, with what stands in its way now',
  fields: (t) => ({
    name: t.field({ type: DossierMoveName, resolve: ({ move }) => move.name }),
    toStatus: t.field({ type: DossierStatus, resolve: ({ move }) => move.to }),
    needsReason: t.boolean({ resolve: ({ move }) => move.needsReason }),
    problems: t.field({ type: [Problem], resolve: ({ problems }) => problems }),
  }),
});

builder.prismaNode('Dossier', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { viewer }) => ({ id, AND: [visibleDossiers(viewer)] }),
  fields: (t) => ({
    version: t.exposeInt('version'),
    title: t.exposeString('title'),
    year: t.exposeInt('year'),
    rewardKind: t.expose('rewardKind', { type: RewardKind }),
    level: t.expose('level', { type: AwardLevel }),
    unitName: t.exposeString('unitName'),
    organization: t.relation('organization', { nullable: true }),
    movement: t.relation('movement', { nullable: true }),
    status: t.expose('status', { type: DossierStatus }),
    statusSince: t.expose('statusSince', { type: 'DateTime' }),
    assignee: t.relation('assignee', { nullable: true }),
    createdBy: t.relation('createdBy', { nullable: true }),
    note: t.exposeString('note'),
    sample: t.exposeBoolean('sample'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    nominees: t.relation('nominees', { query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } }),
    nomineeCount: t.relationCount('nominees'),
    attachments: t.relation('attachments', { query: { orderBy: { position: 'asc' } } }),
    moves: t.relation('moves', { query: { orderBy: [{ movedAt: 'asc' }, { id: 'asc' }] } }),
    consultation: t.relation('consultation', { nullable: true }),
    meeting: t.field({
      type: 'CouncilMeeting',
      nullable: true,
      description: 'For officers only',
      select: (_args, _context, nestedSelection) => ({ meeting: nestedSelection(true) }),
      resolve: ({ meeting }, _args, { viewer }) => (mayManageAwards(viewer) ? meeting : null),
    }),
    decision: t.relation('decision', { nullable: true }),
    editable: t.boolean({
      description: 'Whether the viewer may change what stands in it now',
      select: { status: true },
      resolve: ({ status }, _args, { viewer }) => mayEdit(status, viewer),
    }),
    deadlines: t.field({
      type: [Deadline],
      description: 'Soonest first',
      select: { level: true, moves: { select: { toStatus: true, movedAt: true } } },
      resolve: async (dossier, _args, context) => deadlinesOf(dossier, context.now, await holidaysOf(context)),
    }),
    nextMoves: t.field({
      type: [NextMove],
      complexity: 20,
      select: { status: true },
      resolve: async ({ id }, _args, { db, viewer, now }) => {
        const row = (await dossierRows(db, [id])).get(id);
        if (!row) return [];
        const facts = dossierFacts(row, now);
        const holidays = await publicHolidays(db);
        const roles = viewer?.roles ?? [];
        return dossierMovesFrom(row.status, roles).map((move) => ({
          move,
          // What the step itself brings (reason, plan, decision) is asked for when it is taken.
          problems: checkDossierMove(facts, { name: move.name, roles, reason: '–' }, now.getTime(), holidays).filter(
            ({ field }) => !(field === 'decision' || (move.name === 'OPEN_CONSULTATION' && field === 'consultation')),
          ),
        }));
      },
    }),
  }),
});

const DossierConnection = builder.connectionObject(
  { type: 'Dossier', name: 'DossierConnection' },
  { name: 'DossierEdge' },
);

const DossierFilter = builder.inputType('DossierFilter', {
  fields: (t) => ({
    search: t.string({ description: 'In title, unit and names' }),
    status: t.field({ type: [DossierStatus] }),
    year: t.int(),
    level: t.field({ type: AwardLevel }),
    movementId: t.id(),
    mine: t.boolean({ description: 'What waits for the viewer' }),
  }),
});

const Column = builder.objectRef<BoardColumn>('DossierBoardColumn').implement({
  fields: (t) => ({ status: t.expose('status', { type: DossierStatus }), dossiers: t.exposeInt('dossiers') }),
});

const filterOf = (filter: typeof DossierFilter.$inferInput | null | undefined) => ({
  ...filter,
  ...(filter?.movementId ? { movementId: uuidOf('Movement', filter.movementId) } : {}),
});

builder.queryFields((t) => ({
  dossiers: t.field({
    type: DossierConnection,
    description: 'Those that moved last first',
    args: { ...pageArguments, filter: t.arg({ type: DossierFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      listDossiers(
        context.db,
        args,
        dossiersWhere(filterOf(args.filter), context.viewer),
        queryFromInfo({
          context,
          info,
          typeName: 'Dossier',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, statusSince: true },
        }),
      ),
  }),
  dossierBoard: t.field({
    type: [Column],
    description: 'How many dossiers stand where',
    args: { filter: t.arg({ type: DossierFilter }) },
    resolve: (_root, { filter }, context) => boardColumns(context, filterOf(filter)),
  }),
}));

builder.prismaObjectField('AwardDecision', 'dossiers', (t) =>
  t.relation('dossiers', {
    subGraphs: ['editorial'],
    description: 'That it decided on, as far as the viewer may see them',
    query: (_args, { viewer }) => ({ where: visibleDossiers(viewer), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
  }),
);
