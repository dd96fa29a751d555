import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { toApiLanguage } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import { movementListFileOperation, type ListedMovement } from './movement-list.operations.ts';
import type { Register, RegisterColumn } from './register-file.ts';

const columns: readonly RegisterColumn<ListedMovement>[] = [
  { key: 'name', title: ({ openData }) => openData.columns.name, value: ({ name }) => name },
  { key: 'summary', title: ({ openData }) => openData.columns.summary, value: ({ summary }) => summary },
  { key: 'startsOn', title: ({ openData }) => openData.columns.startsOn, value: ({ startsOn }) => startsOn },
  { key: 'endsOn', title: ({ openData }) => openData.columns.endsOn, value: ({ endsOn }) => endsOn },
  {
    key: 'fields',
    title: ({ movements }) => movements.fields,
    value: ({ fields }, { language }) => fields.map((field) => CIVIC_FIELD_LABELS[field][language]).join('; '),
  },
  { key: 'criteria', title: ({ movements }) => movements.criteria, value: ({ criteria }) => criteria.join('; ') },
  {
    key: 'organization',
    title: ({ movements }) => movements.launchedBy,
    value: ({ organization }) => organization?.name ?? null,
  },
  {
    key: 'launchDocument',
    title: ({ movements }) => movements.launchDocument,
    value: ({ launchDocument }) => launchDocument?.code ?? null,
  },
  { key: 'updatedAt', title: ({ openData }) => openData.columns.updatedAt, value: ({ updatedAt }) => updatedAt },
  {
    key: 'url',
    title: ({ openData }) => openData.columns.url,
    value: ({ slug }, { language, publicUrl }) => `${publicUrl}${paths.movement(language, slug)}`,
  },
];

/** Every published movement, the latest first. */
export const MOVEMENT_REGISTER: Register<ListedMovement> = {
  name: 'movements',
  columns,
  page: async ({ ask, language }, after) => {
    const { movements } = await ask(movementListFileOperation, { language: toApiLanguage(language), after });
    return { rows: movements.nodes, next: movements.pageInfo.hasNextPage ? movements.pageInfo.endCursor : null };
  },
};
