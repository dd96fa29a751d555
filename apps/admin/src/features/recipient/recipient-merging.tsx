import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { Merge, Undo2, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RecipientPicker } from './recipient-picker.tsx';
import {
  MergeRecipients,
  UndoRecipientMerge,
  type EditedRecipient,
  type RecipientChoice,
  type RecipientMatch,
  type RecipientRelations,
} from './recipient.operations.ts';
import { recipientLink } from './recipient.routes.ts';

type Other = RecipientChoice & Partial<Pick<RecipientMatch['recipient'], 'private' | 'awards'>>;

/** Who may be the same person, and what was found to be: joining two entries and taking that back. */
export function RecipientMerging({
  recipient,
  related,
  onMerged,
  onUndone,
}: {
  recipient: EditedRecipient;
  related: RecipientRelations;
  onMerged: (keptId: string) => unknown;
  onUndone: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const undoing = useAction();
  const [other, setOther] = useState<Other | null>(null);
  const [picking, setPicking] = useState(false);
  const [undo, setUndo] = useState<RecipientRelations['merges'][number] | null>(null);
  const takeBack = async () => {
    if (!undo) return;
    const done = await undoing.perform('Recipient', async () =>
      payloadOf(
        await client.mutation(UndoRecipientMerge, { input: { id: undo.id } }).toPromise(),
        'undoRecipientMerge',
      ),
    );
    if (!done) return;
    setUndo(null);
    onUndone();
  };
  return (
    <div className="space-y-4">
      {related.matches.length === 0 ? <p className="text-sm text-ink-soft">{t('recipient.matches.none')}</p> : null}
      <ul className="space-y-3 empty:hidden" aria-label={t('recipient.matches.title')}>
        {related.matches.map(({ recipient: match, verdict, reasons }) => (
          <li key={match.id} className="rounded-md border border-line p-3">
            <p lang="vi">
              <Link {...recipientLink(match.id)} className={`font-semibold ${linkClass}`}>
                {match.name}
              </Link>{' '}
              <Badge tone={verdict === 'same' ? 'warning' : 'neutral'}>
                {t(verdict === 'same' ? 'recipient.matches.same' : 'recipient.matches.perhaps')}
              </Badge>
              <span className="block text-sm text-ink-soft">
                {[match.position, match.unitName].filter(Boolean).join(', ')}
              </span>
            </p>
            <p className="text-sm">
              {reasons.map((reason) => t(`recipient.matches.reasons.${reason as 'same-name'}`)).join('\u00A0· ')}
            </p>
            <Button
              size="small"
              className="mt-2"
              icon={<Merge aria-hidden="true" />}
              aria-label={t('recipient.merge.openFor', { name: match.name })}
              onClick={() => setOther(match)}
            >
              {t('recipient.merge.open')}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" icon={<UserSearch aria-hidden="true" />} onClick={() => setPicking(true)}>
        {t('recipient.merge.chooseOther')}
      </Button>
      {related.merges.length > 0 ? (
        <ul className="space-y-3 text-sm" aria-label={t('recipient.merge.history')}>
          {related.merges.map((merge) => (
            <li key={merge.id} className="border-l-2 border-line-strong pl-3">
              <p lang="vi" className="font-semibold">
                {t('recipient.merge.took', { name: merge.taken.name, unit: merge.taken.unitName || '–' })}
              </p>
              <p lang="vi">{merge.reason}</p>
              <p className="text-ink-soft">
                <DateTime value={merge.mergedAt} language={language} />
                &nbsp;· {merge.staff?.name}
              </p>
              {merge.undoneAt ? (
                <p className="text-ink-soft">
                  {t('recipient.merge.undone')} <DateTime value={merge.undoneAt} language={language} />
                </p>
              ) : (
                <Button
                  size="small"
                  className="mt-1"
                  icon={<Undo2 aria-hidden="true" />}
                  onClick={() => setUndo(merge)}
                >
                  {t('recipient.merge.undo')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {picking ? (
        <RecipientPicker
          kind={recipient.kind}
          words={recipient.name}
          exclude={(id) => id === recipient.id}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            setOther(picked);
          }}
        />
      ) : null}
      {other ? (
        <MergeDialog
          recipient={recipient}
          related={related}
          other={other}
          onClose={() => setOther(null)}
          onMerged={onMerged}
        />
      ) : null}
      <ConfirmDialog
        open={undo !== null}
        onClose={() => setUndo(null)}
        title={t('recipient.merge.undoTitle', { name: undo?.taken.name ?? '' })}
        text={t('recipient.merge.undoText')}
        confirmLabel={t('recipient.merge.undo')}
        busy={undoing.busy}
        onConfirm={() => void takeBack()}
      >
        <Refusal failure={undoing.failure} problems={undoing.problems} />
      </ConfirmDialog>
    </div>
  );
}

/** Both entries side by side, which one stays, and why they are one. */
function MergeDialog({
  recipient,
  related,
  other,
  onClose,
  onMerged,
}: {
  recipient: EditedRecipient;
  related: RecipientRelations;
  other: Other;
  onClose: () => void;
  onMerged: (keptId: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [kept, setKept] = useState(recipient.id);
  const merge = async (reason: string) => {
    const input = { keptId: kept, takenId: kept === recipient.id ? other.id : recipient.id, reason };
    const done = await action.perform('Recipient', async () =>
      payloadOf(await client.mutation(MergeRecipients, { input }).toPromise(), 'mergeRecipients'),
    );
    if (!done) return;
    onClose();
    onMerged(kept);
  };
  const gender = (value: string | undefined): string =>
    value === 'MALE' || value === 'FEMALE' ? t(`recipient.genders.${value}`) : '–';
  const revoked = AWARD_STATUS_LABELS.REVOKED[language].toLowerCase();
  const titles = (awards: readonly { year: number; status: string; form: { name: string } }[] | undefined): string =>
    awards
      ?.map(({ year, status, form }) => `${year}: ${form.name}${status === 'REVOKED' ? ` (${revoked})` : ''}`)
      .join('; ') || '–';
  const rows: (readonly [string, string, string])[] = [
    [t('recipient.fields.name'), recipient.name, other.name],
    [t('recipient.fields.position'), recipient.position || '–', other.position || '–'],
    [t('recipient.fields.unitName'), recipient.unitName || '–', other.unitName || '–'],
    [
      t('recipient.fields.birthYear'),
      String(recipient.private?.birthYear ?? '–'),
      String(other.private?.birthYear ?? '–'),
    ],
    [t('recipient.fields.gender'), gender(recipient.private?.gender), gender(other.private?.gender)],
    [t('recipient.awards'), titles(related.awards.nodes.slice(0, 5)), titles(other.awards?.nodes)],
  ];
  const cell = 'border-b border-line px-2 py-2 text-left align-top break-words';
  return (
    <ReasonDialog
      size="large"
      title={t('recipient.merge.title')}
      text={t('recipient.merge.text')}
      confirmLabel={t('recipient.merge.confirm')}
      action={action}
      onClose={onClose}
      onConfirm={(reason) => void merge(reason)}
    >
      <table className="w-full table-fixed border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${cell} w-1/4`}>
              <span className="sr-only">{t('recipient.merge.field')}</span>
            </th>
            <th scope="col" className={cell}>
              {t('recipient.merge.this')}
            </th>
            <th scope="col" className={cell}>
              {t('recipient.merge.other')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, mine, theirs]) => (
            <tr key={label}>
              <th scope="row" className={`${cell} font-semibold text-ink-soft`}>
                {label}
              </th>
              <td lang="vi" className={`${cell} ${mine === theirs ? '' : 'bg-warning-soft'}`}>
                {mine}
              </td>
              <td lang="vi" className={`${cell} ${mine === theirs ? '' : 'bg-warning-soft'}`}>
                {theirs}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RadioField
        legend={t('recipient.merge.keep')}
        value={kept}
        onChange={setKept}
        options={[
          { value: recipient.id, label: t('recipient.merge.keepThis', { name: recipient.name }) },
          { value: other.id, label: t('recipient.merge.keepOther', { name: other.name }) },
        ]}
      />
    </ReasonDialog>
  );
}
