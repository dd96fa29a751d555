import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ActionDialog } from '../../components/action-dialog.tsx';
import { RotateSecretDialog } from '../../components/rotate-secret-dialog.tsx';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { CreatePartnerKey, RotatePartnerKey, type PartnerKeyRow } from './partner.operations.ts';
import { useAnsweredAction } from '../../components/use-answered-action.ts';

const scopes = ['READ', 'CHANGES'] as const;
const day = 24 * 60 * 60 * 1000;

/** The last minute of a day in Vietnam; null for no day. */
const endOfDay = (value: string): string | null => (value ? `${value}T23:59:59+07:00` : null);
const inAYear = (): string => currentInputTime(Date.now() + 365 * day).slice(0, 10);

/** What a new key is for, what it may do, and how long. */
export function CreateKeyDialog({
  partnerId,
  onClose,
  onHanded,
}: {
  partnerId: string;
  onClose: () => void;
  onHanded: (secret: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly (typeof scopes)[number][]>(scopes);
  const [end, setEnd] = useState(inAYear);
  const make = async () => {
    const input = { partnerId, name, scopes: [...chosen], expiresAt: endOfDay(end) };
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(CreatePartnerKey, { input }).toPromise(), 'createPartnerKey'),
    );
    if (done) onHanded(done.secret);
  };
  const labels = {
    name: t('partner.key.name'),
    scopes: t('partner.key.scopesTitle'),
    expiresAt: t('partner.key.expiresAt'),
  };
  return (
    <ActionDialog
      title={t('partner.key.create')}
      confirm={t('partner.key.create')}
      action={action}
      labels={labels}
      idPrefix="partner-key"
      onClose={onClose}
      onConfirm={() => void make()}
    >
      <FormField label={labels.name} id="partner-key-name" hint={t('partner.key.nameHint')} required>
        {(control) => <TextInput {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
      <fieldset id="partner-key-scopes" tabIndex={-1}>
        <legend className="mb-1 font-semibold">{labels.scopes}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`partner.key.scopes.${scope}`)}
            hint={t(`partner.key.scopeHints.${scope}`)}
            checked={chosen.includes(scope)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
            }
          />
        ))}
      </fieldset>
      <FormField label={labels.expiresAt} id="partner-key-expiresAt" hint={t('partner.key.expiresHint')}>
        {(control) => (
          <TextInput {...control} type="date" value={end} onChange={(event) => setEnd(event.target.value)} />
        )}
      </FormField>
    </ActionDialog>
  );
}

/** How long the old key goes on beside the one that takes its place. */
export function RotateKeyDialog({
  entry,
  onClose,
  onHanded,
}: {
  entry: PartnerKeyRow;
  onClose: () => void;
  onHanded: (secret: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <RotateSecretDialog
      title={t('partner.key.rotateTitle', { name: entry.name })}
      text={t('partner.key.rotateText')}
      confirm={t('partner.key.rotate')}
      label={t('partner.key.overlap')}
      idPrefix="partner-key"
      rotate={(perform, overlapUntil) =>
        perform(async () =>
          payloadOf(
            await client.mutation(RotatePartnerKey, { input: { id: entry.id, overlapUntil } }).toPromise(),
            'rotatePartnerKey',
          ),
        )
      }
      onClose={onClose}
      onHanded={onHanded}
    />
  );
}
