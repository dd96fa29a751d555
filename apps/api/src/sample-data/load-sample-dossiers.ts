import { dossierMoves, type DossierMoveName } from '@kheo/domain/award/dossier-moves';
import type { DossierStatus } from '@kheo/domain/award/vocabulary';
import { vietnameseHolidays } from '@kheo/domain/working-days/holidays';
import { addWorkingDays, dayInVietnam, isWorkingDay, shiftDay } from '@kheo/domain/working-days/working-days';
import type { Transaction } from '#src/db/client.ts';
import { asDate, asDay } from '#src/day.ts';
import { recheckDossier } from '#src/modules/dossier/check-eligibility.service.ts';
import { dossierRows } from '#src/modules/dossier/dossier-facts.service.ts';
import { inventor, sameLuck, type Invented } from './invented-people.ts';
import { sampleDossiers, type SampleDossier } from './sample-dossiers.ts';
import type { SampleRegister } from './sample-register.ts';

// Loads the awards year as an officer finds it on an ordinary day: dossiers in every state, with their papers, their way so
// far, what the rules found, and the council's meetings.

/** The way to each state. */
const course: Record<DossierStatus, readonly DossierMoveName[]> = {
  DRAFT: [],
  SUBMITTED: ['SUBMIT'],
  RETURNED: ['SUBMIT', 'RECEIVE', 'RETURN'],
  RECEIVED: ['SUBMIT', 'RECEIVE'],
  APPRAISING: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL'],
  PUBLIC_CONSULTATION: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'OPEN_CONSULTATION'],
  COUNCIL: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL'],
  AWAITING_DECISION: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL', 'CONCLUDE_COUNCIL'],
  AWARDED: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL', 'CONCLUDE_COUNCIL', 'RECORD_DECISION'],
  REJECTED: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'REJECT'],
  FORWARDED_UP: ['SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL', 'CONCLUDE_COUNCIL', 'FORWARD_UP'],
};

/** Ten in the morning in Hà Nội, so many working days before a day. */
const moment = (day: string, daysBefore: number): Date => {
  const worked = isWorkingDay(day, vietnameseHolidays) ? day : addWorkingDays(day, -1, vietnameseHolidays);
  return new Date(`${addWorkingDays(worked, -daysBefore, vietnameseHolidays)}T03:00:00Z`);
};

interface Surroundings {
  db: Transaction;
  today: string;
  words: SampleRegister;
  files: readonly string[];
  movements: ReadonlyMap<string, string>;
  organizations: ReadonlyMap<string, string>;
}

/** The steps of a dossier, two working days apart, the last one on its day. */
async function writeMoves(db: Transaction, id: string, given: SampleDossier, last: string): Promise<void> {
  const names = course[given.status];
  let at: DossierStatus = 'DRAFT';
  const moves = names.map((name, index) => {
    const move = dossierMoves.find((one) => one.name === name)!;
    const from = at;
    at = move.to;
    return {
      dossierId: id,
      move: name,
      fromStatus: from,
      toStatus: move.to,
      reason: move.needsReason ? (given.reason ?? '') : '',
      movedAt: moment(last, (names.length - 1 - index) * 2),
    };
  });
  await db.dossierMove.createMany({ data: moves });
  await db.dossier.update({
    where: { id },
    data: { statusSince: moves.at(-1)?.movedAt ?? moment(last, 0) },
    select: { id: true },
  });
}

type NomineeRow = {
  name: string;
  post: string;
  unitName: string;
  subjectKind: Invented['kind'];
  formId: string;
  achievement: string;
  birthYear?: number | null;
  gender?: string;
  field?: SampleDossier['field'];
  circumstances?: object;
  passed?: boolean | null;
};

/** Who is proposed: those of a decision or a consultation that is there, or invented ones. */
async function nomineesOf(
  { db, words, today }: Surroundings,
  given: SampleDossier,
  turn: number,
): Promise<{ rows: NomineeRow[]; awardIds: string[]; entryIds: string[] }> {
  const inForce = async (code: string): Promise<string> =>
    (
      await db.awardForm.findFirstOrThrow({
        where: { code, validFrom: { lte: asDate(today) } },
        orderBy: { validFrom: 'desc' },
        select: { id: true },
      })
    ).id;
  if (given.awardsOf) {
    const awards = await db.award.findMany({
      where: { decision: { officialDocument: { code: given.awardsOf } } },
      orderBy: { certificateNumber: 'asc' },
      take: 12,
      include: { recipient: { select: { private: { select: { birthYear: true, gender: true } } } } },
    });
    return {
      awardIds: awards.map(({ id }) => id),
      entryIds: [],
      rows: awards.map((award) => ({
        name: award.recipientName,
        post: award.recipientPosition,
        unitName: award.unitName,
        subjectKind: award.subjectKind,
        formId: award.formId,
        achievement: award.achievement,
        field: award.field,
        birthYear: award.recipient?.private?.birthYear ?? null,
        gender: award.recipient?.private?.gender ?? '',
        passed: true,
      })),
    };
  }
  if (given.consultation) {
    const entries = await db.consultationEntry.findMany({
      where: { consultation: { title: given.consultation } },
      orderBy: { position: 'asc' },
    });
    const forms = await db.awardForm.findMany({ orderBy: { validFrom: 'desc' }, select: { id: true, nameVi: true } });
    return {
      awardIds: [],
      entryIds: entries.map(({ id }) => id),
      rows: entries.map((entry) => ({
        name: entry.name,
        post: entry.post,
        unitName: entry.unitName,
        subjectKind: entry.subjectKind,
        formId: forms.find(({ nameVi }) => nameVi === entry.formName)!.id,
        achievement: entry.achievement,
        ...(given.meeting ? { passed: true } : {}),
      })),
    };
  }
  const { official, villager, collective, household, one } = inventor(words, sameLuck(1000 + turn * 17));
  const make = { staff: official, villager, collective, household } as const;
  const rows: NomineeRow[] = [];
  for (const { form, who, count, field = null, circumstances } of given.invented ?? []) {
    const formId = await inForce(form);
    for (let made = 0; made < count; made += 1) {
      const to = make[who]();
      if (rows.some(({ name, unitName }) => name === to.name && unitName === to.unit)) {
        made -= 1;
        continue;
      }
      rows.push({
        name: to.name,
        post: to.position,
        unitName: to.unit,
        subjectKind: to.kind,
        formId,
        achievement: one(words.achievements[form] ?? words.achievements[field ?? 'POLITICAL_SYSTEM']!).replaceAll(
          '{year}',
          String(given.year),
        ),
        birthYear: to.birthYear,
        gender: to.gender,
        field,
        ...(circumstances && made === 0 ? { circumstances } : {}),
        // Of those that were voted on, the last one was voted down.
        ...(given.meeting && given.status !== 'COUNCIL' ? { passed: made < count - 1 || count === 1 } : {}),
      });
    }
  }
  return { rows, awardIds: [], entryIds: [] };
}

async function loadDossier(around: Surroundings, given: SampleDossier, turn: number): Promise<string> {
  const { db, today, files, movements, organizations } = around;
  const decision = given.awardsOf
    ? await db.awardDecision.findFirstOrThrow({ where: { officialDocument: { code: given.awardsOf } } })
    : null;
  const consultation = given.consultation
    ? await db.consultation.findFirstOrThrow({ where: { title: given.consultation } })
    : null;
  // An open consultation was opened by the last step, an old decision ended a dossier of its time.
  const last = decision
    ? asDay(decision.decidedOn)
    : consultation && given.status === 'PUBLIC_CONSULTATION'
      ? asDay(consultation.opensOn)
      : consultation
        ? addWorkingDays(asDay(consultation.closesOn), 8, vietnameseHolidays)
        : asDay(moment(today, given.workingDaysAgo ?? 1));
  const { rows, awardIds, entryIds } = await nomineesOf(around, given, turn);
  const kinds = ['SUBMISSION', 'ACHIEVEMENT_REPORT', 'MINUTES', 'INITIATIVE'] as const;
  const { id, nominees } = await db.dossier.create({
    data: {
      title: given.title,
      unitName: given.unitName,
      organizationId: organizations.get(given.unitName) ?? null,
      movementId: movements.get(given.movement ?? '') ?? null,
      year: given.year,
      level: given.level,
      rewardKind: given.rewardKind ?? 'MERIT',
      status: given.status,
      note: given.note ?? '',
      consultationId: consultation?.id ?? null,
      decisionId: decision?.id ?? null,
      sample: true,
      nominees: { create: rows.map((row, position) => ({ ...row, position })) },
      // A draft still lacks its papers, as drafts do.
      attachments: {
        create:
          given.status === 'DRAFT'
            ? []
            : kinds.map((kind, position) => ({
                kind,
                position,
                mediaFileId: files[(turn + position) % files.length]!,
              })),
      },
    },
    select: { id: true, nominees: { select: { id: true }, orderBy: { position: 'asc' } } },
  });
  for (const [index, awardId] of awardIds.entries())
    await db.award.update({ where: { id: awardId }, data: { nomineeId: nominees[index]!.id }, select: { id: true } });
  for (const [index, entryId] of entryIds.entries())
    await db.consultationEntry.update({
      where: { id: entryId },
      data: { nomineeId: nominees[index]!.id },
      select: { id: true },
    });
  await writeMoves(db, id, given, last);
  return id;
}

/** A meeting of the council on some dossiers, with a count for every nominee. */
async function loadMeeting(
  { db, today }: Surroundings,
  title: string,
  dossiers: ReadonlyArray<{ id: string; given: SampleDossier }>,
): Promise<void> {
  const [first] = dossiers;
  if (!first) return;
  const open = first.given.status === 'COUNCIL';
  const concluded = await db.dossierMove.findFirst({
    where: { dossierId: first.id, move: 'CONCLUDE_COUNCIL' },
    select: { movedAt: true },
  });
  const metOn = concluded ? dayInVietnam(concluded.movedAt.getTime()) : shiftDay(today, -1);
  const members = 11;
  const present = 10;
  const nominees = await db.nominee.findMany({
    where: { dossierId: { in: dossiers.map(({ id }) => id) } },
    select: { id: true, passed: true },
  });
  const { id } = await db.councilMeeting.create({
    data: {
      title,
      metOn: asDate(metOn),
      level: first.given.level,
      members,
      present,
      minutes: open
        ? ''
        : 'Thường trực Hội đồng báo cáo kết quả thẩm định từng hồ sơ. Các thành viên thảo luận, làm rõ thành tích và mức độ lan tỏa của sáng kiến. Hội đồng bỏ phiếu kín; Ban kiểm phiếu công bố kết quả như bảng kèm theo.',
      closed: !open,
      sample: true,
    },
    select: { id: true },
  });
  await db.dossier.updateMany({ where: { id: { in: dossiers.map((one) => one.id) } }, data: { meetingId: id } });
  if (open) return;
  await db.councilVote.createMany({
    data: nominees.map(({ id: nomineeId, passed }, index) => {
      const inFavour = passed === false ? 4 : present - (index % 2);
      return { meetingId: id, nomineeId, inFavour, against: present - inFavour, abstained: 0 };
    }),
  });
}

/** The dossiers of the sample agency, after its awards and consultations. */
export async function loadSampleDossiers(db: Transaction, words: SampleRegister, now: Date): Promise<void> {
  const files = await db.mediaFile.findMany({
    where: { kind: { not: 'IMAGE' } },
    orderBy: { originalName: 'asc' },
    select: { id: true },
  });
  const around: Surroundings = {
    db,
    words,
    today: dayInVietnam(now.getTime()),
    files: files.map(({ id }) => id),
    movements: new Map(
      (await db.movement.findMany({ select: { id: true, slug: true } })).map((one) => [one.slug, one.id]),
    ),
    organizations: new Map(
      (await db.organization.findMany({ select: { id: true, name: true } })).map((one) => [one.name, one.id]),
    ),
  };
  const byMeeting = new Map<string, Array<{ id: string; given: SampleDossier }>>();
  const ids: string[] = [];
  for (const [turn, given] of sampleDossiers.entries()) {
    const id = await loadDossier(around, given, turn);
    ids.push(id);
    if (given.meeting) byMeeting.set(given.meeting, [...(byMeeting.get(given.meeting) ?? []), { id, given }]);
  }
  for (const [title, dossiers] of byMeeting) await loadMeeting(around, title, dossiers);
  const unfinished = new Set(['DRAFT', 'RETURNED', 'SUBMITTED', 'RECEIVED', 'APPRAISING']);
  for (const [id, row] of await dossierRows(db, ids)) {
    if (!unfinished.has(row.status)) continue;
    await recheckDossier(db, row, now);
    await db.dossier.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });
  }
}
