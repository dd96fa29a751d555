import type { AwardLevel } from '@kheo/domain/award/vocabulary';
import type { EditedMeeting } from './council-meeting.operations.ts';

/** The count for one nominee as it is typed. */
export interface Counts {
  inFavour: string;
  against: string;
  abstained: string;
}

/** What the form holds; days as `YYYY-MM-DD` or ''. */
export interface MeetingValues {
  title: string;
  metOn: string;
  level: string;
  members: string;
  present: string;
  minutes: string;
  /** Ids of the dossiers that are heard. */
  dossiers: string[];
  /** By nominee. */
  votes: Record<string, Counts>;
}

export const noCounts: Counts = { inFavour: '', against: '', abstained: '' };

export function valuesOfMeeting(meeting: EditedMeeting | null): MeetingValues {
  const text = (count: number | undefined): string => (count === undefined ? '' : String(count));
  return {
    title: meeting?.title ?? '',
    metOn: meeting?.metOn ?? '',
    level: meeting?.level ?? 'UNIT',
    members: text(meeting?.members),
    present: text(meeting?.present),
    minutes: meeting?.minutes ?? '',
    dossiers: meeting?.dossiers.map(({ id }) => id) ?? [],
    votes: Object.fromEntries(
      (meeting?.dossiers ?? []).flatMap(({ nominees }) =>
        nominees.map(({ id }): [string, Counts] => {
          const vote = meeting?.votes.find(({ nomineeId }) => nomineeId === id);
          return [
            id,
            { inFavour: text(vote?.inFavour), against: text(vote?.against), abstained: text(vote?.abstained) },
          ];
        }),
      ),
    ),
  };
}

/** Counts that have been typed; who is left out voted against when that box is empty. */
export function votesInput(votes: MeetingValues['votes'], present: number) {
  return Object.entries(votes)
    .filter(([, { inFavour }]) => inFavour.trim() !== '')
    .map(([nomineeId, { inFavour, against, abstained }]) => {
      const [yes, none] = [Number(inFavour) || 0, Number(abstained) || 0];
      const no = against.trim() === '' ? Math.max(0, present - yes - none) : Number(against) || 0;
      return { nomineeId, inFavour: yes, against: no, abstained: none };
    });
}

/** Form → input of a mutation, for the given fields only; `present` is of the whole form. */
export function meetingInput(
  { level, metOn, members, present, dossiers, votes, ...texts }: Partial<MeetingValues>,
  presentNow: string,
) {
  return {
    ...texts,
    ...(level === undefined ? {} : { level: level as AwardLevel }),
    ...(metOn === undefined ? {} : { metOn: metOn || null }),
    ...(members === undefined ? {} : { members: Number(members) || 0 }),
    ...(present === undefined ? {} : { present: Number(present) || 0 }),
    ...(dossiers === undefined ? {} : { dossierIds: dossiers }),
    ...(votes === undefined ? {} : { votes: votesInput(votes, Number(presentNow) || 0) }),
  };
}
