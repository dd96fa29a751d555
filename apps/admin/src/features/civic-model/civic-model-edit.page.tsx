import { Badge } from '@kheo/ui/badge/badge';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { PublishedBadge } from '../../components/published-badge.tsx';
import { PublishedSteps } from '../../components/record/published-steps.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { Screen } from '../../components/screen.tsx';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalCivicModelUrl } from '../../lib/portal-links.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { CivicModelBadge } from './civic-model-badge.tsx';
import { CivicModelForm, useCivicModelWords } from './civic-model-form.tsx';
import { civicModelInput, missingOf, valuesOfCivicModel, type CivicModelValues } from './civic-model-form-values.ts';
import { CivicModelResults } from './civic-model-results.tsx';
import { CivicModelSteps } from './civic-model-steps.tsx';
import {
  CivicModelQuery,
  CreateCivicModel,
  DeleteCivicModel,
  OriginQuery,
  PublishCivicModel,
  UnpublishCivicModel,
  UpdateCivicModel,
  type EditedCivicModel,
} from './civic-model.operations.ts';
import { civicModelLink, civicModelListLink, newCivicModelId } from './civic-model.routes.ts';

const kindOf = (client: Client): RecordKind<EditedCivicModel, CivicModelValues> => ({
  typename: 'CivicModel',
  valuesOf: valuesOfCivicModel,
  create: async (values) => {
    const { name, unitName, registeredOn } = values;
    const { kind, field, ...rest } = civicModelInput(values);
    // Without these the API would not even read the request, so the form says so itself.
    const problems = missingOf(values);
    if (problems.length > 0 || !field || !kind) return { __typename: 'InvalidInput', problems };
    const input = { ...rest, name, unitName, kind, field, registeredOn };
    return payloadOf(await client.mutation(CreateCivicModel, { input }).toPromise(), 'createCivicModel');
  },
  update: async (chosen, changed) => {
    const input = { ...chosen, ...civicModelInput(changed) };
    return payloadOf(await client.mutation(UpdateCivicModel, { input }).toPromise(), 'updateCivicModel');
  },
});

/** Registering a “Dân vận khéo” model or exemplar, or going on with one. */
export function CivicModelEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { civicModelId } = useParams({ from: '/shell/civic-models/$civicModelId' });
  const { origin } = useSearch({ from: '/shell/civic-models/$civicModelId' });
  return (
    <RecordLoader
      id={civicModelId}
      newId={newCivicModelId}
      query={CivicModelQuery}
      rowOf={(data) => (data.node?.__typename === 'CivicModel' ? data.node : null)}
      title={t('civicModel.editTitle')}
      missing={t('civicModel.missing')}
      back={{ label: t('civicModel.listTitle'), go: () => void navigate(civicModelListLink()) }}
      // The origin stays in the address: without it the form that has just been saved would begin anew.
      onCreated={(id) =>
        void navigate({
          ...civicModelLink(id, origin ? { origin } : {}),
          replace: true,
          resetScroll: false,
          ignoreBlocker: true,
        })
      }
    >
      {(row, onCreated) =>
        row === null && origin ? (
          <Replicated origin={origin} onCreated={onCreated} />
        ) : (
          <Workspace initial={row} onCreated={onCreated} />
        )
      }
    </RecordLoader>
  );
}

/** A new model that begins with what it replicates. */
function Replicated({ origin, onCreated }: { origin: string; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const { data, error } = useLoadedOnce(OriginQuery, { id: origin });
  if (!data && !error)
    return (
      <Screen wide>
        <Skeleton label={t('common.loading')} lines={10} />
      </Screen>
    );
  const from = data?.node?.__typename === 'CivicModel' ? data.node : null;
  const known = from
    ? {
        origin: { id: from.id, name: from.name },
        kind: from.kind,
        field: from.field,
        movement: from.movement?.id ?? '',
      }
    : {};
  return <Workspace initial={null} known={known} onCreated={onCreated} />;
}

function Workspace({
  initial,
  known,
  onCreated,
}: {
  initial: EditedCivicModel | null;
  known?: Partial<CivicModelValues>;
  onCreated: (id: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const mayEdit = mayKeepAwards(useSession().viewer);
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial, known);
  const wordsOf = useCivicModelWords();
  const { row } = editing;
  const dialog = (step: 'publishDialog' | 'unpublishDialog' | 'deleteDialog') => ({
    title: t(`civicModel.${step}.title`),
    text: t(`civicModel.${step}.text`),
  });
  const changed = (saved: EditedCivicModel, text: string) => {
    editing.refresh(saved);
    editing.tell(text);
  };

  return (
    <RecordFrame
      editing={editing}
      history
      title={t(row ? 'civicModel.editTitle' : 'civicModel.newTitle')}
      note={
        row ? (
          <span className="flex flex-wrap items-center gap-2">
            <CivicModelBadge status={row.status} />
            <PublishedBadge published={row.published} />
            {row.sample ? <Badge>{t('record.sample')}</Badge> : null}
          </span>
        ) : null
      }
      actions={
        mayEdit && row ? (
          <PublishedSteps
            editing={editing}
            portalUrl={portalCivicModelUrl(row)}
            publish={async (input) =>
              payloadOf(await client.mutation(PublishCivicModel, { input }).toPromise(), 'publishCivicModel')
            }
            unpublish={async (input) =>
              payloadOf(await client.mutation(UnpublishCivicModel, { input }).toPromise(), 'unpublishCivicModel')
            }
            remove={async (input) =>
              payloadOf(await client.mutation(DeleteCivicModel, { input }).toPromise(), 'deleteCivicModel')
            }
            words={{
              publish: dialog('publishDialog'),
              unpublish: dialog('unpublishDialog'),
              delete: dialog('deleteDialog'),
              refused: t('civicModel.deleteDialog.refused'),
            }}
            onDeleted={() => void navigate({ ...civicModelListLink(), ignoreBlocker: true })}
          />
        ) : null
      }
      labelOf={(field) => t(`civicModel.fields.${field}`)}
      wordsOf={wordsOf}
      readOnly={!mayEdit}
      onSaved={(saved) => (initial ? undefined : onCreated(saved.id))}
    >
      <div className="mt-4 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <fieldset disabled={!mayEdit} className="flex min-w-0 flex-col gap-8">
          <CivicModelForm editing={editing} />
        </fieldset>
        {row ? (
          <div className="flex min-w-0 flex-col gap-8">
            <CivicModelSteps model={row} dirty={editing.dirty} readOnly={!mayEdit} onChanged={changed} />
            <CivicModelResults model={row} dirty={editing.dirty} readOnly={!mayEdit} onChanged={changed} />
          </div>
        ) : null}
      </div>
    </RecordFrame>
  );
}
