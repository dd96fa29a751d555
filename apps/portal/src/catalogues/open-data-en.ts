import type { openDataVi } from './open-data-vi.ts';

/** The page of open data in English. */
export const openDataEn: typeof openDataVi = {
  title: 'Open data',
  description: 'Download the register of awards and the list of official documents as CSV or JSON, columns described.',
  lead: 'The whole published register of awards and list of official documents, for everybody and without registration.',
  publisher: 'Publisher',
  licence: 'Terms of use',
  updated: 'Updated',
  always: 'a file is made when it is downloaded and is as new as the portal.',
  catalogue: 'Catalogue for machines (DCAT, JSON-LD)',
  rows: (count: string) => `${count} rows`,
  download: (format: string) => `Download ${format}`,
  page: 'Search on the portal',
  columnsOf: 'Columns of the file',
  columns: { number: 'Number', symbol: 'Symbol', url: 'Address' },
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
  },
};
