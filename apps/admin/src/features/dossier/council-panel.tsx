import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { CreateCouncilMeeting, UpdateCouncilMeeting, type DossierDetails } from './dossier.operations.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';

interface Props {
  dossier: DossierDetails;
  onDone: (message: string) => void;
}

/** The council's meeting on a dossier: who was there, the count for each nominee, and what it comes to. */
export function CouncilPanel({ dossier, onDone }: Props) {
  const { t } = useTranslation();
  const { meeting, status } = dossier;
  if (meeting) return <Votes key={meeting.version} dossier={dossier} meeting={meeting} onDone={onDone} />;
  return status === 'COUNCIL' ? (
    <NewMeeting dossier={dossier} onDone={onDone} />
  ) : (
    <p className="text-ink-soft">{t('dossier.council.none')}</p>
  );
}

function NewMeeting({ dossier, onDone }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [fields, setFields] = useState({ title: '', metOn: currentInputTime().slice(0, 10), members: '', present: '' });
  const make = async () => {
    const input = {
      title: fields.title,
      metOn: fields.metOn,
      level: dossier.level,
      members: Number(fields.members) || 0,
      present: Number(fields.present) || 0,
      dossierIds: [dossier.id],
    };
    const done = await action.perform('CouncilMeeting', async () =>
      payloadOf(await client.mutation(CreateCouncilMeeting, { input }).toPromise(), 'createCouncilMeeting'),
    );
    if (done) onDone(t('dossier.saved'));
  };
  const field = (of: keyof typeof fields, label: string, type: 'text' | 'date' | 'number') => (
    <FormField label={label} required className={of === 'title' ? '@min-[36rem]:col-span-3' : ''}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          min={type === 'number' ? 0 : undefined}
          value={fields[of]}
          onChange={(event) => setFields({ ...fields, [of]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Refusal
        failure={action.failure}
        problems={action.problems}
        fields={{ title: t('dossier.fields.meetingTitle'), members: t('dossier.fields.members') }}
      />
      <div className="grid gap-4 @min-[36rem]:grid-cols-3">
        {field('title', t('dossier.fields.meetingTitle'), 'text')}
        {field('metOn', t('dossier.fields.metOn'), 'date')}
        {field('members', t('dossier.fields.members'), 'number')}
        {field('present', t('dossier.fields.present'), 'number')}
      </div>
      <Button type="submit" variant="primary" busy={action.busy}>
        {t('dossier.council.create')}
      </Button>
    </form>
  );
}

const counts = ['inFavour', 'against', 'abstained'] as const;
type Counts = Record<(typeof counts)[number], string>;

function Votes({ dossier, meeting, onDone }: Props & { meeting: NonNullable<DossierDetails['meeting']> }) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [typed, setTyped] = useState<Readonly<Record<string, Counts>>>(() =>
    Object.fromEntries(
      dossier.nominees.map(({ id }) => {
        const vote = meeting.votes.find(({ nomineeId }) => nomineeId === id);
        const text = (count: number | undefined) => (count === undefined ? '' : String(count));
        return [id, { inFavour: text(vote?.inFavour), against: text(vote?.against), abstained: text(vote?.abstained) }];
      }),
    ),
  );
  const open = dossier.status === 'COUNCIL';
  const save = async () => {
    const votes = Object.entries(typed)
      .filter(([, { inFavour }]) => inFavour.trim() !== '')
      .map(([nomineeId, { inFavour, against, abstained }]) => {
        const [yes, none] = [Number(inFavour) || 0, Number(abstained) || 0];
        const no = against.trim() === '' ? Math.max(0, meeting.present - yes - none) : Number(against) || 0;
        return { nomineeId, inFavour: yes, against: no, abstained: none };
      });
    const input = { id: meeting.id, expectedVersion: meeting.version, votes };
    const done = await action.perform('CouncilMeeting', async () =>
      payloadOf(await client.mutation(UpdateCouncilMeeting, { input }).toPromise(), 'updateCouncilMeeting'),
    );
    if (done) onDone(t('dossier.council.saved'));
  };
  const { result } = meeting;
  const line = {
    title: meeting.title,
    day: printedDay(meeting.metOn),
    present: meeting.present,
    members: meeting.members,
  };
  /** Enter goes down the column, as in a list on paper. */
  const nextLine = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { column = '', row = '' } = event.currentTarget.dataset;
    const next = document.querySelector<HTMLInputElement>(
      `input[data-column="${column}"][data-row="${Number(row) + 1}"]`,
    );
    (next ?? document.getElementById('save-votes'))?.focus();
    next?.select();
  };
  return (
    <div className="space-y-4">
      <p>{t('dossier.council.line', line)}</p>
      {result && result.nominees.length > 0 ? (
        <p className={result.quorate ? 'text-success' : 'font-semibold text-danger'}>
          {t(result.quorate ? 'dossier.council.quorate' : 'dossier.council.notQuorate', { count: result.quorum })}
        </p>
      ) : null}
      <Refusal failure={action.failure} problems={action.problems} />
      {open ? <p className="text-sm text-ink-soft">{t('dossier.council.hint')}</p> : null}
      <ul className="divide-y divide-line">
        {dossier.nominees.map((nominee, row) => (
          <li key={nominee.id} className="grid items-end gap-3 py-3 @min-[40rem]:grid-cols-[1.4fr_2fr]">
            <div className="space-y-1 self-start">
              <p className="font-semibold" lang="vi">
                {nominee.name}
              </p>
              <p className="text-sm text-ink-soft">
                {result?.nominees.find(({ nomineeId }) => nomineeId === nominee.id)?.explanation ?? nominee.form.name}
              </p>
            </div>
            {open ? (
              <div className="grid grid-cols-3 items-end gap-3">
                {counts.map((column) => (
                  <FormField key={column} label={t(`dossier.council.${column}`)}>
                    {(control) => (
                      <TextInput
                        {...control}
                        inputMode="numeric"
                        data-column={column}
                        data-row={row}
                        aria-label={t(`dossier.council.${column}Of`, { name: nominee.name })}
                        value={typed[nominee.id]?.[column] ?? ''}
                        onKeyDown={nextLine}
                        onChange={(event) => {
                          const before = typed[nominee.id] ?? { inFavour: '', against: '', abstained: '' };
                          setTyped({ ...typed, [nominee.id]: { ...before, [column]: event.target.value } });
                        }}
                      />
                    )}
                  </FormField>
                ))}
              </div>
            ) : (
              <p className="self-start text-sm tabular-nums">
                {counts
                  .map((column) => `${t(`dossier.council.${column}`)}: ${typed[nominee.id]?.[column] || '–'}`)
                  .join('\u00A0· ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {open ? (
        <Button id="save-votes" variant="primary" busy={action.busy} onClick={() => void save()}>
          {t('dossier.council.save')}
        </Button>
      ) : null}
    </div>
  );
}
