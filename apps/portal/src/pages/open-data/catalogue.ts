import type { Ask } from '../../api.ts';
import { toApiLanguage } from '../../catalogues/language.ts';
import { paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { dataSets } from './data-sets.ts';
import { openDataOperation } from './open-data.operations.ts';

const modified = (at: string | null) =>
  at === null ? {} : { 'dct:modified': { '@type': 'xsd:dateTime', '@value': at } };

/** The data sets as a catalogue in DCAT's words (JSON-LD), for portals that gather open data. */
export async function dataCatalogue(ask: Ask, publicUrl: string): Promise<string> {
  const data = await ask(openDataOperation, { language: toApiLanguage('vi') });
  const site = readSite(data);
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': site.agencyName, 'foaf:homepage': `${publicUrl}/` };
  const catalogue = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${publicUrl}${paths.dataCatalogue()}`,
    '@type': 'dcat:Catalog',
    'dct:title': `${site.agencyName}`,
    'dct:language': 'vi',
    'dct:publisher': publisher,
    'dcat:dataset': dataSets('vi').map((set) => ({
      '@id': `${publicUrl}${paths.openData('vi')}#${set.id}`,
      '@type': 'dcat:Dataset',
      'dct:title': set.title,
      'dct:description': set.description,
      ...modified(data[`${set.id}ChangedAt`]),
      'dct:publisher': publisher,
      'dct:rights': site.reuseNotice,
      'dcat:landingPage': `${publicUrl}${set.page}`,
      'dcat:distribution': set.files.map(({ format, type, path }) => ({
        '@type': 'dcat:Distribution',
        'dct:format': format,
        'dcat:mediaType': type,
        'dcat:downloadURL': `${publicUrl}${path}`,
      })),
    })),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}
