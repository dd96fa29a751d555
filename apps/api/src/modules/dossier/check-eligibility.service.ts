import { awardFormOf } from '@kheo/domain/award/award-forms';
import { checkEligibility } from '@kheo/domain/award/eligibility';
import type { PastAward } from '@kheo/domain/award/eligibility-input';
import type { Finding } from '@kheo/domain/award/finding';
import { matchRecipients, type RecipientTraits } from '@kheo/domain/award/match-recipients';
import { ruleSetOn } from '@kheo/domain/award/rule-set';
import { foldForSearch } from '@kheo/domain';
import type { Transaction } from '#src/db/client.ts';
import { today } from '#src/day.ts';
import { circumstancesOf, findingsOf } from './circumstances.ts';
import type { DossierRow } from './dossier-facts.service.ts';

type Nominee = DossierRow['nominees'][number];
const genderOf = (text: string): RecipientTraits['gender'] => (text === 'MALE' || text === 'FEMALE' ? text : null);
const folded = (name: string): string =>
  foldForSearch(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What is known of a nominee when recipients are compared. */
const traitsOf = ({ name, birthYear, gender, unitName }: Nominee): RecipientTraits => ({
  name,
  birthYear,
  gender: genderOf(gender),
  units: unitName ? [unitName] : [],
});

/**
 * Which recipient of the register each nominee is, by nominee: who was chosen by an officer, else one that is the same
 * beyond doubt. Of two that both may be, none is taken; people merge, not the product.
 */
export async function recipientsOf(db: Transaction, nominees: readonly Nominee[]): Promise<Map<string, string>> {
  const known = new Map(nominees.flatMap(({ id, recipientId }) => (recipientId ? [[id, recipientId] as const] : [])));
  const open = nominees.filter(({ recipientId }) => !recipientId);
  const lines = [...new Set(open.map(({ name }) => folded(name)).filter(Boolean))];
  if (lines.length === 0) return known;
  // One pass over the register, however long the list is.
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM recipient
    WHERE merged_into_id IS NULL AND btrim(split_part(search_text, E'\\n', 1)) = ANY(${lines}::text[])`;
  const candidates = await db.recipient.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      kind: true,
      name: true,
      unitName: true,
      private: { select: { birthYear: true, gender: true } },
      awards: { select: { unitName: true } },
    },
  });
  const byName = Map.groupBy(candidates, ({ name }) => folded(name));
  for (const nominee of open) {
    const same = (byName.get(folded(nominee.name)) ?? []).filter(
      (one) =>
        one.kind === nominee.subjectKind &&
        matchRecipients(traitsOf(nominee), {
          name: one.name,
          birthYear: one.private?.birthYear ?? null,
          gender: genderOf(one.private?.gender ?? ''),
          units: [...new Set([one.unitName, ...one.awards.map(({ unitName }) => unitName)])].filter(Boolean),
        }).verdict === 'same',
    );
    if (same.length === 1 && same[0]) known.set(nominee.id, same[0].id);
  }
  return known;
}

/** Awards of recipients as the rules look at them, by recipient. */
async function historyOf(db: Transaction, ids: readonly string[]): Promise<Map<string, PastAward[]>> {
  const awards = await db.award.findMany({
    where: { recipientId: { in: [...ids] } },
    select: {
      id: true,
      recipientId: true,
      year: true,
      status: true,
      unitName: true,
      movementId: true,
      achievement: true,
      form: { select: { code: true } },
    },
  });
  return new Map(
    [...Map.groupBy(awards, ({ recipientId }) => recipientId ?? '')].map(([id, list]) => [
      id,
      list.map((award) => ({
        id: award.id,
        formId: award.form.code,
        year: award.year,
        status: award.status,
        unitId: folded(award.unitName),
        campaignId: award.movementId,
        achievementId: achievementKey(award.year, award.achievement),
      })),
    ]),
  );
}

/** One achievement has one text and one year. */
const achievementKey = (year: number, text: string): string => `${year} ${folded(text)}`;

/**
 * Checks every nominee of a dossier anew and stores what was found. A reason that set aside what blocked before does not
 * cover what blocks for the first time.
 */
export async function recheckDossier(db: Transaction, row: DossierRow, now: Date): Promise<void> {
  const day = today(now);
  const ruleSet = ruleSetOn(day);
  if (!ruleSet) return;
  const recipients = await recipientsOf(db, row.nominees);
  const history = await historyOf(db, [...new Set(recipients.values())]);
  const changed: Nominee[] = [];
  for (const nominee of row.nominees) {
    const proposedForm = awardFormOf(nominee.form.code);
    if (!proposedForm) continue;
    const { proceedings, initiatives, leaves } = circumstancesOf(nominee.circumstances);
    const found = checkEligibility({
      nominee: { kind: nominee.subjectKind, unitId: folded(nominee.unitName) },
      proposedForm,
      year: row.year,
      day,
      rewardKind: row.rewardKind,
      campaignId: row.movementId,
      level: row.level,
      history: history.get(recipients.get(nominee.id) ?? '') ?? [],
      achievements: [{ id: achievementKey(row.year, nominee.achievement), kind: row.rewardKind }],
      proceedings,
      initiatives,
      leaves,
      ruleSet,
    });
    const before = findingsOf(nominee.findings);
    if (JSON.stringify(before) === JSON.stringify(JSON.parse(JSON.stringify(found)))) continue;
    const covered = blocking(found).every((code) => blocking(before).includes(code));
    const findings = JSON.parse(JSON.stringify(found)) as object[];
    const override = covered ? {} : { overrideReason: '', overriddenById: null };
    Object.assign(nominee, { findings, ...override });
    changed.push(nominee);
  }
  await storeFindings(db, changed);
}

/** One statement for a thousand nominees. */
async function storeFindings(db: Transaction, nominees: readonly Nominee[]): Promise<void> {
  for (let at = 0; at < nominees.length; at += 1000) {
    const rows = nominees.slice(at, at + 1000).map(({ id, findings, overrideReason, overriddenById }) => ({
      id,
      findings,
      override_reason: overrideReason,
      overridden_by_id: overriddenById,
    }));
    await db.$executeRaw`
      UPDATE nominee SET findings = new.findings, override_reason = new.override_reason, overridden_by_id = new.overridden_by_id
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS new(id uuid, findings jsonb, override_reason text, overridden_by_id uuid)
      WHERE nominee.id = new.id`;
  }
}

const blocking = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
