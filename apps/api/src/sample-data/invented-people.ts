import type { SubjectKind } from '#src/generated/prisma/enums.ts';
import type { SampleRegister } from './sample-register.ts';

/** Somebody invented whom awards go to. */
export interface Invented {
  kind: SubjectKind;
  name: string;
  position: string;
  unit: string;
  organizationKey: string | null;
  gender: 'MALE' | 'FEMALE' | '';
  birthYear: number | null;
}

/** Numbers below 1 that are the same at every load, so that the sample agency has the same people everywhere. */
export function sameLuck(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Invents people, units and households from the word lists. */
export function inventor(words: SampleRegister, luck: () => number) {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(luck() * items.length)]!;
  const person = (): Pick<Invented, 'name' | 'gender' | 'birthYear'> => {
    const woman = luck() < 0.5;
    const { middles, givens } = woman ? words.women : words.men;
    return {
      name: `${one(words.surnames)} ${one(middles)} ${one(givens)}`,
      gender: woman ? 'FEMALE' : 'MALE',
      birthYear: 1958 + Math.floor(luck() * 43),
    };
  };
  const nobody = { gender: '', birthYear: null } as const;
  const official = (): Invented => {
    const unit = one(words.departmentUnits);
    return {
      kind: 'INDIVIDUAL',
      ...person(),
      position: one(words.departmentPosts),
      unit: unit.name,
      organizationKey: unit.key,
    };
  };
  const home = (): string => {
    const { name, place } = one(words.villages);
    return `${name}, ${place}`;
  };
  const villager = (): Invented => ({
    kind: 'INDIVIDUAL',
    ...person(),
    position: one(words.communePosts),
    unit: home(),
    organizationKey: null,
  });
  const collective = (): Invented => {
    const { name: village, place } = one(words.villages);
    const name = one(words.communeCollectives)
      .replace('{village}', village)
      .replace(', {place}', '')
      .replace(' {place}', '');
    return { kind: 'COLLECTIVE', name, position: '', unit: place, organizationKey: null, ...nobody };
  };
  const household = (): Invented => {
    const { name, gender } = person();
    return {
      kind: 'HOUSEHOLD',
      name: `Hộ gia đình ${gender === 'FEMALE' ? 'bà' : 'ông'} ${name}`,
      position: '',
      unit: home(),
      organizationKey: null,
      ...nobody,
    };
  };
  const division = (index: number, party: boolean): Invented => {
    const unit = words.departmentUnits[index % words.departmentUnits.length]!;
    return {
      kind: 'COLLECTIVE',
      name: party ? unit.party : unit.name.replace(', Sở Tư pháp', ''),
      position: '',
      unit: party ? 'Đảng bộ Sở Tư pháp' : 'Sở Tư pháp tỉnh Minh Hà',
      organizationKey: unit.key,
      ...nobody,
    };
  };
  /** `count` people who differ by name and unit. */
  const several = (count: number, make: () => Invented): Invented[] => {
    const known = new Map<string, Invented>();
    while (known.size < count) {
      const made = make();
      known.set(`${made.name}|${made.unit}`, made);
    }
    return [...known.values()];
  };
  return { one, official, villager, collective, household, division, several };
}
