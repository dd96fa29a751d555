import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Link } from '@tanstack/react-router';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { controlIdOf, RecordGroup } from '../../components/record/record-fields.tsx';
import type { RecordEditing } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { dossierLink } from '../dossier/dossier.routes.ts';
import { noCounts, type MeetingValues } from './council-meeting-form-values.ts';
import { WaitingDossiersQuery, type EditedMeeting } from './council-meeting.operations.ts';

type Editing = RecordEditing<EditedMeeting, MeetingValues>;
const columns = ['inFavour', 'against', 'abstained'] as const;

/** The dossiers that a meeting hears, with the count for every nominee. */
export function HeardDossiers({ editing, readOnly }: { editing: Editing; readOnly: boolean }) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const { row, values } = editing;
  const saved = row?.dossiers ?? [];
  const kept = saved.filter(({ id }) => values.dossiers.includes(id));
  const added = values.dossiers.filter((id) => !saved.some((one) => one.id === id)).length;
  // The forms voted on say how many must be there: nothing can be said before a count.
  const result = row?.result?.nominees.length ? row.result : null;
  return (
    <RecordGroup title={t('councilMeeting.groups.dossiers')} note={readOnly ? null : t('dossier.council.hint')}>
      {result ? (
        <p className={result.quorate ? 'text-success' : 'font-semibold text-danger'}>
          {t(result.quorate ? 'dossier.council.quorate' : 'dossier.council.notQuorate', { count: result.quorum })}
        </p>
      ) : null}
      {values.dossiers.length === 0 ? <p className="text-ink-soft">{t('councilMeeting.noDossiers')}</p> : null}
      {kept.map((dossier) => (
        <section key={dossier.id} className="@container rounded-md border border-line p-4">
          <h3 className="font-semibold">
            <Link {...dossierLink(dossier.id)} lang="vi" className={plainLinkClass}>
              {dossier.title}
            </Link>
          </h3>
          <p className="text-sm text-ink-soft" lang="vi">
            {dossier.unitName}
          </p>
          <ul className="mt-2 divide-y divide-line">
            {dossier.nominees.map((nominee) => (
              <NomineeCounts key={nominee.id} editing={editing} nominee={nominee} readOnly={readOnly} />
            ))}
          </ul>
        </section>
      ))}
      {added > 0 ? <p className="text-sm text-ink-soft">{t('councilMeeting.addedUnsaved', { count: added })}</p> : null}
      {readOnly ? null : (
        <div>
          <Button
            id={controlIdOf('dossiers')}
            icon={<FolderPlus aria-hidden="true" />}
            aria-haspopup="dialog"
            onClick={() => setChoosing(true)}
          >
            {t('councilMeeting.chooseDossiers')}
          </Button>
        </div>
      )}
      {choosing ? <ChooseDialog editing={editing} onClose={() => setChoosing(false)} /> : null}
    </RecordGroup>
  );
}

function NomineeCounts({
  editing,
  nominee,
  readOnly,
}: {
  editing: Editing;
  nominee: EditedMeeting['dossiers'][number]['nominees'][number];
  readOnly: boolean;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { values, set, row } = editing;
  const counts = values.votes[nominee.id] ?? noCounts;
  const result = row?.result?.nominees.find(({ nomineeId }) => nomineeId === nominee.id);
  /** Enter goes down the column, as in a list on paper. */
  const nextLine = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { column = '' } = event.currentTarget.dataset;
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)];
    const next = boxes[boxes.indexOf(event.currentTarget) + 1];
    next?.focus();
    next?.select();
  };
  return (
    <li className="grid items-end gap-3 py-3 @min-[40rem]:grid-cols-[1.4fr_2fr]">
      <div className="space-y-0.5 self-start">
        <p className="font-semibold" lang="vi">
          {nominee.name}
        </p>
        <p className="text-sm" lang="vi">
          {nominee.form.name}
        </p>
        {result ? (
          <p className={`text-sm ${result.passed ? 'text-success' : 'text-danger'}`}>
            {language === 'en' ? result.explanationEn : result.explanation}
          </p>
        ) : null}
      </div>
      {readOnly ? (
        <p className="self-start text-sm tabular-nums">
          {columns.map((column) => `${t(`dossier.council.${column}`)}: ${counts[column] || '–'}`).join('\u00A0· ')}
        </p>
      ) : (
        <div className="grid grid-cols-3 items-end gap-3">
          {columns.map((column) => (
            <FormField key={column} label={t(`dossier.council.${column}`)}>
              {(control) => (
                <TextInput
                  {...control}
                  inputMode="numeric"
                  data-column={column}
                  aria-label={t(`dossier.council.${column}Of`, { name: nominee.name })}
                  value={counts[column]}
                  onKeyDown={nextLine}
                  onChange={(event) =>
                    set({ votes: { ...values.votes, [nominee.id]: { ...counts, [column]: event.target.value } } })
                  }
                />
              )}
            </FormField>
          ))}
        </div>
      )}
    </li>
  );
}

/** Dossiers that wait for the council; those of this meeting are ticked. */
function ChooseDialog({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: WaitingDossiersQuery, requestPolicy: 'network-only' });
  const { values, set } = editing;
  const waiting = data?.dossiers.nodes;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('councilMeeting.chooseDossiers')}
      description={t('councilMeeting.chooseText')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('councilMeeting.chosen', { count: values.dossiers.length })}
        </Button>
      }
    >
      {error && !waiting ? <LoadFailure error={error} onRetry={() => reload()} /> : null}
      {!waiting && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
      {waiting?.length === 0 ? <p className="text-ink-soft">{t('councilMeeting.noneWaiting')}</p> : null}
      {waiting?.map(({ id, title, unitName, nomineeCount }) => (
        <Checkbox
          key={id}
          label={title}
          hint={`${unitName}\u00A0· ${t('dossier.nominees', { count: nomineeCount })}`}
          checked={values.dossiers.includes(id)}
          onChange={(event) =>
            set({
              dossiers: event.target.checked ? [...values.dossiers, id] : values.dossiers.filter((one) => one !== id),
            })
          }
        />
      ))}
    </Dialog>
  );
}
