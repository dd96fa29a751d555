import type { openDataVi } from './open-data-vi.ts';

/** The page of open data in English. */
export const openDataEn: typeof openDataVi = {
  title: 'Open data',
  description:
    'Download the register of awards, official documents, movements and models as CSV or JSON, columns described.',
  lead: 'The whole published register of awards, official documents, movements and models, for everybody and without registration.',
  publisher: 'Publisher',
  licence: 'Terms of use',
  updated: 'Updated',
  always: 'a file is made when it is downloaded and is as new as the portal; JSON names the time and the terms.',
  catalogue: 'Catalogue for machines (DCAT, JSON-LD)',
  rows: (count: string) => `${count} rows`,
  changed: 'last changed',
  download: (format: string) => `Download ${format}`,
  page: 'Search on the portal',
  columnsOf: 'Columns of the file',
  columns: {
    number: 'Number',
    symbol: 'Symbol',
    url: 'Address',
    name: 'Name',
    summary: 'Summary',
    startsOn: 'First day',
    endsOn: 'Last day (empty: none is set)',
    movement: 'Emulation movement',
    updatedAt: 'Last changed',
  },
  sets: {
    awards: {
      title: 'Register of awards',
      description:
        'Published emulation titles and forms of award, revoked ones included (see the column of the status). CSV and JSON hold at most 20,000 rows, XLSX 10,000; for more, add conditions or use the API.',
    },
    documents: {
      title: 'Official documents',
      description: 'Number, symbol, excerpt, issuer, signer, dates and validity of every published document.',
    },
    movements: {
      title: 'Emulation movements',
      description: 'Published movements: their time, fields and criteria, who launched them and by which document.',
    },
    models: {
      title: 'Models and exemplars of “Dân vận khéo”',
      description: 'Published models and exemplars: unit, place, field, status, date of registration and movement.',
    },
  },
};
