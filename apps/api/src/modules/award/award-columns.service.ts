import { foldForSearch, personSortKey } from '@kheo/domain';
import type { SubjectKind } from '#src/generated/prisma/enums.ts';

/** What the columns that are made of others are made of. */
export interface AwardText {
  subjectKind: SubjectKind;
  recipientName: string;
  recipientPosition: string;
  unitName: string;
  achievement: string;
  certificateNumber: string | null;
  goldBookNumber: string | null;
}

/** Words between single blanks, one before the first, so that “ an” finds a word by its beginning. */
const line = (...texts: (string | null)[]): string =>
  ` ${foldForSearch(texts.filter(Boolean).join(' '))
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** The columns that search and order lists; written at every save. Public texts only: they are the public's search too. */
export function awardColumns(award: AwardText): { searchText: string; sortName: string } {
  return {
    searchText: [
      line(award.recipientName),
      line(award.unitName),
      line(award.recipientPosition, award.achievement, award.certificateNumber, award.goldBookNumber),
    ].join('\n'),
    sortName: personSortKey(award.recipientName, award.subjectKind === 'INDIVIDUAL' ? 'person' : 'whole'),
  };
}

/** The same for a recipient, whose list only colleagues search. */
export const recipientSearchText = (name: string, unitName: string): string => `${line(name)}\n${line(unitName)}`;

/** The same for a model: name, unit and place. */
export const civicModelSearchText = (name: string, unitName: string, place: string): string =>
  line(name, unitName, place);
