import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { toApiLanguage } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import { civicModelListFileOperation, type ListedCivicModel } from './civic-model-list.operations.ts';
import type { Register, RegisterColumn } from './register-file.ts';

const columns: readonly RegisterColumn<ListedCivicModel>[] = [
  { key: 'name', title: ({ openData }) => openData.columns.name, value: ({ name }) => name },
  {
    key: 'kind',
    title: ({ movements }) => movements.model.fields.kind,
    value: ({ kind }, { language }) => MODEL_KIND_LABELS[kind][language],
  },
  {
    key: 'field',
    title: ({ movements }) => movements.model.fields.field,
    value: ({ field }, { language }) => CIVIC_FIELD_LABELS[field][language],
  },
  {
    key: 'status',
    title: ({ movements }) => movements.model.fields.status,
    value: ({ status }, { language }) => MODEL_STATUS_LABELS[status][language],
  },
  { key: 'unitName', title: ({ movements }) => movements.model.unit, value: ({ unitName }) => unitName },
  { key: 'place', title: ({ movements }) => movements.model.place, value: ({ place }) => place },
  {
    key: 'movement',
    title: ({ openData }) => openData.columns.movement,
    value: ({ movement }) => movement?.name ?? null,
  },
  {
    key: 'registeredOn',
    title: ({ movements }) => movements.model.registeredOn,
    value: ({ registeredOn }) => registeredOn,
  },
  { key: 'summary', title: ({ openData }) => openData.columns.summary, value: ({ summary }) => summary },
  { key: 'updatedAt', title: ({ openData }) => openData.columns.updatedAt, value: ({ updatedAt }) => updatedAt },
  {
    key: 'url',
    title: ({ openData }) => openData.columns.url,
    value: ({ slug }, { language, publicUrl }) => `${publicUrl}${paths.civicModel(language, slug)}`,
  },
];

/** Every published model and exemplar, those registered last first. */
export const CIVIC_MODEL_REGISTER: Register<ListedCivicModel> = {
  name: 'models',
  columns,
  page: async ({ ask, language }, after) => {
    const { civicModels } = await ask(civicModelListFileOperation, { language: toApiLanguage(language), after });
    return { rows: civicModels.nodes, next: civicModels.pageInfo.hasNextPage ? civicModels.pageInfo.endCursor : null };
  },
};
