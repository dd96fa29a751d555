// What a harvester asks, read by the rules of OAI-PMH 2.0.

export const metadataPrefix = 'oai_dc';

export type OaiErrorCode =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

/** What the protocol answers instead of data; no failure of ours. */
export class OaiError extends Error {
  override readonly name = 'OaiError';
  readonly code: OaiErrorCode;

  constructor(code: OaiErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Which arguments a verb takes beside resumptionToken. */
const verbs = {
  Identify: { required: [], optional: [], resumable: false },
  ListMetadataFormats: { required: [], optional: ['identifier'], resumable: false },
  ListSets: { required: [], optional: [], resumable: true },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], resumable: true },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], resumable: true },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], resumable: false },
} as const;
export type OaiVerb = keyof typeof verbs;

export interface OaiRequest {
  verb: OaiVerb;
  /** As they were sent. */
  given: Readonly<Record<string, string>>;
  /** Only one of a resumption token and all the rest is there. */
  resumptionToken: string | null;
  identifier: string | null;
  set: string | null;
  /** The first moment that is asked for. */
  from: Date | null;
  /** The first moment that is no longer asked for. */
  before: Date | null;
}

const isVerb = (name: string): name is OaiVerb => Object.hasOwn(verbs, name);
const day = 86_400_000;

/** A day or a second, as the moment when it begins. */
function datestamp(name: string, text: string | undefined): { start: number; length: number } | null {
  if (text === undefined) return null;
  const start = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text) ? Date.parse(text) : Number.NaN;
  const isReal = !Number.isNaN(start) && new Date(start).toISOString().startsWith(text.replace('Z', ''));
  if (!isReal)
    throw new OaiError(
      'badArgument',
      `${name} has the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, and is a day that there is.`,
    );
  return { start, length: text.length === 10 ? day : 1_000 };
}

/** @throws OaiError when it is against the protocol */
export function readOaiRequest(parameters: URLSearchParams): OaiRequest {
  const [verb = '', ...more] = parameters.getAll('verb');
  if (!isVerb(verb) || more.length > 0)
    throw new OaiError('badVerb', `Give one verb: ${Object.keys(verbs).join(', ')}.`);
  const given: Record<string, string> = { verb };
  for (const [name, value] of parameters) {
    if (name === 'verb') continue;
    if (name in given) throw new OaiError('badArgument', `${name} is given twice.`);
    given[name] = value;
  }
  const {
    required,
    optional,
    resumable,
  }: { required: readonly string[]; optional: readonly string[]; resumable: boolean } = verbs[verb];
  const { verb: _verb, resumptionToken, ...others } = given;
  const request = { verb, given, identifier: null, set: null, from: null, before: null };
  if (resumptionToken !== undefined) {
    if (!resumable) throw new OaiError('badArgument', `${verb} takes no resumptionToken.`);
    if (Object.keys(others).length > 0)
      throw new OaiError('badArgument', 'A resumptionToken stands alone: it holds the other arguments.');
    return { ...request, resumptionToken };
  }
  const missing = required.find((name) => !others[name]);
  if (missing) throw new OaiError('badArgument', `${missing} is missing.`);
  const unknown = Object.keys(others).find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown !== undefined) throw new OaiError('badArgument', `${verb} takes no ${unknown}.`);
  if (others['metadataPrefix'] !== undefined && others['metadataPrefix'] !== metadataPrefix)
    throw new OaiError('cannotDisseminateFormat', `Records are to be had as ${metadataPrefix}.`);
  const from = datestamp('from', others['from']);
  const until = datestamp('until', others['until']);
  if (from && until && from.length !== until.length)
    throw new OaiError('badArgument', 'from and until are both days or both seconds.');
  if (from && until && from.start > until.start) throw new OaiError('badArgument', 'from is later than until.');
  return {
    ...request,
    resumptionToken: null,
    identifier: others['identifier'] ?? null,
    set: others['set'] ?? null,
    from: from && new Date(from.start),
    before: until && new Date(until.start + until.length),
  };
}
