import { slugify } from '@kheo/domain';
import type { Database } from '#src/db/client.ts';
import { decodeGlobalId, encodeGlobalId, isUuid } from '#src/global-id.ts';
import { decodeCursor, encodeCursor, isPrintedTime } from '#src/keyset.ts';
import {
  feedBeginning,
  findHeader,
  listHeaders,
  listParts,
  type OaiHeader,
  type OaiPart,
  type OaiParts,
  type OaiSelection,
} from './oai-list.service.ts';
import { readRecords, recordTypes, type DublinCore, type RecordType, type Sets } from './oai-record.service.ts';
import { metadataPrefix, OaiError, type OaiRequest } from './oai-request.ts';
import { element, Xml } from './oai-xml.ts';

/** Whose records these are. */
export interface OaiRepository {
  /** Reads as the public. */
  db: Database;
  /** Of the portal, without a slash at the end. */
  publicUrl: string;
}

const pageSize = 100;
/** The public sets by what they hold; parts of them are columns, kinds of documents, movements. */
const wholes = {
  'bai-viet': { name: 'Bài viết', types: ['Article'], parts: 'categories', by: 'category' },
  'van-ban': { name: 'Văn bản', types: ['OfficialDocument'], parts: 'documentTypes', by: 'documentType' },
  'thi-dua': { name: 'Thi đua – khen thưởng', types: ['CivicModel', 'Award'], parts: 'movements', by: 'movement' },
} as const satisfies Record<string, { name: string; types: readonly RecordType[]; parts: keyof OaiParts; by: string }>;
type Whole = keyof typeof wholes;

const setOfType: Readonly<Record<RecordType, Whole>> = {
  Article: 'bai-viet',
  OfficialDocument: 'van-ban',
  CivicModel: 'thi-dua',
  Award: 'thi-dua',
};

/** A set's name may hold letters, digits and few signs. */
const specOf = (whole: Whole, key: string): string => `${whole}:${slugify(key)}`;
const sets: Sets = {
  article: (slug) => specOf('bai-viet', slug),
  document: (type) => specOf('van-ban', type),
  movement: (slug) => specOf('thi-dua', slug),
};

export const printTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** The part of the protocol's answer that belongs to the verb. @throws OaiError */
export function answerOai(repository: OaiRepository, request: OaiRequest): Promise<Xml[]> {
  switch (request.verb) {
    case 'Identify':
      return identify(repository);
    case 'ListMetadataFormats':
      return listMetadataFormats(repository, request);
    case 'ListSets':
      return listSets(repository, request);
    case 'GetRecord':
      return getRecord(repository, request);
    case 'ListIdentifiers':
    case 'ListRecords':
      return list(repository, request);
  }
}

async function identify({ db, publicUrl }: OaiRepository): Promise<Xml[]> {
  const [site, { earliest }] = await Promise.all([
    db.site.findFirst({ select: { agencyNameVi: true, email: true } }),
    feedBeginning(db),
  ]);
  return [
    element('repositoryName', site?.agencyNameVi || 'Khéo'),
    element('baseURL', `${publicUrl}/oai`),
    element('protocolVersion', '2.0'),
    element('adminEmail', site?.email || `oai@${new URL(publicUrl).hostname}`),
    element('earliestDatestamp', printTime(earliest ?? new Date())),
    // the change feed keeps the last change of every node for ever, and so what went away
    element('deletedRecord', 'persistent'),
    element('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
  ];
}

async function listMetadataFormats(repository: OaiRepository, { identifier }: OaiRequest): Promise<Xml[]> {
  if (identifier !== null) await headerOf(repository, identifier);
  return [
    element('metadataFormat', [
      element('metadataPrefix', metadataPrefix),
      element('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
      element('metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
    ]),
  ];
}

async function listSets({ db }: OaiRepository, { resumptionToken }: OaiRequest): Promise<Xml[]> {
  if (resumptionToken !== null) throw new OaiError('badResumptionToken', 'ListSets is complete at once.');
  const parts = await listParts(db);
  const set = (spec: string, name: string): Xml => element('set', [element('setSpec', spec), element('setName', name)]);
  return (Object.keys(wholes) as Whole[]).flatMap((whole) => [
    set(whole, wholes[whole].name),
    ...parts[wholes[whole].parts].map(({ key, name }: OaiPart) => set(specOf(whole, key), name)),
  ]);
}

const identifierOf = ({ publicUrl }: OaiRepository, { nodeType, nodeId }: OaiHeader): string =>
  `oai:${new URL(publicUrl).hostname}:${encodeGlobalId(nodeType, nodeId)}`;

/** @throws OaiError when nothing public was ever known by this name */
async function headerOf(repository: OaiRepository, identifier: string): Promise<OaiHeader> {
  const beginning = `oai:${new URL(repository.publicUrl).hostname}:`;
  try {
    const { typename, id } = decodeGlobalId(identifier.startsWith(beginning) ? identifier.slice(beginning.length) : '');
    const type = recordTypes.find((one) => one === typename);
    const header = type && (await findHeader(repository.db, type, id));
    if (header && identifierOf(repository, header) === identifier) return header;
  } catch (error) {
    if (!(error instanceof Error && 'extensions' in error)) throw error;
  }
  throw new OaiError('idDoesNotExist', 'There is no such record.');
}

async function getRecord(repository: OaiRepository, { identifier }: OaiRequest): Promise<Xml[]> {
  const header = await headerOf(repository, identifier ?? '');
  const found = await readRecords(repository.db, header.nodeType, [header.nodeId], sets);
  return [record(repository, header, found.get(header.nodeId) ?? null, await rightsOf(repository))];
}

const rightsOf = async ({ db }: OaiRepository): Promise<Rights> => {
  const site = await db.site.findFirst({ select: { agencyNameVi: true, reuseNoticeVi: true } });
  return { publisher: site?.agencyNameVi ?? '', rights: site?.reuseNoticeVi ?? '' };
};

interface Rights {
  publisher: string;
  rights: string;
}

function headerXml(repository: OaiRepository, header: OaiHeader, shown: DublinCore | null): Xml {
  const whole = setOfType[header.nodeType];
  return element(
    'header',
    [
      element('identifier', identifierOf(repository, header)),
      element('datestamp', printTime(header.occurredAt)),
      ...[...new Set([whole, ...(shown?.sets ?? [])])].map((spec) => element('setSpec', spec)),
    ],
    { status: shown ? null : 'deleted' },
  );
}

function record(repository: OaiRepository, header: OaiHeader, shown: DublinCore | null, site: Rights): Xml {
  if (!shown) return element('record', [headerXml(repository, header, null)]);
  const words: ReadonlyArray<readonly [string, string | null | undefined]> = [
    ['title', shown.title],
    ['creator', shown.creator],
    ...shown.subject.map((one) => ['subject', one] as const),
    ['description', shown.description],
    ['publisher', site.publisher],
    ['contributor', shown.contributor],
    ['date', shown.date],
    ['type', 'Text'],
    ['format', 'text/html'],
    ['identifier', `${repository.publicUrl}${shown.path}`],
    ['identifier', shown.identifier],
    ['source', shown.source],
    ['language', shown.language],
    ['relation', shown.relation],
    ['rights', site.rights],
  ];
  const metadata = element(
    'oai_dc:dc',
    words.map(([word, value]) => (value ? element(`dc:${word}`, value) : null)),
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
  );
  return element('record', [headerXml(repository, header, shown), element('metadata', metadata)]);
}

/** Where a list goes on: what it is a list of, and how far it came. */
interface Progress {
  epoch: string;
  position: bigint;
  delivered: number;
  set: string | null;
  from: Date | null;
  before: Date | null;
}

const printed = (time: Date | null): string => time?.toISOString() ?? '';
const isCount = (text: string): boolean => /^\d{1,18}$/.test(text);
const isMoment = (text: string): boolean => text === '' || isPrintedTime(text);

const tokenOf = ({ epoch, position, delivered, set, from, before }: Progress): string =>
  encodeCursor([epoch, String(position), String(delivered), set ?? '', printed(from), printed(before)]);

function progressIn(token: string, epoch: string): Progress {
  try {
    const [of = '', position = '', delivered = '', set = '', from = '', before = ''] = decodeCursor(token, [
      isUuid,
      isCount,
      isCount,
      (value) => value.length < 300,
      isMoment,
      isMoment,
    ]);
    if (of === epoch)
      return {
        epoch,
        position: BigInt(position),
        delivered: Number(delivered),
        set: set || null,
        from: from ? new Date(from) : null,
        before: before ? new Date(before) : null,
      };
  } catch {
    // refused below
  }
  throw new OaiError('badResumptionToken', 'This is no token of this list, or of a database that was restored since.');
}

async function list(repository: OaiRepository, request: OaiRequest): Promise<Xml[]> {
  const { db } = repository;
  const { epoch } = await feedBeginning(db);
  const { set, from, before } = request;
  const start: Progress =
    request.resumptionToken === null
      ? { epoch, position: 0n, delivered: 0, set, from, before }
      : progressIn(request.resumptionToken, epoch);
  const selection = await selectionOf(db, start);
  const found = selection ? await listHeaders(db, selection, start.position, pageSize + 1) : [];
  const headers = found.slice(0, pageSize);
  if (headers.length === 0) throw new OaiError('noRecordsMatch', 'No record matches.');
  const shown = new Map<string, DublinCore>();
  for (const type of recordTypes) {
    const ids = headers.filter(({ nodeType }) => nodeType === type).map(({ nodeId }) => nodeId);
    for (const [id, one] of await readRecords(db, type, ids, sets)) shown.set(id, one);
  }
  const site = await rightsOf(repository);
  const entries = headers.map((header) => {
    const core = shown.get(header.nodeId) ?? null;
    return request.verb === 'ListIdentifiers'
      ? headerXml(repository, header, core)
      : record(repository, header, core, site);
  });
  const goesOn = found.length > pageSize;
  if (!goesOn && request.resumptionToken === null) return entries;
  const next = { ...start, position: headers.at(-1)!.position, delivered: start.delivered + headers.length };
  // an empty token ends a list that came in parts
  return [...entries, element('resumptionToken', goesOn ? tokenOf(next) : '', { cursor: String(start.delivered) })];
}

/** Null: there is no such set, so nothing is in it. */
async function selectionOf(db: Database, { set, from, before }: Progress): Promise<OaiSelection | null> {
  if (set === null) return { types: recordTypes, within: null, from, before };
  const whole = (Object.keys(wholes) as Whole[]).find((name) => set === name || set.startsWith(`${name}:`));
  if (!whole) return null;
  const { types, parts, by } = wholes[whole];
  if (set === whole) return { types, within: null, from, before };
  const part = (await listParts(db))[parts].find(({ key }) => specOf(whole, key) === set);
  if (!part) return null;
  const within = by === 'documentType' ? ({ by, name: part.key } as const) : ({ by, id: part.id! } as const);
  return { types, within, from, before };
}
