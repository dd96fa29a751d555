import { authoritySystems, type AuthoritySystem } from '@kheo/domain/award/vocabulary';
import { AUTHORITY_SYSTEM_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ChosenField, type ChosenThing } from '../../components/record/chosen-field.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordGroup, RecordSelect, RecordText } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { OrganizationPicker } from './organization-picker.tsx';
import {
  CreateOrganization,
  DeleteOrganization,
  OrganizationQuery,
  UpdateOrganization,
  type EditedOrganization,
} from './organization.operations.ts';
import { newOrganizationId, organizationLink, organizationListLink } from './organization.routes.ts';

interface OrganizationValues {
  name: string;
  shortName: string;
  system: string;
  parent: ChosenThing | null;
  agencyCode: string;
  legacyAgencyCode: string;
  validFrom: string;
  validTo: string;
  successor: ChosenThing | null;
  note: string;
}

function valuesOf(row: EditedOrganization | null): OrganizationValues {
  return {
    name: row?.name ?? '',
    shortName: row?.shortName ?? '',
    system: row?.system ?? 'STATE',
    parent: row?.parent ?? null,
    agencyCode: row?.agencyCode ?? '',
    legacyAgencyCode: row?.legacyAgencyCode ?? '',
    validFrom: row?.validFrom ?? '',
    validTo: row?.validTo ?? '',
    successor: row?.successor ?? null,
    note: row?.note ?? '',
  };
}

const inputOf = ({ parent, successor, system, validFrom, validTo, ...texts }: Partial<OrganizationValues>) => ({
  ...texts,
  ...(system === undefined ? {} : { system: system as AuthoritySystem }),
  ...(validFrom === undefined ? {} : { validFrom: validFrom || null }),
  ...(validTo === undefined ? {} : { validTo: validTo || null }),
  ...(parent === undefined ? {} : { parentId: parent?.id ?? null }),
  ...(successor === undefined ? {} : { successorId: successor?.id ?? null }),
});

const kindOf = (client: Client): RecordKind<EditedOrganization, OrganizationValues> => ({
  typename: 'Organization',
  valuesOf,
  create: async (values) => {
    const input = { ...inputOf(values), name: values.name };
    return payloadOf(await client.mutation(CreateOrganization, { input }).toPromise(), 'createOrganization');
  },
  update: async (chosen, changed) => {
    const input = { ...chosen, ...inputOf(changed) };
    return payloadOf(await client.mutation(UpdateOrganization, { input }).toPromise(), 'updateOrganization');
  },
});

/** An agency or unit with its history: what it was before, and what it was merged into. */
export function OrganizationEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { organizationId } = useParams({ from: '/shell/organizations/$organizationId' });
  return (
    <RecordLoader
      id={organizationId}
      newId={newOrganizationId}
      query={OrganizationQuery}
      rowOf={(data) => (data.node?.__typename === 'Organization' ? data.node : null)}
      title={t('organization.editTitle')}
      missing={t('organization.missing')}
      back={{ label: t('organization.listTitle'), go: () => void navigate(organizationListLink()) }}
      onCreated={(id) =>
        void navigate({ ...organizationLink(id), replace: true, resetScroll: false, ignoreBlocker: true })
      }
    >
      {(row, onCreated) => <Workspace initial={row} onCreated={onCreated} />}
    </RecordLoader>
  );
}

function Workspace({ initial, onCreated }: { initial: EditedOrganization | null; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const navigate = useNavigate();
  const mayEdit = mayKeepAwards(useSession().viewer);
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial);
  const [deleting, setDeleting] = useState(false);
  const { row } = editing;
  const label = (field: keyof OrganizationValues): string => t(`organization.fields.${field}`);

  const remove = async () => {
    if (!row) return;
    setDeleting(false);
    const input = { id: row.id, expectedVersion: row.version };
    const payload = payloadOf(await client.mutation(DeleteOrganization, { input }).toPromise(), 'deleteOrganization');
    if (payload.__typename === 'Deleted') await navigate({ ...organizationListLink(), ignoreBlocker: true });
    else if (payload.__typename === 'InvalidInput') editing.setProblems(payload.problems);
    else editing.setFailure(failureReasonOf(payload));
  };
  const unit = (field: 'parent' | 'successor', hint: string) => (
    <ChosenField
      editing={editing}
      field={field}
      label={label(field)}
      hint={hint}
      renderPicker={(pick, close) => <OrganizationPicker exclude={row?.id} onClose={close} onPick={pick} />}
    />
  );

  return (
    <RecordFrame
      editing={editing}
      history
      title={t(row ? 'organization.editTitle' : 'organization.newTitle')}
      note={
        row ? (
          <span className="flex flex-wrap items-center gap-2">
            <span lang="vi" className="text-ink-soft">
              {row.name}
            </span>
            {row.validTo ? (
              <Badge tone="warning">{t('organization.until', { day: printedDay(row.validTo) })}</Badge>
            ) : null}
          </span>
        ) : null
      }
      actions={
        row && mayEdit ? (
          <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setDeleting(true)}>
            {t('record.delete')}
          </Button>
        ) : null
      }
      labelOf={label}
      wordsOf={(values, field) =>
        field === 'system'
          ? AUTHORITY_SYSTEM_LABELS[values.system as AuthoritySystem][language]
          : field === 'validFrom' || field === 'validTo'
            ? printedDay(values[field])
            : typeof values[field] === 'string'
              ? values[field]
              : (values[field]?.name ?? '')
      }
      readOnly={!mayEdit}
      onSaved={(saved) => (initial ? undefined : onCreated(saved.id))}
    >
      <fieldset
        disabled={!mayEdit}
        className="mt-4 grid min-w-0 gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]"
      >
        <div className="flex min-w-0 flex-col gap-8">
          <RecordGroup title={t('organization.groups.identity')}>
            <RecordText editing={editing} field="name" label={label('name')} lang="vi" required />
            <div className="grid gap-5 @min-[34rem]:grid-cols-2">
              <RecordText editing={editing} field="shortName" label={label('shortName')} lang="vi" />
              <RecordSelect
                editing={editing}
                field="system"
                label={label('system')}
                options={authoritySystems.map((value) => ({ value, label: AUTHORITY_SYSTEM_LABELS[value][language] }))}
              />
              <RecordText
                editing={editing}
                field="agencyCode"
                label={label('agencyCode')}
                hint={t('organization.hints.agencyCode')}
              />
              <RecordText
                editing={editing}
                field="legacyAgencyCode"
                label={label('legacyAgencyCode')}
                hint={t('organization.hints.legacyAgencyCode')}
              />
            </div>
            {unit('parent', t('organization.hints.parent'))}
          </RecordGroup>
          <RecordGroup title={t('organization.groups.history')} note={t('organization.historyNote')}>
            <div className="grid gap-5 @min-[34rem]:grid-cols-2">
              <RecordText editing={editing} field="validFrom" label={label('validFrom')} type="date" />
              <RecordText editing={editing} field="validTo" label={label('validTo')} type="date" />
            </div>
            {unit('successor', t('organization.hints.successor'))}
            {row && row.predecessors.length > 0 ? (
              <div>
                <p className="font-semibold">{t('organization.predecessors')}</p>
                <ul lang="vi" className="list-disc pl-5">
                  {row.predecessors.map((one) => (
                    <li key={one.id}>
                      <Link {...organizationLink(one.id)} className={linkClass}>
                        {one.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </RecordGroup>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <RecordGroup title={t('organization.groups.internal')}>
            <RecordText
              editing={editing}
              field="note"
              label={label('note')}
              hint={t('organization.hints.note')}
              rows={4}
            />
            {row ? <p className="text-sm text-ink-soft">{t('organization.uses', { count: row.uses })}</p> : null}
          </RecordGroup>
        </div>
      </fieldset>
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('organization.deleteTitle')}
        text={t('organization.deleteText')}
        confirmLabel={t('record.delete')}
        danger
        onConfirm={() => void remove()}
      />
    </RecordFrame>
  );
}
