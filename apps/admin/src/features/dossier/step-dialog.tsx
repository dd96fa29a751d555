import { dossierMoves, type DossierMoveName } from '@kheo/domain/award/dossier-moves';
import { DOSSIER_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { DecideDossiers, MoveDossiers, OpenConsultation, type DossierRow } from './dossier.operations.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';

type Chosen = Pick<DossierRow, 'id' | 'version' | 'title' | 'level'>;

const decisionFields = ['number', 'symbol', 'issuer', 'issuedOn', 'excerpt', 'signer', 'signerCapacity'] as const;
const needed: ReadonlySet<string> = new Set([
  'number',
  'issuer',
  'issuedOn',
  'excerpt',
  'authority',
  'consultationTitle',
]);
type Name = (typeof decisionFields)[number] | 'authority' | 'reason' | 'consultationTitle' | 'closesOn';

/** One step for one dossier or many: what it asks for, and a last look before it is taken. */
export function StepDialog({
  name,
  dossiers,
  onClose,
  onDone,
}: {
  name: DossierMoveName;
  dossiers: readonly Chosen[];
  onClose: () => void;
  onDone: (message: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [texts, setTexts] = useState<Partial<Record<Name, string>>>({});
  const [publish, setPublish] = useState(true);
  const move = dossierMoves.find((one) => one.name === name);
  if (!move) return null;
  const label = move.label[language];
  const danger = name === 'REJECT' || name === 'RETURN';
  const chosen = dossiers.map(({ id, version }) => ({ id, expectedVersion: version }));
  const text = (field: Name): string => texts[field]?.trim() ?? '';

  const take = async () => {
    const done =
      name === 'OPEN_CONSULTATION'
        ? await action.perform('Consultation', async () => {
            const input = { dossiers: chosen, title: text('consultationTitle'), closesOn: text('closesOn') || null };
            return payloadOf(await client.mutation(OpenConsultation, { input }).toPromise(), 'openConsultation');
          })
        : name === 'RECORD_DECISION'
          ? await action.perform('AwardDecision', async () => {
              const input = {
                dossiers: chosen,
                authority: text('authority'),
                level: dossiers[0]?.level ?? 'UNIT',
                publish,
                document: {
                  number: text('number'),
                  symbol: text('symbol'),
                  issuer: text('issuer'),
                  issuedOn: text('issuedOn'),
                  excerpt: text('excerpt'),
                  signer: text('signer'),
                  signerCapacity: text('signerCapacity'),
                },
              };
              return payloadOf(await client.mutation(DecideDossiers, { input }).toPromise(), 'decideDossiers');
            })
          : await action.perform('MovedDossiers', async () => {
              const input = { dossiers: chosen, move: name, reason: text('reason') };
              return payloadOf(await client.mutation(MoveDossiers, { input }).toPromise(), 'moveDossiers');
            });
    if (done) onDone(t('dossier.stepDone', { step: label }));
  };

  const field = (of: Name, kind: 'text' | 'date' | 'long' = 'text') => (
    <FormField
      key={of}
      label={t(`dossier.fields.${of}`)}
      required={needed.has(of) || (of === 'reason' && move.needsReason)}
      hint={of === 'closesOn' || of === 'authority' ? t(`dossier.hints.${of}`) : undefined}
      className={kind === 'long' || of === 'consultationTitle' ? 'sm:col-span-2' : ''}
    >
      {(control) =>
        kind === 'long' ? (
          <Textarea
            {...control}
            value={texts[of] ?? ''}
            onChange={(event) => setTexts({ ...texts, [of]: event.target.value })}
          />
        ) : (
          <TextInput
            {...control}
            type={kind}
            value={texts[of] ?? ''}
            onChange={(event) => setTexts({ ...texts, [of]: event.target.value })}
          />
        )
      }
    </FormField>
  );
  const fieldNames = Object.fromEntries(
    [...decisionFields, 'authority' as const, 'reason' as const, 'closesOn' as const].map((of) => [
      of,
      t(`dossier.fields.${of}`),
    ]),
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      // What was typed must not go by a click beside it.
      dismissible={false}
      title={t('dossier.stepTitle', { step: label, count: dossiers.length })}
      description={t('dossier.stepText', { status: DOSSIER_STATUS_LABELS[move.to][language] })}
      closeLabel={t('common.close')}
      size={name === 'RECORD_DECISION' ? 'medium' : 'small'}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={action.busy} onClick={() => void take()}>
            {label}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Refusal
          failure={action.failure}
          problems={action.problems}
          names={dossiers.map(({ title }) => title)}
          fields={{ ...fieldNames, title: t('dossier.fields.consultationTitle') }}
        />
        {dossiers.length > 1 ? (
          <ul className="list-disc pl-5 text-sm text-ink-soft">
            {dossiers.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        ) : null}
        {name === 'OPEN_CONSULTATION' ? (
          <div className="grid gap-4 sm:grid-cols-2">
            {field('consultationTitle')}
            {field('closesOn', 'date')}
          </div>
        ) : name === 'RECORD_DECISION' ? (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              {decisionFields.map((of) => field(of, of === 'issuedOn' ? 'date' : of === 'excerpt' ? 'long' : 'text'))}
              {field('authority')}
            </div>
            <Checkbox
              label={t('dossier.fields.publish')}
              checked={publish}
              onChange={(event) => setPublish(event.target.checked)}
            />
          </>
        ) : (
          field('reason', 'long')
        )}
      </div>
    </Dialog>
  );
}
