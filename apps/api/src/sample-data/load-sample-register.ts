import { awardFormOf } from '@kheo/domain/award/award-forms';
import { bonusOf } from '@kheo/domain/award/bonus';
import { makeVerificationCode } from '@kheo/domain/award/verification-code';
import { documentCode } from '@kheo/domain';
import { consultationCloses } from '@kheo/domain/working-days/consultation';
import { vietnameseHolidays } from '@kheo/domain/working-days/holidays';
import { addWorkingDays, dayInVietnam } from '@kheo/domain/working-days/working-days';
import type { Transaction } from '#src/db/client.ts';
import { awardColumns, recipientSearchText } from '#src/modules/award/award-columns.service.ts';
import { indexAwards } from '#src/modules/award/award-search.service.ts';
import { insertDocument } from '#src/modules/official-document/create-official-document.service.ts';
import { officialDocumentSearch } from '#src/modules/official-document/official-document-search.service.ts';
import { writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import { inventAwards, type InventedAward } from './invented-awards.ts';
import { sameLuck, type Invented } from './invented-people.ts';
import { loadSampleDossiers } from './load-sample-dossiers.ts';
import { loadSampleModels } from './load-sample-models.ts';
import { readSampleRegister, type SampleDecision, type SampleRegister } from './sample-register.ts';

// Loads the invented register: movements and models, decisions with what they grant, corrections, revocations,
// restorations, and consultations.

const key = ({ kind, name, unit }: Invented): string => `${kind}|${name}|${unit}`;
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The document of a decision, registered and, unless it is a draft, before the public. */
async function registerDecision(
  db: Transaction,
  words: SampleRegister,
  given: SampleDecision | SampleRegister['later'][number],
): Promise<{ id: string; code: string; decidedOn: Date }> {
  const by = words.issuers[given.issuer]!;
  let document: { id: string; code: string; issuedOn: Date | null };
  if ('existing' in given) {
    document = await db.officialDocument.findFirstOrThrow({
      where: { code: given.existing },
      select: { id: true, code: true, issuedOn: true },
    });
  } else {
    const id = await insertDocument(
      db,
      {
        type: 'Quyết định',
        number: given.number,
        symbol: by.symbol,
        issuer: by.issuer,
        signer: by.signer,
        signerCapacity: by.capacity,
        issuedOn: given.on,
        effectiveOn: given.on,
        excerpt: given.excerpt,
      },
      null,
      'create',
    );
    const draft = 'draft' in given && given.draft;
    await db.officialDocument.update({
      where: { id },
      data: { published: !draft, sample: true },
      select: { id: true },
    });
    await writeSearchEntries(db, officialDocumentSearch, [id]);
    document = { id, code: documentCode(given.number, by.symbol), issuedOn: given.on };
  }
  const decidedOn = document.issuedOn!;
  const { id } = await db.awardDecision.create({
    data: { officialDocumentId: document.id, decidedOn, authority: by.authority, level: by.level, sample: true },
    select: { id: true },
  });
  return { id, code: document.code, decidedOn };
}

/** Everybody who gets something, once: who comes again in another year is the same. */
async function loadRecipients(
  db: Transaction,
  awards: readonly InventedAward[],
  organizations: Map<string, string>,
): Promise<Map<string, string>> {
  const luck = sameLuck(7);
  const people = [...new Map(awards.map(({ to }) => [key(to), to])).values()];
  const rows = await db.recipient.createManyAndReturn({
    data: people.map((one) => ({
      kind: one.kind,
      name: one.name,
      position: one.position,
      unitName: one.unit,
      searchText: recipientSearchText(one.name, one.unit),
      organizationId: organizations.get(one.organizationKey ?? '') ?? null,
      timelinePublic: one.kind === 'COLLECTIVE' || luck() < 0.4,
      sample: true,
    })),
    select: { id: true, kind: true, name: true, unitName: true },
  });
  const ids = new Map(rows.map(({ id, kind, name, unitName }) => [`${kind}|${name}|${unitName}`, id]));
  await db.recipientPrivate.createMany({
    data: people
      .filter(({ kind }) => kind === 'INDIVIDUAL')
      .map((one) => ({ recipientId: ids.get(key(one))!, gender: one.gender, birthYear: one.birthYear })),
  });
  return ids;
}

interface Granted {
  id: string;
  code: string;
  decision: { id: string; decidedOn: Date };
  given: SampleDecision;
  awards: InventedAward[];
}

async function loadAwards(db: Transaction, words: SampleRegister): Promise<Map<string, string[]>> {
  const organizations = new Map(
    (await db.organization.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [name, id]),
  );
  const byKey = new Map(
    words.departmentUnits.map(({ key: unit, name }) => [
      unit,
      organizations.get(name.replace(', Sở Tư pháp', '')) ?? '',
    ]),
  );
  const movements = new Map(
    (await db.movement.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]),
  );
  const forms = await db.awardForm.findMany({
    select: { id: true, code: true, level: true, system: true, validFrom: true, validTo: true },
  });
  const invent = inventAwards(words);
  const granted: Granted[] = [];
  for (const given of words.decisions) {
    const { id, code, decidedOn } = await registerDecision(db, words, given);
    granted.push({ id, code, decision: { id, decidedOn }, given, awards: invent(given) });
  }
  const recipients = await loadRecipients(
    db,
    granted.flatMap(({ awards }) => awards),
    byKey,
  );
  const luck = sameLuck(47);
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(luck() * 256));
  const stories: Array<{ code: string; slugs: readonly string[] }> = [];
  const rows = granted.flatMap(({ decision, given, awards, code }) =>
    awards.map(({ to, form, field, achievement, stories: slugs }, index) => {
      const row = forms.find(
        (one) =>
          one.code === form &&
          one.validFrom <= decision.decidedOn &&
          (one.validTo === null || one.validTo >= decision.decidedOn),
      )!;
      const text = {
        subjectKind: to.kind,
        recipientName: to.name,
        recipientPosition: to.position,
        unitName: to.unit,
        achievement,
        certificateNumber: `${String(index + 1).padStart(3, '0')}/${code}`,
        goldBookNumber: given.draft ? null : String(index + 1),
      };
      const verificationCode = makeVerificationCode(bytes);
      if (slugs.length) stories.push({ code: verificationCode, slugs });
      const known = awardFormOf(form);
      return {
        ...text,
        ...awardColumns(text),
        verificationCode,
        recipientId: recipients.get(key(to))!,
        organizationId: byKey.get(to.organizationKey ?? '') || null,
        formId: row.id,
        level: row.system === 'STATE' ? row.level : words.issuers[given.issuer]!.level,
        rewardKind: given.rewardKind,
        decisionId: decision.id,
        movementId: movements.get(given.movement ?? '') ?? null,
        field,
        year: given.year,
        grantedOn: decision.decidedOn,
        amount: known && bonusOf({ form: known, subjectKind: to.kind, decidedOn: dayOf(decision.decidedOn) }).amount,
        published: !given.draft,
        sample: true,
      };
    }),
  );
  const made = await db.award.createManyAndReturn({
    data: rows,
    select: { id: true, verificationCode: true, decisionId: true, grantedOn: true },
  });
  const ids = new Map(made.map(({ id, verificationCode }) => [verificationCode, id]));
  await db.awardEvent.createMany({
    data: made.map(({ id, decisionId, grantedOn }) => ({ awardId: id, kind: 'GRANT', decisionId, on: grantedOn })),
  });
  await linkStories(db, stories, ids);
  return new Map(
    granted.map(({ code, decision }) => [
      code,
      rows
        .filter(({ decisionId }) => decisionId === decision.id)
        .map(({ verificationCode }) => ids.get(verificationCode)!),
    ]),
  );
}

async function linkStories(
  db: Transaction,
  stories: ReadonlyArray<{ code: string; slugs: readonly string[] }>,
  ids: Map<string, string>,
): Promise<void> {
  const articles = new Map(
    (await db.article.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]),
  );
  await db.articleAward.createMany({
    data: stories.flatMap(({ code, slugs }) =>
      slugs.map((slug) => ({ articleId: articles.get(slug)!, awardId: ids.get(code)! })),
    ),
  });
}

const newPosts: Readonly<Record<string, string>> = { 'Chuyên viên': 'Chuyên viên chính', 'Viên chức': 'Chuyên viên' };

/** What later decisions did: the first awards of a decision are corrected, the next ones revoked, some of these restored. */
async function loadLaterDecisions(
  db: Transaction,
  words: SampleRegister,
  awards: Map<string, string[]>,
): Promise<void> {
  const used = new Map<string, number>();
  const revoked = new Map<string, string[]>();
  for (const given of words.later) {
    const { id: decisionId, decidedOn } = await registerDecision(db, words, given);
    const from = used.get(given.of) ?? 0;
    const chosen =
      given.kind === 'RESTORATION'
        ? revoked.get(given.of)!.slice(0, given.count)
        : awards.get(given.of)!.slice(from, from + given.count);
    if (given.kind !== 'RESTORATION') used.set(given.of, from + given.count);
    if (given.kind === 'REVOCATION') revoked.set(given.of, chosen);
    for (const id of chosen) {
      const award = await db.award.findUniqueOrThrow({ where: { id } });
      const corrected = award.recipientPosition
        ? { recipientPosition: newPosts[award.recipientPosition] ?? `${award.recipientPosition} (kiêm nhiệm)` }
        : { unitName: `${award.unitName}, tỉnh Minh Hà` };
      const changes = Object.entries(corrected).map(([field, after]) => ({
        field,
        before: award[field as 'unitName' | 'recipientPosition'],
        after,
      }));
      await db.awardEvent.create({
        data: {
          awardId: id,
          kind: given.kind,
          decisionId,
          on: decidedOn,
          reason: given.reason,
          changes: given.kind === 'CORRECTION' ? changes : [],
        },
        select: { id: true },
      });
      await db.award.update({
        where: { id },
        data: {
          version: { increment: 1 },
          ...(given.kind === 'CORRECTION'
            ? { status: 'CORRECTED', ...corrected, ...awardColumns({ ...award, ...corrected }) }
            : given.kind === 'REVOCATION'
              ? { status: 'REVOKED', revokedOn: decidedOn }
              : { status: 'RESTORED', revokedOn: null }),
        },
        select: { id: true },
      });
    }
  }
}

async function loadConsultations(db: Transaction, words: SampleRegister, now: Date): Promise<void> {
  for (const { entries, opensOn, opensWorkingDaysAgo = 0, ...given } of words.consultations) {
    const opens = opensOn ?? addWorkingDays(dayInVietnam(now.getTime()), -opensWorkingDaysAgo, vietnameseHolidays);
    const closes = consultationCloses(opens, { workingDays: 10 }, vietnameseHolidays);
    await db.consultation.create({
      data: {
        ...given,
        opensOn: new Date(`${opens}T00:00:00Z`),
        closesOn: new Date(`${closes}T00:00:00Z`),
        workingDays: 10,
        published: true,
        sample: true,
        entries: {
          create: entries.map(({ kind, name, post, unit, form, achievement }, index) => ({
            position: index + 1,
            subjectKind: kind,
            name,
            post,
            unitName: unit,
            formName: awardFormOf(form)!.label.vi,
            achievement,
          })),
        },
      },
      select: { id: true },
    });
  }
}

/** The whole register, after organizations, documents and articles. */
export async function loadSampleRegister(db: Transaction, now: Date): Promise<void> {
  const words = await readSampleRegister();
  await loadSampleModels(db);
  const awards = await loadAwards(db, words);
  await loadLaterDecisions(db, words, awards);
  await indexAwards(db, [...awards.values()].flat());
  await loadConsultations(db, words, now);
  await loadSampleDossiers(db, words, now);
}
