import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { FileInput, Lightbulb, Pencil, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RevokedBadge } from '../../components/revoked-badge.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import type { Circumstances } from './circumstance-fields.tsx';
import {
  OverrideFindings,
  RemoveInitiatives,
  RemoveNominees,
  UpdateDossier,
  type DossierDetails,
  type NomineeDetails,
  type NomineeInitiative,
  type NomineeInput,
} from './dossier.operations.ts';
import { ImportInitiativesDialog } from './import-initiatives-dialog.tsx';
import { ImportNominationsDialog } from './import-nominations-dialog.tsx';
import { NomineeDialog, nomineeInput } from './nominee-dialog.tsx';
import { NomineeFindings } from './nominee-findings.tsx';
import { NomineesToLookAt, placeOf } from './nominees-to-look-at.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';

type Open =
  | { what: 'edit' | 'remove' | 'override'; nominee: NomineeDetails }
  | { what: 'add' | 'import' | 'import-initiatives'; nominee: null }
  | null;

/** What the last list has brought in, as long as this screen is open. */
type Imported = { what: 'nominees'; ids: string[] } | { what: 'initiatives'; list: NomineeInitiative[] };

const initiativesOf = ({ circumstances }: NomineeDetails) => (circumstances as Circumstances).initiatives;

/** What of it is still there: the rest has been taken out by hand. */
function stillHere({ nominees }: DossierDetails, imported: Imported): Imported {
  const here = new Map(nominees.map((nominee) => [nominee.id, nominee]));
  if (imported.what === 'nominees') return { ...imported, ids: imported.ids.filter((id) => here.has(id)) };
  return {
    ...imported,
    list: imported.list.filter(({ nomineeId, initiativeId }) => {
      const nominee = here.get(nomineeId);
      return nominee && initiativesOf(nominee).some(({ id }) => id === initiativeId);
    }),
  };
}
const isEmpty = (imported: Imported): boolean =>
  (imported.what === 'nominees' ? imported.ids : imported.list).length === 0;

/** Who is proposed, for what, what the rules found, and what came of it. */
export function NomineeList({ dossier, onDone }: { dossier: DossierDetails; onDone: (message: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [open, setOpen] = useState<Open>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const [changedVersion, setChangedVersion] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const mayOverride = dossier.editable && (dossier.status === 'RECEIVED' || dossier.status === 'APPRAISING');

  // Not before the dossier is here as it has become: what is known until then has an older version.
  const undoable = imported !== null && changedVersion !== dossier.version ? stillHere(dossier, imported) : null;

  const save = async (nominees: NomineeInput[]) => {
    const input = { id: dossier.id, expectedVersion: dossier.version, nominees };
    const done = await action.perform('Dossier', async () =>
      payloadOf(await client.mutation(UpdateDossier, { input }).toPromise(), 'updateDossier'),
    );
    if (done) finish();
  };
  const override = async (nomineeId: string) => {
    const input = { id: dossier.id, expectedVersion: dossier.version, nomineeId, reason };
    const done = await action.perform('Dossier', async () =>
      payloadOf(await client.mutation(OverrideFindings, { input }).toPromise(), 'overrideFindings'),
    );
    if (done) finish();
  };
  const undoImport = async (made: Imported) => {
    const chosen = { id: dossier.id, expectedVersion: dossier.version };
    const done = await action.perform('Dossier', async () =>
      made.what === 'nominees'
        ? payloadOf(
            await client.mutation(RemoveNominees, { input: { ...chosen, nomineeIds: made.ids } }).toPromise(),
            'removeNominees',
          )
        : payloadOf(
            await client.mutation(RemoveInitiatives, { input: { ...chosen, initiatives: made.list } }).toPromise(),
            'removeInitiatives',
          ),
    );
    if (!done) return;
    setImported(null);
    onDone(t('listImport.undone'));
  };
  const importDone = (made: Imported, message: string) => {
    setOpen(null);
    setImported(made);
    setChangedVersion(dossier.version);
    onDone(message);
  };
  const finish = () => {
    setOpen(null);
    setReason('');
    setChangedVersion(dossier.version);
    onDone(t('dossier.saved'));
  };
  const written = dossier.nominees.map(nomineeInput);
  const dialog = { busy: action.busy, failure: action.failure, problems: action.problems };

  return (
    <>
      {dossier.nominees.length === 0 ? <p className="text-ink-soft">{t('dossier.noNominees')}</p> : null}
      <NomineesToLookAt nominees={dossier.nominees} />
      <ul className="divide-y divide-line">
        {dossier.nominees.map((nominee) => (
          <li
            key={nominee.id}
            id={placeOf(nominee)}
            tabIndex={-1}
            className="grid scroll-mt-4 gap-x-6 gap-y-3 py-4 @min-[48rem]:grid-cols-[1.3fr_1.7fr_auto]"
          >
            <div className="min-w-0 space-y-1">
              <h3 className="font-semibold break-words" lang="vi">
                {nominee.name}
              </h3>
              <p className="text-sm text-ink-soft" lang="vi">
                {[SUBJECT_KIND_LABELS[nominee.subjectKind][language], nominee.post, nominee.unitName]
                  .filter(Boolean)
                  .join('\u00A0· ')}
              </p>
              <p>{nominee.form.name}</p>
              <p className="text-sm text-ink-soft" lang="vi">
                {nominee.achievement}
              </p>
              {initiativesOf(nominee).length > 0 ? (
                <p className="text-sm text-ink-soft">
                  {t('dossier.importInitiatives.held', { count: initiativesOf(nominee).length })}
                </p>
              ) : null}
              <NomineeResult nominee={nominee} />
            </div>
            <NomineeFindings nominee={nominee} />
            <div className="flex flex-wrap items-start gap-2 @min-[48rem]:flex-col">
              {mayOverride && nominee.findings.some(({ severity }) => severity === 'block') ? (
                <Button
                  size="small"
                  aria-label={t('dossier.findings.override', { name: nominee.name })}
                  onClick={() => {
                    setReason(nominee.overrideReason);
                    setOpen({ what: 'override', nominee });
                  }}
                >
                  {t('dossier.findings.overrideShort')}
                </Button>
              ) : null}
              {dossier.editable ? (
                <>
                  <Button
                    size="small"
                    variant="quiet"
                    icon={<Pencil aria-hidden="true" />}
                    aria-label={t('dossier.editNominee', { name: nominee.name })}
                    onClick={() => setOpen({ what: 'edit', nominee })}
                  />
                  <Button
                    size="small"
                    variant="quiet"
                    icon={<Trash2 aria-hidden="true" />}
                    aria-label={t('dossier.removeNominee', { name: nominee.name })}
                    onClick={() => setOpen({ what: 'remove', nominee })}
                  />
                </>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {dossier.editable ? (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button icon={<UserPlus aria-hidden="true" />} onClick={() => setOpen({ what: 'add', nominee: null })}>
            {t('dossier.addNominee')}
          </Button>
          <Button icon={<FileInput aria-hidden="true" />} onClick={() => setOpen({ what: 'import', nominee: null })}>
            {t('dossier.import.open')}
          </Button>
          {dossier.nominees.some(({ subjectKind }) => subjectKind === 'INDIVIDUAL') ? (
            <Button
              icon={<Lightbulb aria-hidden="true" />}
              onClick={() => setOpen({ what: 'import-initiatives', nominee: null })}
            >
              {t('dossier.importInitiatives.open')}
            </Button>
          ) : null}
          {undoable && !isEmpty(undoable) ? (
            <Button variant="quiet" busy={action.busy} onClick={() => void undoImport(undoable)}>
              {t('listImport.undo')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {open === null ? <Refusal failure={action.failure} problems={action.problems} /> : null}
      {open?.what === 'import' ? (
        <ImportNominationsDialog
          dossier={dossier}
          onClose={() => setOpen(null)}
          onDone={(ids) => importDone({ what: 'nominees', ids }, t('dossier.import.done', { count: ids.length }))}
        />
      ) : null}
      {open?.what === 'import-initiatives' ? (
        <ImportInitiativesDialog
          dossier={dossier}
          onClose={() => setOpen(null)}
          onDone={(list) =>
            importDone({ what: 'initiatives', list }, t('dossier.importInitiatives.done', { count: list.length }))
          }
        />
      ) : null}
      {open?.what === 'add' || open?.what === 'edit' ? (
        <NomineeDialog
          {...dialog}
          nominee={open.nominee}
          dossier={dossier}
          onClose={() => setOpen(null)}
          onSave={(nominee) =>
            void save(
              open.nominee ? written.map((one) => (one.id === nominee.id ? nominee : one)) : [...written, nominee],
            )
          }
        />
      ) : null}
      {open?.what === 'remove' ? (
        <ConfirmDialog
          open
          danger
          busy={action.busy}
          onClose={() => setOpen(null)}
          title={t('dossier.removeTitle')}
          text={t('dossier.removeText', { name: open.nominee.name })}
          confirmLabel={t('dossier.removeNominee', { name: open.nominee.name })}
          onConfirm={() => void save(written.filter(({ id }) => id !== open.nominee.id))}
        >
          <Refusal failure={action.failure} problems={action.problems} />
        </ConfirmDialog>
      ) : null}
      {open?.what === 'override' ? (
        <ConfirmDialog
          open
          danger
          busy={action.busy}
          onClose={() => setOpen(null)}
          title={t('dossier.findings.overrideTitle')}
          text={t('dossier.findings.overrideText')}
          confirmLabel={t('dossier.findings.override', { name: open.nominee.name })}
          onConfirm={() => void override(open.nominee.id)}
        >
          <Refusal failure={action.failure} problems={action.problems} />
          <FormField label={t('dossier.fields.reason')} required>
            {(control) => <Textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </FormField>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function NomineeResult({ nominee: { passed, award } }: { nominee: NomineeDetails }) {
  const { t } = useTranslation();
  if (award)
    return (
      <p className="flex flex-wrap items-center gap-2 text-sm">
        {award.status === 'REVOKED' ? null : <Badge tone="success">{t('dossier.results.awarded')}</Badge>}
        <RevokedBadge status={award.status} />
        <span className="tabular-nums">{award.verificationCode}</span>
      </p>
    );
  if (passed === null) return null;
  return (
    <Badge tone={passed ? 'success' : 'danger'}>
      {t(passed ? 'dossier.results.passed' : 'dossier.results.failed')}
    </Badge>
  );
}
