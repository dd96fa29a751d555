import type { CivicField, SubjectKind } from '#src/generated/prisma/enums.ts';
import { inventor, sameLuck, type Invented } from './invented-people.ts';
import type { SampleDecision, SampleRegister } from './sample-register.ts';

/** One award as the loader writes it. */
export interface InventedAward {
  to: Invented;
  form: string;
  field: CivicField | null;
  achievement: string;
  stories: readonly string[];
}

const fields: readonly CivicField[] = [
  'ECONOMY',
  'CULTURE_SOCIETY',
  'DEFENCE_SECURITY',
  'POLITICAL_SYSTEM',
  'NEW_COUNTRYSIDE',
];
/** Titles that only staff of the department get. */
const ofStaff =
  /^(?:ADVANCED_WORKER|GRASSROOTS_|PROVINCIAL_EMULATION|ADVANCED_COLLECTIVE|EXCELLENT_|LABOUR_|MERIT_CERTIFICATE_PM)/;
/** Forms that staff and villagers get. */
const ofBoth = /^(?:PARTY_COMMENDATION|COMMENDATION_DEPARTMENT)$/;

/** Fills decisions with invented people: staff come again year after year, villagers sometimes. */
export function inventAwards(words: SampleRegister): (decision: SampleDecision) => InventedAward[] {
  const luck = sameLuck(2026);
  const { one, official, villager, collective, household, division, several } = inventor(words, luck);
  const staff = several(72, official);
  const known: Record<SubjectKind, Invented[]> = { INDIVIDUAL: several(40, villager), COLLECTIVE: [], HOUSEHOLD: [] };
  let turn = 0;

  const nobodyTwice = (taken: Set<string>, propose: () => Invented): Invented => {
    for (;;) {
      const who = propose();
      const key = `${who.name}|${who.unit}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return who;
    }
  };
  const choose = (kind: SubjectKind, form: string, taken: Set<string>): Invented => {
    const fromStaff = ofStaff.test(form) || (ofBoth.test(form) && luck() < 0.6);
    return nobodyTwice(taken, () => {
      turn += 1;
      if (kind === 'HOUSEHOLD') return household();
      if (kind === 'COLLECTIVE') return fromStaff ? division(turn, form.startsWith('PARTY')) : collective();
      if (fromStaff) return staff[(turn * 7) % staff.length]!;
      if (luck() < 0.3) return one(known.INDIVIDUAL);
      const made = villager();
      known.INDIVIDUAL.push(made);
      return made;
    });
  };

  return (decision) => {
    const sentence = (form: string, field: CivicField | null): string =>
      (
        decision.achievement ?? one(words.achievements[form] ?? words.achievements[field ?? 'POLITICAL_SYSTEM'] ?? [''])
      ).replaceAll('{year}', String(decision.year));
    const awards: InventedAward[] = decision.named.map(({ form, stories, ...who }) => ({
      to: { ...who, organizationKey: null, gender: '', birthYear: null },
      form,
      field: decision.field,
      achievement: sentence(form, decision.field),
      stories: [...stories, ...decision.stories],
    }));
    for (const [form, counts] of Object.entries(decision.awards)) {
      const taken = new Set<string>();
      for (const [index, kind] of (['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'] as const).entries())
        for (let made = 0; made < counts[index]!; made += 1) {
          const field = decision.field ?? one(fields);
          awards.push({
            to: choose(kind, form, taken),
            form,
            field,
            achievement: sentence(form, field),
            stories: awards.length < decision.storyLimit ? decision.stories : [],
          });
        }
    }
    return awards;
  };
}
