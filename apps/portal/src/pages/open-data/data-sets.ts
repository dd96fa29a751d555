import type { Language } from '../../catalogues/language.ts';
import { catalogueOf } from '../../catalogues/language.ts';
import { AWARD_COLUMNS } from '../../downloads/award-columns.ts';
import { CIVIC_MODEL_REGISTER } from '../../downloads/civic-model-list.ts';
import { DOCUMENT_REGISTER } from '../../downloads/document-list.ts';
import { MOVEMENT_REGISTER } from '../../downloads/movement-list.ts';
import { paths } from '../../paths.ts';

/** A data set that anybody may take. */
export interface DataSet {
  id: 'awards' | 'documents' | 'movements' | 'models';
  title: string;
  description: string;
  page: string;
  files: { format: 'CSV' | 'JSON' | 'XLSX'; type: string; path: string }[];
  columns: { key: string; title: string }[];
}

const CSV = 'text/csv';
const JSON_TYPE = 'application/json';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const filesAt = (path: (format: 'csv' | 'json') => string): DataSet['files'] => [
  { format: 'CSV', type: CSV, path: path('csv') },
  { format: 'JSON', type: JSON_TYPE, path: path('json') },
];

/** What there is, in the words of a language. Every file is made when it is asked for, so it is as new as the portal. */
export function dataSets(language: Language): DataSet[] {
  const texts = catalogueOf(language);
  return [
    {
      id: 'awards',
      ...texts.openData.sets.awards,
      page: paths.awards(language),
      files: [
        { format: 'CSV', type: CSV, path: paths.awardList(language, 'csv') },
        { format: 'JSON', type: JSON_TYPE, path: paths.awardList(language, 'json') },
        { format: 'XLSX', type: XLSX, path: paths.awardList(language, 'xlsx') },
      ],
      columns: AWARD_COLUMNS.map(({ key, title }) => ({ key, title: title[language] })),
    },
    {
      id: 'documents',
      ...texts.openData.sets.documents,
      page: paths.officialDocuments(language),
      files: filesAt((format) => paths.documentList(language, format)),
      columns: DOCUMENT_REGISTER.columns.map(({ key, title }) => ({ key, title: title(texts) })),
    },
    {
      id: 'movements',
      ...texts.openData.sets.movements,
      page: paths.movements(language),
      files: filesAt((format) => paths.movementList(language, format)),
      columns: MOVEMENT_REGISTER.columns.map(({ key, title }) => ({ key, title: title(texts) })),
    },
    {
      id: 'models',
      ...texts.openData.sets.models,
      page: paths.civicModels(language),
      files: filesAt((format) => paths.civicModelList(language, format)),
      columns: CIVIC_MODEL_REGISTER.columns.map(({ key, title }) => ({ key, title: title(texts) })),
    },
  ];
}
