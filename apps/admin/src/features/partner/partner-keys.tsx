import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Notice } from '@kheo/ui/notice/notice';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { CreateKeyDialog, RotateKeyDialog } from './key-dialogs.tsx';
import { HandedSecretDialog } from '../../components/handed-secret-dialog.tsx';
import { RevokePartnerKey, type PartnerKeyRow } from './partner.operations.ts';
import { useAnsweredAction } from '../../components/use-answered-action.ts';

const tones: Record<PartnerKeyRow['status'], BadgeTone> = {
  ACTIVE: 'success',
  REPLACED: 'warning',
  EXPIRED: 'neutral',
  REVOKED: 'danger',
};

type Opened =
  | { what: 'create' }
  | { what: 'rotate' | 'revoke'; key: PartnerKeyRow }
  | { what: 'handed'; secret: string };

/** The keys of a partner: make, replace, revoke. A new key is shown once. */
export function PartnerKeys({
  partnerId,
  keys,
  onChanged,
}: {
  partnerId: string;
  keys: readonly PartnerKeyRow[];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const close = () => setOpened(null);
  const handed = (secret: string) => {
    setOpened({ what: 'handed', secret });
    onChanged();
  };
  const revoke = async (key: PartnerKeyRow) => {
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(RevokePartnerKey, { input: { id: key.id } }).toPromise(), 'revokePartnerKey'),
    );
    if (!done) return;
    close();
    setTold(t('partner.key.revoked', { prefix: key.prefix }));
    onChanged();
  };
  return (
    <section aria-labelledby="partner-keys">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="partner-keys" className="text-xl font-semibold">
          {t('partner.keysTitle')}
        </h2>
        <Button icon={<KeyRound aria-hidden="true" />} onClick={() => setOpened({ what: 'create' })}>
          {t('partner.key.create')}
        </Button>
      </div>
      {told ? (
        <Notice tone="success" announce className="mb-4">
          {told}
        </Notice>
      ) : null}
      {keys.length === 0 ? <p className="text-ink-soft">{t('partner.key.none')}</p> : null}
      {keys.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {keys.map((key) => (
            <KeyItem
              key={key.id}
              entry={key}
              onRotate={() => setOpened({ what: 'rotate', key })}
              onRevoke={() => setOpened({ what: 'revoke', key })}
            />
          ))}
        </ul>
      ) : null}
      {opened?.what === 'create' ? <CreateKeyDialog partnerId={partnerId} onClose={close} onHanded={handed} /> : null}
      {opened?.what === 'rotate' ? <RotateKeyDialog entry={opened.key} onClose={close} onHanded={handed} /> : null}
      {opened?.what === 'handed' ? (
        <HandedSecretDialog
          secret={opened.secret}
          texts={{
            title: t('partner.key.handedTitle'),
            text: t('partner.key.handedText'),
            label: t('partner.key.handedLabel'),
            usage: t('partner.key.usage'),
            example: 'Authorization: Bearer kheo_…',
          }}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'revoke' ? (
        <ConfirmDialog
          open
          onClose={close}
          title={t('partner.key.revokeTitle', { prefix: opened.key.prefix })}
          text={t('partner.key.revokeText')}
          confirmLabel={t('partner.key.revoke')}
          danger
          busy={action.busy}
          onConfirm={() => void revoke(opened.key)}
        >
          {action.failure ? <FailureNotice reason={action.failure} /> : null}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

function KeyItem({ entry, onRotate, onRevoke }: { entry: PartnerKeyRow; onRotate: () => void; onRevoke: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const works = entry.status === 'ACTIVE' || entry.status === 'REPLACED';
  const times = [
    ['expires', entry.status === 'REVOKED' ? null : entry.expiresAt],
    ['revokedAt', entry.revokedAt],
    ['lastUsed', entry.lastUsedAt],
    ['created', entry.createdAt],
  ] as const;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-semibold">{entry.name}</span>
          <code className="text-sm break-all text-ink-soft">{entry.prefix}…</code>
          <Badge tone={tones[entry.status]}>{t(`partner.key.statuses.${entry.status}`)}</Badge>
        </p>
        <p className="text-sm text-ink-soft">
          {entry.scopes.map((scope) => t(`partner.key.scopes.${scope}`)).join('\u00A0· ')}
        </p>
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
          {times.map(([name, value]) =>
            value === null && name === 'revokedAt' ? null : (
              <div key={name} className="flex flex-wrap gap-x-1.5">
                <dt>{t(`partner.key.times.${name}`)}</dt>
                <dd>
                  {value ? (
                    <DateTime value={value} language={language} precision={name === 'created' ? 'date' : 'minute'} />
                  ) : name === 'expires' ? (
                    entry.status === 'REVOKED' ? (
                      '–'
                    ) : (
                      t('partner.key.noEnd')
                    )
                  ) : (
                    t('partner.key.never')
                  )}
                </dd>
              </div>
            ),
          )}
        </dl>
      </div>
      {works ? (
        <div className="flex flex-wrap gap-2">
          {entry.status === 'ACTIVE' ? (
            <Button size="small" aria-label={t('partner.key.rotateOne', { name: entry.name })} onClick={onRotate}>
              {t('partner.key.rotate')}
            </Button>
          ) : null}
          <Button
            size="small"
            variant="danger"
            aria-label={t('partner.key.revokeOne', { name: entry.name, prefix: entry.prefix })}
            onClick={onRevoke}
          >
            {t('partner.key.revoke')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
