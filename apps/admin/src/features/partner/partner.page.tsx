import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useBlocker, useParams } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { payloadOf } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import { isAdministrator, useSession } from '../../lib/viewer.ts';
import { OperationTable } from './operation-table.tsx';
import { PartnerForm } from './partner-form.tsx';
import { updateInputOf, valuesOfPartner } from './partner-form-values.ts';
import { PartnerKeys } from './partner-keys.tsx';
import { PartnerLinks } from './partner-links.tsx';
import { PartnerWebhooks } from './partner-webhooks.tsx';
import { AdministratorsOnly } from '../../components/administrators-only.tsx';
import { PartnerQuery, UpdatePartner, type EditedPartner } from './partner.operations.ts';
import { UsageChart } from './usage-chart.tsx';
import { useAnsweredAction } from '../../components/use-answered-action.ts';

const cacheContext = { additionalTypenames: ['Partner', 'PartnerKey', 'HandedPartnerKey'] };

/** One partner: what is known of it, its keys, and what it uses. */
export function PartnerPage() {
  const { viewer } = useSession();
  const { partnerId } = useParams({ from: '/shell/partners/$partnerId' });
  return isAdministrator(viewer) ? (
    <PartnerScreen key={partnerId} id={partnerId} />
  ) : (
    <AdministratorsOnly titleKey="partner.listTitle" />
  );
}

function PartnerScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: PartnerQuery, variables: { id }, context: cacheContext });
  const refresh = () => reload({ requestPolicy: 'network-only' });
  const partner = data?.partner;
  if (error && !data)
    return (
      <Screen>
        <PageHeader title={t('partner.listTitle')} />
        <LoadFailure error={error} onRetry={refresh} />
      </Screen>
    );
  if (!data)
    return (
      <Screen>
        <Skeleton label={t('common.loading')} lines={10} />
      </Screen>
    );
  if (!partner)
    return (
      <Screen>
        <PageHeader title={t('partner.listTitle')} />
        <EmptyState icon={<Handshake />} title={t('partner.notFound')} />
      </Screen>
    );
  return (
    <Screen>
      <PageHeader
        title={partner.nameVi}
        note={
          <Badge tone={partner.active ? 'success' : 'warning'}>
            {t(partner.active ? 'partner.active' : 'partner.suspended')}
          </Badge>
        }
        actions={<ActiveSwitch partner={partner} onDone={refresh} />}
      />
      <div className="space-y-12">
        <PartnerKeys partnerId={partner.id} keys={partner.keys} onChanged={refresh} />
        <PartnerWebhooks partnerId={partner.id} />
        <PartnerLinks partnerId={partner.id} links={partner.links} onChanged={refresh} />
        <Section title={t('partner.usageTitle')} id="partner-usage">
          <UsageChart days={partner.usage} labelledBy="partner-usage" />
        </Section>
        <Section title={t('partner.operationsTitle')} id="partner-operations">
          {partner.operations.length > 0 ? (
            <OperationTable operations={partner.operations} />
          ) : (
            <p className="text-ink-soft">{t('partner.noOperations')}</p>
          )}
        </Section>
        <Section title={t('partner.factsTitle')} id="partner-facts">
          <PartnerFacts partner={partner} />
        </Section>
      </div>
    </Screen>
  );
}

function Section({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Suspends all keys at once, after a question, and lets them work again. */
function ActiveSwitch({ partner, onDone }: { partner: EditedPartner; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAnsweredAction();
  const [asking, setAsking] = useState(false);
  const change = async () => {
    const input = { id: partner.id, expectedVersion: partner.version, active: !partner.active };
    const done = await action.perform(async () =>
      payloadOf(await client.mutation(UpdatePartner, { input }).toPromise(), 'updatePartner'),
    );
    if (!done) return;
    setAsking(false);
    onDone();
  };
  const verb = partner.active ? 'suspend' : 'resume';
  return (
    <>
      <Button variant={partner.active ? 'danger' : 'secondary'} onClick={() => setAsking(true)}>
        {t(`partner.${verb}`)}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(`partner.${verb}Title`)}
        text={t(`partner.${verb}Text`)}
        confirmLabel={t(`partner.${verb}`)}
        danger={partner.active}
        busy={action.busy}
        onConfirm={() => void change()}
      >
        {action.failure ? <FailureNotice reason={action.failure} /> : null}
      </ConfirmDialog>
    </>
  );
}

function PartnerFacts({ partner }: { partner: EditedPartner }) {
  const { t } = useTranslation();
  const client = useClient();
  const [values, setValues] = useState(() => valuesOfPartner(partner));
  const [base, setBase] = useState(() => ({ version: partner.version, values: valuesOfPartner(partner) }));
  const action = useAnsweredAction();
  const [told, setTold] = useState<'saved' | 'conflict' | null>(null);
  // what somebody suspended or saved meanwhile is newer than what this form began with
  const version = Math.max(base.version, partner.version);
  const input = updateInputOf(partner.id, version, base.values, values);
  const isDirty = Object.keys(input).length > 2;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  const problems: readonly Problem[] = action.problems;

  const save = async () => {
    setTold(null);
    const done = await action.perform(async () => {
      const payload = payloadOf(await client.mutation(UpdatePartner, { input }).toPromise(), 'updatePartner');
      if (payload.__typename === 'Conflict') {
        // saving again writes only the fields changed here over the newer ones
        setBase({ ...base, version: payload.currentVersion });
        setTold('conflict');
      }
      return payload;
    });
    if (!done) return;
    const saved = valuesOfPartner(done);
    setBase({ version: done.version, values: saved });
    setValues(saved);
    setTold('saved');
  };

  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {told === 'saved' ? (
        <Notice tone="success" announce>
          {t('common.saved')}
        </Notice>
      ) : null}
      {told === 'conflict' ? (
        <Notice tone="warning" announce>
          {t('partner.conflict')}
        </Notice>
      ) : (
        <FailureNotice reason={action.failure} />
      )}
      <PartnerForm values={values} problems={problems} onChange={setValues} />
      <Button type="submit" variant="primary" busy={action.busy}>
        {t('common.save')}
      </Button>
      {blocker.status === 'blocked' ? (
        <ConfirmDialog
          open
          onClose={blocker.reset}
          title={t('partner.leaveTitle')}
          text={t('partner.leaveText')}
          confirmLabel={t('partner.leave')}
          cancelLabel={t('partner.stay')}
          danger
          onConfirm={blocker.proceed}
        />
      ) : null}
    </form>
  );
}
