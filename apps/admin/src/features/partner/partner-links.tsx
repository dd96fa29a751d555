import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ActionDialog } from '../../components/action-dialog.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { HandedSecretDialog } from '../../components/handed-secret-dialog.tsx';
import { useAnsweredAction } from '../../components/use-answered-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalConsoleUrl } from '../../lib/portal-links.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { CreatePartnerLink, RevokePartnerLink, type PartnerLinkRow } from './partner.operations.ts';

const day = 24 * 60 * 60 * 1000;
const tones: Record<PartnerLinkRow['status'], BadgeTone> = {
  ACTIVE: 'success',
  EXPIRED: 'neutral',
  REVOKED: 'danger',
};

type Opened = { what: 'create' } | { what: 'revoke'; link: PartnerLinkRow } | { what: 'handed'; token: string };

/** Links that open the console to the partner's own people: make, revoke. A new one is shown once. */
export function PartnerLinks({
  partnerId,
  links,
  onChanged,
}: {
  partnerId: string;
  links: readonly PartnerLinkRow[];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState('');
  const close = () => setOpened(null);
  const revoke = async (link: PartnerLinkRow) => {
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(RevokePartnerLink, { input: { id: link.id } }).toPromise(), 'revokePartnerLink'),
    );
    if (!done) return;
    close();
    setTold(t('partner.link.revoked', { name: link.name }));
    onChanged();
  };
  return (
    <section aria-labelledby="partner-links">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="partner-links" className="text-xl font-semibold">
          {t('partner.link.title')}
        </h2>
        <Button icon={<Link2 aria-hidden="true" />} onClick={() => setOpened({ what: 'create' })}>
          {t('partner.link.create')}
        </Button>
      </div>
      <p className="mb-4 max-w-prose text-ink-soft">{t('partner.link.text')}</p>
      {told ? (
        <Notice tone="success" announce className="mb-4">
          {told}
        </Notice>
      ) : null}
      {links.length === 0 ? <p className="text-ink-soft">{t('partner.link.none')}</p> : null}
      {links.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {links.map((link) => (
            <LinkItem key={link.id} link={link} onRevoke={() => setOpened({ what: 'revoke', link })} />
          ))}
        </ul>
      ) : null}
      {opened?.what === 'create' ? (
        <CreateLinkDialog
          partnerId={partnerId}
          onClose={close}
          onHanded={(token) => {
            setOpened({ what: 'handed', token });
            onChanged();
          }}
        />
      ) : null}
      {opened?.what === 'handed' ? (
        <HandedSecretDialog
          secret={portalConsoleUrl(opened.token)}
          texts={{
            title: t('partner.link.handedTitle'),
            text: t('partner.link.handedText'),
            label: t('partner.link.handedLabel'),
            usage: t('partner.link.usage'),
            example: portalConsoleUrl('').replace('#', ''),
          }}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'revoke' ? (
        <ConfirmDialog
          open
          onClose={close}
          title={t('partner.link.revokeTitle', { name: opened.link.name })}
          text={t('partner.link.revokeText')}
          confirmLabel={t('partner.link.revoke')}
          danger
          busy={action.busy}
          onConfirm={() => void revoke(opened.link)}
        >
          {action.failure ? <FailureNotice reason={action.failure} /> : null}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

function LinkItem({ link, onRevoke }: { link: PartnerLinkRow; onRevoke: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const times = [
    link.revokedAt ? (['revokedAt', link.revokedAt] as const) : (['expires', link.expiresAt] as const),
    ['lastUsed', link.lastUsedAt] as const,
    ['created', link.createdAt] as const,
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-semibold">{link.name}</span>
          <Badge tone={tones[link.status]}>{t(`partner.link.statuses.${link.status}`)}</Badge>
        </p>
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
          {times.map(([name, value]) => (
            <div key={name} className="flex flex-wrap gap-x-1.5">
              <dt>{t(`partner.link.times.${name}`)}</dt>
              <dd>
                {value ? (
                  <DateTime value={value} language={language} precision={name === 'created' ? 'date' : 'minute'} />
                ) : (
                  t('partner.link.never')
                )}
              </dd>
            </div>
          ))}
        </dl>
        {link.createdBy ? (
          <p className="text-sm text-ink-soft">{t('partner.link.by', { name: link.createdBy.name })}</p>
        ) : null}
      </div>
      {link.status === 'ACTIVE' ? (
        <Button
          size="small"
          variant="danger"
          aria-label={t('partner.link.revokeOne', { name: link.name })}
          onClick={onRevoke}
        >
          {t('partner.link.revoke')}
        </Button>
      ) : null}
    </li>
  );
}

function CreateLinkDialog({
  partnerId,
  onClose,
  onHanded,
}: {
  partnerId: string;
  onClose: () => void;
  onHanded: (token: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [name, setName] = useState('');
  const [end, setEnd] = useState(() => currentInputTime(Date.now() + 30 * day).slice(0, 10));
  const [missing, setMissing] = useState(false);
  const labels = { name: t('partner.link.name'), expiresAt: t('partner.link.expiresAt') };
  const make = async () => {
    setMissing(!end);
    if (!end) return;
    const input = { partnerId, name, expiresAt: `${end}T23:59:59+07:00` };
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(CreatePartnerLink, { input }).toPromise(), 'createPartnerLink'),
    );
    if (done) onHanded(done.token);
  };
  return (
    <ActionDialog
      title={t('partner.link.create')}
      confirm={t('partner.link.create')}
      action={missing ? { ...action, problems: [{ field: 'expiresAt', code: 'required' }] } : action}
      labels={labels}
      idPrefix="partner-link"
      onClose={onClose}
      onConfirm={() => void make()}
    >
      <FormField label={labels.name} id="partner-link-name" hint={t('partner.link.nameHint')} required>
        {(control) => <TextInput {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
      <FormField label={labels.expiresAt} id="partner-link-expiresAt" hint={t('partner.link.expiresHint')} required>
        {(control) => (
          <TextInput {...control} type="date" value={end} onChange={(event) => setEnd(event.target.value)} />
        )}
      </FormField>
    </ActionDialog>
  );
}
