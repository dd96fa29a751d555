import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery, type Client } from 'urql';
import { saveFile } from '../../components/download-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { Screen } from '../../components/screen.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { awardLink } from '../award/award.routes.ts';
import { IdNumber } from './id-number.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import { recipientInput, recipientProblems, valuesOfRecipient, type RecipientValues } from './recipient-form-values.ts';
import { RecipientMerging } from './recipient-merging.tsx';
import {
  CreateRecipient,
  ExportRecipient,
  RecipientQuery,
  RecipientRelationsQuery,
  UpdateRecipient,
  type EditedRecipient,
  type RecipientRelations,
} from './recipient.operations.ts';
import { newRecipientId, recipientLink, recipientListLink } from './recipient.routes.ts';

const kindOf = (client: Client): RecordKind<EditedRecipient, RecipientValues> => ({
  typename: 'Recipient',
  valuesOf: valuesOfRecipient,
  problemsOf: recipientProblems,
  create: async ({ kind, name }, changed) => {
    const input = { ...recipientInput(changed), kind, name };
    return payloadOf(await client.mutation(CreateRecipient, { input }).toPromise(), 'createRecipient');
  },
  update: async (chosen, changed) => {
    const input = { ...chosen, ...recipientInput(changed) };
    return payloadOf(await client.mutation(UpdateRecipient, { input }).toPromise(), 'updateRecipient');
  },
});

/** One recipient, or registering one. */
export function RecipientPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayKeep = mayKeepAwards(useSession().viewer);
  const { recipientId } = useParams({ from: '/shell/recipients/$recipientId' });
  if (!mayKeep)
    return (
      <Screen>
        <PageHeader title={t('recipient.listTitle')} />
        <EmptyState title={t('recipient.notForYou')}>{t('common.failed.forbidden')}</EmptyState>
      </Screen>
    );
  return (
    <RecordLoader
      id={recipientId}
      newId={newRecipientId}
      query={RecipientQuery}
      rowOf={(data) => (data.node?.__typename === 'Recipient' ? data.node : null)}
      title={t('recipient.listTitle')}
      missing={t('recipient.missing')}
      back={{ label: t('recipient.listTitle'), go: () => void navigate(recipientListLink()) }}
      onCreated={(id) =>
        void navigate({ ...recipientLink(id), replace: true, resetScroll: false, ignoreBlocker: true })
      }
    >
      {(row, onCreated) => <Workspace initial={row} onCreated={onCreated} />}
    </RecordLoader>
  );
}

function Workspace({ initial, onCreated }: { initial: EditedRecipient | null; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const client = useClient();
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial);
  const { row } = editing;
  const [{ data }, reload] = useQuery({
    query: RecipientRelationsQuery,
    variables: { id: row?.id ?? '', language: language === 'en' ? 'EN' : 'VI' },
    pause: row === null,
    requestPolicy: 'cache-and-network',
  });
  const related = data?.node?.__typename === 'Recipient' ? data.node : null;
  const reloadRelated = () => reload({ requestPolicy: 'network-only' });
  /** After something that the form did not do. */
  const refresh = async () => {
    if (!row) return;
    reloadRelated();
    const stored = await client.query(RecipientQuery, { id: row.id }, { requestPolicy: 'network-only' }).toPromise();
    if (stored.data?.node?.__typename === 'Recipient') editing.refresh(stored.data.node);
  };
  const retainUntil = row?.private?.retainUntil ?? null;
  return (
    <RecordFrame
      editing={editing}
      title={row ? row.name : t('recipient.newTitle')}
      note={
        row ? (
          <span className="flex flex-wrap items-center gap-2">
            <Badge>{SUBJECT_KIND_LABELS[row.kind][language]}</Badge>
            {row.timelinePublic ? <Badge tone="info">{t('recipient.timelinePublic')}</Badge> : null}
            {retainUntil ? <Badge>{t('recipient.retained', { day: printedDay(retainUntil) })}</Badge> : null}
          </span>
        ) : null
      }
      actions={row ? <ExportButton recipient={row} onDone={() => void refresh()} /> : null}
      labelOf={(field) => t(`recipient.fields.${field}`)}
      wordsOf={(values, field) => {
        if (field === 'kind') return SUBJECT_KIND_LABELS[values.kind][language];
        if (field === 'birthDate' || field === 'retainUntil') return printedDay(values[field]);
        if (field === 'gender') return values.gender ? t(`recipient.genders.${values.gender as 'MALE'}`) : '';
        const value = values[field];
        return typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : value;
      }}
      onSaved={(saved) => (row ? reloadRelated() : onCreated(saved.id))}
    >
      {related?.mergedInto ? (
        <Notice tone="warning" className="mt-4">
          {t('recipient.merge.mergedInto')}{' '}
          <Link {...recipientLink(related.mergedInto.id)} lang="vi" className={linkClass}>
            {related.mergedInto.name}
          </Link>
        </Notice>
      ) : null}
      <div className="mt-4 grid items-start gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <RecipientFields
            editing={editing}
            idNumber={row ? <IdNumber recipient={row} editing={editing} onRevealed={() => void refresh()} /> : null}
          />
        </div>
        {row && related ? (
          <div className="flex min-w-0 flex-col gap-8">
            <RecordGroup title={t('recipient.awards')}>
              <Awards related={related} />
            </RecordGroup>
            <RecordGroup title={t('recipient.matches.title')}>
              <RecipientMerging
                recipient={row}
                related={related}
                onMerged={(keptId) => (keptId === row.id ? refresh() : navigate(recipientLink(keptId)))}
                onUndone={() => void refresh()}
              />
            </RecordGroup>
          </div>
        ) : null}
      </div>
    </RecordFrame>
  );
}

function Awards({ related: { awards } }: { related: RecipientRelations }) {
  const { t } = useTranslation();
  if (awards.nodes.length === 0) return <p className="text-sm text-ink-soft">{t('recipient.noAwards')}</p>;
  return (
    <ol className="space-y-2 text-sm">
      {awards.nodes.map((award) => (
        <li key={award.id}>
          <Link {...awardLink(award.id)} className={`${linkClass} ${award.status === 'REVOKED' ? 'line-through' : ''}`}>
            {award.year}: {award.form.name}
          </Link>
          <span lang="vi" className="block text-ink-soft">
            {[award.unitName, award.decision?.officialDocument.code].filter(Boolean).join('\u00A0· ')}
          </span>
        </li>
      ))}
    </ol>
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
