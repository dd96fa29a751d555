import { CHANGE_TYPE_LABELS, FOLLOWED_TYPE_LABELS } from '@kheo/domain/labels/webhook-labels';
import type { FollowedType } from '@kheo/domain/webhook/followed-types';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery, type Client } from 'urql';
import { AdministratorsOnly } from '../../components/administrators-only.tsx';
import { HandedSecretDialog } from '../../components/handed-secret-dialog.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { useSecretTexts } from './use-secret-texts.ts';
import { WebhookForm } from './webhook-form.tsx';
import { createInputOf, updateInputOf, valuesOfWebhook, type WebhookValues } from './webhook-form-values.ts';
import {
  CreateWebhook,
  UpdateWebhook,
  WebhookPartnersQuery,
  WebhookQuery,
  type WebhookRow,
} from './webhook.operations.ts';
import { webhookLink, webhookListLink } from './webhook.routes.ts';

const kindOf = (
  client: Client,
  onSecret: (secret: string) => void,
  partnerId = '',
): RecordKind<WebhookRow, WebhookValues> => ({
  typename: 'Webhook',
  valuesOf: (row) => (row ? valuesOfWebhook(row) : { ...valuesOfWebhook(null), partnerId }),
  create: async (values) => {
    if (!values.partnerId) return { __typename: 'InvalidInput', problems: [{ field: 'partnerId', code: 'required' }] };
    const input = createInputOf(values);
    const payload = payloadOf(await client.mutation(CreateWebhook, { input }).toPromise(), 'createWebhook');
    if (payload.__typename !== 'HandedWebhookSecret') return payload;
    onSecret(payload.secret);
    return { ...payload.webhook, __typename: 'Webhook' };
  },
  update: async (chosen, changed) => {
    const input = { ...chosen, ...updateInputOf(changed) };
    const payload = payloadOf(await client.mutation(UpdateWebhook, { input }).toPromise(), 'updateWebhook');
    if (payload.__typename !== 'Conflict') return payload;
    const { data } = await client.query(WebhookQuery, { id: chosen.id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.webhook
      ? { __typename: 'Conflict', current: { ...data.webhook, __typename: 'Webhook' } }
      : { __typename: 'NotFound' };
  },
});

/** A new webhook of a partner. */
export function WebhookCreatePage() {
  const { viewer } = useSession();
  return isAdministrator(viewer) ? <Creating /> : <AdministratorsOnly titleKey="webhook.newTitle" />;
}

function Creating() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const navigate = useNavigate();
  const { partner = '' } = useSearch({ from: '/shell/webhooks/new' });
  const [{ data }] = useQuery({ query: WebhookPartnersQuery });
  const [secret, setSecret] = useState('');
  const texts = useSecretTexts();
  const [kind] = useState(() => kindOf(client, setSecret, partner));
  const editing = useRecordEditing(kind, null);
  const made = editing.row;
  const partners = (data?.partners.nodes ?? []).map(({ id, nameVi, nameEn }) => ({
    value: id,
    label: language === 'en' && nameEn ? nameEn : nameVi,
  }));
  return (
    <RecordFrame
      editing={editing}
      title={t('webhook.newTitle')}
      labelOf={(field) => t(`webhook.fields.${field}`)}
      readOnly={made !== null}
      readOnlyText={t('webhook.made')}
    >
      <WebhookForm editing={editing} partners={partners} />
      {made && secret ? (
        <HandedSecretDialog secret={secret} texts={texts} onClose={() => void navigate(webhookLink(made.id))} />
      ) : null}
    </RecordFrame>
  );
}

/** Where a webhook goes and what is sent. */
export function WebhookEditPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const { webhookId } = useParams({ from: '/shell/webhooks/$webhookId/edit' });
  if (!isAdministrator(viewer)) return <AdministratorsOnly titleKey="webhook.editTitle" />;
  return (
    <RecordLoader
      id={webhookId}
      query={WebhookQuery}
      rowOf={(data) => data.webhook}
      title={t('webhook.editTitle')}
      missing={t('webhook.notFound')}
      back={{ label: t('webhook.listTitle'), go: () => void navigate(webhookListLink()) }}
    >
      {(row) => (row ? <Editing initial={row} /> : null)}
    </RecordLoader>
  );
}

function Editing({ initial }: { initial: WebhookRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const navigate = useNavigate();
  const [kind] = useState(() => kindOf(client, () => undefined));
  const editing = useRecordEditing(kind, initial);
  return (
    <RecordFrame
      editing={editing}
      title={t('webhook.editTitle')}
      note={<span className="text-ink-soft">{initial.name}</span>}
      labelOf={(field) => t(`webhook.fields.${field}`)}
      wordsOf={(values, field) => {
        if (field === 'nodeTypes')
          return values.nodeTypes.map((type) => FOLLOWED_TYPE_LABELS[type as FollowedType][language]).join(', ');
        if (field === 'changeTypes')
          return values.changeTypes.map((type) => CHANGE_TYPE_LABELS[type][language]).join(', ');
        return values[field];
      }}
      onSaved={(saved) => void navigate(webhookLink(saved.id))}
    >
      <WebhookForm editing={editing} />
    </RecordFrame>
  );
}
