import { awardLevels } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Lock, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordGroup, RecordSelect, RecordText } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { CouncilSheets, type CouncilSheet } from './council-sheets.tsx';
import { HeardDossiers } from './heard-dossiers.tsx';
import { meetingInput, valuesOfMeeting, type MeetingValues } from './council-meeting-form-values.ts';
import {
  CloseMeeting,
  CouncilMeetingQuery,
  CreateMeeting,
  UpdateMeeting,
  type EditedMeeting,
} from './council-meeting.operations.ts';
import { councilMeetingLink, councilMeetingListLink, newCouncilMeetingId } from './council-meeting.routes.ts';

const levels = awardLevels.filter((level) => level !== 'DISTRICT');

const kindOf = (client: Client): RecordKind<EditedMeeting, MeetingValues> => ({
  typename: 'CouncilMeeting',
  valuesOf: valuesOfMeeting,
  problemsOf: (values) =>
    (['title', 'metOn', 'members'] as const)
      .filter((field) => !values[field].trim())
      .map((field) => ({ field, code: 'required' })),
  create: async (values) => {
    const { title, metOn, members, votes: _votes, ...others } = values;
    const { level: _level, ...rest } = meetingInput(others, values.present);
    const level = meetingInput({ level: values.level }, '').level ?? 'UNIT';
    const input = { ...rest, title, metOn, level, members: Number(members) || 0 };
    return payloadOf(await client.mutation(CreateMeeting, { input }).toPromise(), 'createCouncilMeeting');
  },
  update: async (chosen, changed, values) => {
    const input = { ...chosen, ...meetingInput(changed, values.present) };
    return payloadOf(await client.mutation(UpdateMeeting, { input }).toPromise(), 'updateCouncilMeeting');
  },
});

/** A meeting of the council: who was there, what it heard, the counts, the minutes. */
export function CouncilMeetingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { councilMeetingId } = useParams({ from: '/shell/council-meetings/$councilMeetingId' });
  return (
    <RecordLoader
      id={councilMeetingId}
      newId={newCouncilMeetingId}
      query={CouncilMeetingQuery}
      rowOf={(data) => (data.node?.__typename === 'CouncilMeeting' ? data.node : null)}
      title={t('councilMeeting.editTitle')}
      missing={t('councilMeeting.missing')}
      back={{ label: t('councilMeeting.listTitle'), go: () => void navigate(councilMeetingListLink()) }}
      onCreated={(id) =>
        void navigate({ ...councilMeetingLink(id), replace: true, resetScroll: false, ignoreBlocker: true })
      }
    >
      {(row, onCreated) => <Workspace initial={row} onCreated={onCreated} />}
    </RecordLoader>
  );
}

function Workspace({ initial, onCreated }: { initial: EditedMeeting | null; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial);
  const [closing, setClosing] = useState(false);
  const [sheet, setSheet] = useState<CouncilSheet | null>(null);
  const { row } = editing;
  const closed = row?.closed ?? false;
  // Once a dossier has left the council on its votes, only the minutes are still written.
  const counted = row?.dossiers.some(({ status }) => status !== 'COUNCIL') ?? false;
  const label = (field: keyof MeetingValues): string => t(`councilMeeting.fields.${field}`);

  const close = async () => {
    setClosing(false);
    const done = await editing.act(async (input) =>
      payloadOf(await client.mutation(CloseMeeting, { input }).toPromise(), 'closeCouncilMeeting'),
    );
    if (done) editing.tell(t('councilMeeting.closedNow'));
  };

  return (
    <RecordFrame
      editing={editing}
      title={t(row ? 'councilMeeting.editTitle' : 'councilMeeting.newTitle')}
      note={
        row ? (
          <Badge tone={closed ? 'success' : 'info'}>
            {t(closed ? 'councilMeeting.closed' : 'councilMeeting.open')}
          </Badge>
        ) : null
      }
      actions={
        row ? (
          <>
            <Button icon={<Printer aria-hidden="true" />} disabled={editing.dirty} onClick={() => setSheet('minutes')}>
              {t('councilMeeting.printMinutes')}
            </Button>
            <Button icon={<Printer aria-hidden="true" />} disabled={editing.dirty} onClick={() => setSheet('ballot')}>
              {t('councilMeeting.printBallot')}
            </Button>
            {closed ? null : (
              <Button icon={<Lock aria-hidden="true" />} onClick={() => setClosing(true)}>
                {t('councilMeeting.close')}
              </Button>
            )}
          </>
        ) : null
      }
      labelOf={label}
      wordsOf={(values, field) => {
        if (field === 'votes')
          return Object.values(values.votes)
            .map(({ inFavour, against, abstained }) => `${inFavour}/${against}/${abstained}`)
            .join('; ');
        if (field === 'dossiers') return String(values.dossiers.length);
        return values[field];
      }}
      readOnly={closed}
      readOnlyText={t('councilMeeting.closedText')}
      onSaved={(saved) => (initial ? undefined : onCreated(saved.id))}
    >
      <div className="mt-4 flex flex-col gap-8">
        <fieldset disabled={closed || counted} className="min-w-0">
          <RecordGroup title={t('councilMeeting.groups.about')}>
            <RecordText editing={editing} field="title" label={label('title')} lang="vi" required />
            <div className="grid items-end gap-5 @min-[34rem]:grid-cols-2 @min-[58rem]:grid-cols-4">
              <RecordText editing={editing} field="metOn" label={label('metOn')} type="date" required />
              <RecordSelect
                editing={editing}
                field="level"
                label={label('level')}
                options={levels.map((value) => ({ value, label: AWARD_LEVEL_LABELS[value][language] }))}
              />
              <RecordText editing={editing} field="members" label={label('members')} inputMode="numeric" required />
              <RecordText editing={editing} field="present" label={label('present')} inputMode="numeric" />
            </div>
          </RecordGroup>
        </fieldset>
        <HeardDossiers editing={editing} readOnly={closed || counted} />
        <fieldset disabled={closed} className="min-w-0">
          <RecordGroup title={t('councilMeeting.groups.minutes')}>
            <RecordText
              editing={editing}
              field="minutes"
              label={label('minutes')}
              hint={t('councilMeeting.minutesHint')}
              lang="vi"
              rows={8}
            />
          </RecordGroup>
        </fieldset>
      </div>
      <ConfirmDialog
        open={closing}
        onClose={() => setClosing(false)}
        title={t('councilMeeting.closeDialog.title')}
        text={t('councilMeeting.closeDialog.text')}
        confirmLabel={t('councilMeeting.close')}
        onConfirm={() => void close()}
      />
      {row && sheet ? <CouncilSheets meeting={row} sheet={sheet} onPrinted={() => setSheet(null)} /> : null}
    </RecordFrame>
  );
}
