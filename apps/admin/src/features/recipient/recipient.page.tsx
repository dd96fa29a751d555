import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConflictDialog, SetAsideNotice, type FieldDifference } from '../../components/conflict-dialog.tsx';
import { saveFile } from '../../components/download-button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { LeaveGuard, SaveBar } from '../../components/save-bar.tsx';
import { Screen } from '../../components/screen.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { awardLink } from '../award/award.routes.ts';
import { IdNumber } from './id-number.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RecipientFields, controlIdOf } from './recipient-fields.tsx';
import { changedFields, formFieldOf, valuesOfRecipient } from './recipient-form-values.ts';
import { RecipientMerging } from './recipient-merging.tsx';
import {
  ExportRecipient,
  RecipientQuery,
  RecipientRelationsQuery,
  type EditedRecipient,
} from './recipient.operations.ts';
import { newRecipientId, recipientLink, recipientListLink } from './recipient.routes.ts';
import { useRecipientEditing, type RecipientEditing } from './use-recipient-editing.ts';

/** One recipient, or registering one. */
export function RecipientPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayKeep = mayKeepAwards(useSession().viewer);
  const { recipientId } = useParams({ from: '/shell/recipients/$recipientId' });
  const [createdId, setCreatedId] = useState<string | null>(null);
  if (!mayKeep)
    return (
      <Screen>
        <PageHeader title={t('recipient.listTitle')} />
        <EmptyState title={t('recipient.notForYou')}>{t('common.failed.forbidden')}</EmptyState>
      </Screen>
    );
  // The first save gives a new entry its address; what is on the screen stays.
  if (recipientId === newRecipientId || recipientId === createdId) {
    const onCreated = (id: string) => {
      setCreatedId(id);
      void navigate({ ...recipientLink(id), replace: true, resetScroll: false, ignoreBlocker: true });
    };
    return <Workspace recipient={null} onCreated={onCreated} onReload={() => undefined} />;
  }
  return <StoredRecipient key={recipientId} id={recipientId} />;
}

function StoredRecipient({ id }: { id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, retry } = useLoadedOnce(RecipientQuery, { id });
  if (data?.node?.__typename === 'Recipient')
    return <Workspace key={data.node.version} recipient={data.node} onCreated={() => undefined} onReload={retry} />;
  return (
    <Screen wide>
      <PageHeader title={t('recipient.listTitle')} />
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <EmptyState
          title={t('recipient.missing')}
          actions={<Button onClick={() => void navigate(recipientListLink())}>{t('recipient.listTitle')}</Button>}
        />
      ) : null}
    </Screen>
  );
}

function useDifferences(): (conflict: NonNullable<RecipientEditing['conflict']>) => FieldDifference[] {
  const { t } = useTranslation();
  return ({ base, mine, current }) => {
    const theirs = valuesOfRecipient(current);
    const changed = changedFields(base, mine);
    return changedFields(theirs, mine)
      .filter((field) => changed.includes(field))
      .map((field) => ({
        field,
        label: t(`recipient.fields.${field}`),
        mine: String(mine[field]),
        theirs: String(theirs[field]),
      }));
  };
}

function Workspace({
  recipient: initial,
  onCreated,
  onReload,
}: {
  recipient: EditedRecipient | null;
  onCreated: (id: string) => void;
  /** Loads the entry again after something moved. */
  onReload: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const editing = useRecipientEditing(initial, onCreated);
  const { record, conflict } = editing;
  const differencesOf = useDifferences();
  const [told, setTold] = useState('');
  const [setAside, setSetAside] = useState<FieldDifference[]>([]);
  const [{ data }, reload] = useQuery({
    query: RecipientRelationsQuery,
    variables: { id: record?.id ?? '', language: language === 'en' ? 'EN' : 'VI' },
    pause: record === null,
    requestPolicy: 'cache-and-network',
  });
  const related = data?.node?.__typename === 'Recipient' ? data.node : null;
  const save = async () => {
    setTold('');
    if (!(await editing.save())) return;
    setTold(t('recipient.saved'));
    reload({ requestPolicy: 'network-only' });
  };
  const retainUntil = record?.private?.retainUntil ?? null;
  return (
    <Screen wide>
      <PageHeader
        title={record ? record.name : t('recipient.newTitle')}
        note={
          record ? (
            <span className="flex flex-wrap items-center gap-2">
              <Badge>{SUBJECT_KIND_LABELS[record.kind][language]}</Badge>
              {record.timelinePublic ? <Badge tone="info">{t('recipient.timelinePublic')}</Badge> : null}
              {retainUntil ? (
                <Badge tone="neutral">{t('recipient.retained', { day: printedDay(retainUntil) })}</Badge>
              ) : null}
            </span>
          ) : null
        }
        actions={record ? <ExportButton recipient={record} onDone={onReload} /> : null}
      />
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={editing.problems}
          controlOf={(serverField) => {
            const field = formFieldOf(serverField);
            return field && { label: t(`recipient.fields.${field}`), id: controlIdOf(field) };
          }}
        />
        <FailureNotice reason={editing.failure} />
        {told ? (
          <Notice tone="success" announce>
            {told}
          </Notice>
        ) : null}
        {setAside.length > 0 ? <SetAsideNotice differences={setAside} onDismiss={() => setSetAside([])} /> : null}
        {related?.mergedInto ? (
          <Notice tone="warning">
            {t('recipient.merge.mergedInto')}{' '}
            <Link {...recipientLink(related.mergedInto.id)} lang="vi" className={linkClass}>
              {related.mergedInto.name}
            </Link>
          </Notice>
        ) : null}
      </div>
      <div className="mt-5 grid items-start gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <RecipientFields
            editing={editing}
            idNumber={record ? <IdNumber recipient={record} editing={editing} /> : null}
          />
        </div>
        {record && related ? (
          <div className="flex min-w-0 flex-col gap-8">
            <Group title={t('recipient.awards')}>
              {related.awards.nodes.length === 0 ? (
                <p className="text-sm text-ink-soft">{t('recipient.noAwards')}</p>
              ) : null}
              <ol className="space-y-2 text-sm">
                {related.awards.nodes.map((award) => (
                  <li key={award.id}>
                    <Link
                      {...awardLink(award.id)}
                      className={`${linkClass} ${award.status === 'REVOKED' ? 'line-through' : ''}`}
                    >
                      {award.year}: {award.form.name}
                    </Link>
                    <span lang="vi" className="block text-ink-soft">
                      {[award.unitName, award.decision?.officialDocument.code].filter(Boolean).join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
            </Group>
            <Group title={t('recipient.matches.title')}>
              <RecipientMerging
                recipient={record}
                related={related}
                onMerged={(keptId) => {
                  if (keptId === record.id) onReload();
                  else void navigate(recipientLink(keptId));
                }}
                onUndone={onReload}
              />
            </Group>
          </div>
        ) : null}
      </div>
      <SaveBar
        state={t(record ? 'recipient.clean' : 'officialDocument.neverSaved')}
        dirty={editing.dirty}
        saving={editing.saving}
        label={t('recipient.save')}
        onSave={() => void save()}
      />
      {conflict ? (
        <ConflictDialog
          title={t('recipient.conflictTitle')}
          differences={differencesOf(conflict)}
          version={conflict.current.version}
          onClose={editing.closeConflict}
          onKeepMine={() => void editing.keepMine()}
          onTakeTheirs={() => {
            setSetAside(differencesOf(conflict));
            editing.takeOver(conflict.current);
          }}
        />
      ) : null}
      <LeaveGuard isDirty={editing.isDirty} />
    </Screen>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}

/** What a person may ask for: everything that is kept about them, in one file. */
function ExportButton({ recipient, onDone }: { recipient: EditedRecipient; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const give = async (reason: string) => {
    let everything: unknown = null;
    const done = await action.perform('RecipientExport', async () => {
      const payload = payloadOf(
        await client.mutation(ExportRecipient, { input: { id: recipient.id, reason } }).toPromise(),
        'exportRecipient',
      );
      if (payload.__typename === 'RecipientExport') ({ everything } = payload);
      return payload;
    });
    if (!done) return;
    setAsking(false);
    saveFile(new Blob([JSON.stringify(everything, null, 2)], { type: 'application/json' }), 'du-lieu-ca-nhan.json');
    onDone();
  };
  return (
    <>
      <Button icon={<FileDown aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('recipient.export.open')}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t('recipient.export.title')}
          text={t('recipient.export.text')}
          confirmLabel={t('recipient.export.confirm')}
          action={action}
          onClose={() => setAsking(false)}
          onConfirm={(reason) => void give(reason)}
        />
      ) : null}
    </>
  );
}
