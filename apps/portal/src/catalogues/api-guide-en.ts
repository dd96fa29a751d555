import type { apiGuideVi } from './api-guide-vi.ts';

/** The guide for partners in English. */
export const apiGuideEn: typeof apiGuideVi = {
  title: 'Open API for partners',
  description:
    'How to use this portal’s GraphQL API: a first query, common recipes, limits, error codes and the changelog.',
  lead: 'Everything published on this portal (news, official documents, movements, awards, consultations) can be had from one GraphQL address. Reading needs no registration; with a key the allowance is larger.',
  contents: 'On this page',
  address: 'Address of the API',
  contract: 'GraphQL schema (SDL)',
  code: (title: string) => `Code: ${title}, scroll sideways to see all`,
  sections: {
    first: 'A first query in one minute',
    recipes: 'Recipes',
    client: 'A typed program in TypeScript',
    persisted: 'Operations by hash',
    keys: 'Keys for partners',
    limits: 'Limits and cost',
    errors: 'Errors, and what to do',
    changes: 'Changelog of the schema',
    feeds: 'Feeds and data files',
  },
  first: {
    text: 'Paste this line into a terminal to get the three newest articles:',
    sameInTypeScript: 'The same in TypeScript, with Node 22.18 or later (node example.ts):',
    server: 'Call the API from your own server: a browser that shows another site cannot read the answer.',
  },
  recipes: {
    copy: {
      title: 'Copy everything',
      text: 'Take changesHead first and keep it; then read page after page, giving endCursor as after until hasNextPage is false. What changes meanwhile comes by the next recipe.',
    },
    follow: {
      title: 'Follow every change, removals included',
      text: 'Give the cursor that you hold as after. For each nodeId put node in place of yours, or drop yours when node is null. Save the last cursor together with the data; to read a change twice does no harm.',
    },
    live: {
      title: 'Hear of changes at once',
      text: 'Send it with the header accept: text/event-stream. The connection is closed from time to time; open it again with your last cursor.',
    },
    search: {
      title: 'Search in Vietnamese',
      text: 'With or without diacritics; correction suggests another spelling when there seems to be a slip.',
    },
    awards: {
      title: 'Awards of a year',
      text: 'A revoked award stays in the list with the status REVOKED; please show it as such.',
    },
    certificate: {
      title: 'Verify a certificate',
      text: 'The code as printed, in capitals or not. UNKNOWN: there is no such code in the public register.',
    },
    document: {
      title: 'Documents, and the articles that cite them',
      text: 'The address of a file (url) begins at the root of the portal or of the API.',
    },
  },
  client: {
    text: 'Download the schema, have gql.tada make types of it, and write queries: the compiler finds a wrong field name at once.',
  },
  explorer: {
    title: 'Try a GraphQL operation',
    link: 'Try an operation on this portal',
    description: 'Write and run GraphQL operations on what this portal has published; nothing to install.',
    lead: 'Pick an example or write your own, and run it. The answer comes from what is published now; each run uses the allowance of a caller without a key.',
    examples: 'Examples',
    query: 'GraphQL operation',
    variables: 'Variables (JSON)',
    variablesHint: 'Leave it empty when there are none. For example: { "slug": "thong-bao" }',
    run: 'Run',
    result: 'Answer',
    none: 'The answer will be here after a run.',
    facts: (status, cost, milliseconds) =>
      [`HTTP ${status}`, cost === null ? null : `cost ${cost}`, `${milliseconds} ms`]
        .filter((part) => part !== null)
        .join(' · '),
    cut: 'The answer is longer than 100,000 characters; only its beginning is shown.',
    editor: {
      hint: 'Ctrl + Space: names that fit. Ctrl + Enter: run. What the schema does not know is underlined.',
      running: 'Running…',
      suggestions: 'Names that fit',
      problems: 'Problems in the operation',
      noProblems: 'No problems',
    },
    problems: {
      empty: 'Write an operation.',
      'bad-variables': 'Variables are an object in JSON, with names in double quotes: { "slug": "thong-bao" }',
      away: 'The API does not answer. Your operation is still here; run it again in a few minutes.',
    },
  },
  persisted: {
    text: 'An operation that is used often can be asked for by the SHA-256 of its text (the protocol of Automatic Persisted Queries; Apollo Client and urql have it). The first time, send text and hash to register it:',
    register: 'register an operation',
    afterwards:
      'From then on the hash will do; values go into variables as usual. When the answer is PersistedQueryNotFound (nobody has registered it, or it was not used for long), register it again. By its hash:',
    caching:
      'An answer to GET has ETag and Cache-Control, so your cache or CDN can keep it; with If-None-Match you get a 304 when there is nothing new. What can be registered is valid, within the limits and at most 32,000 characters long; registering costs 100 more.',
  },
  keys: {
    text: (contact: string) =>
      `The agency gives keys to partners on request (${contact}). Send the key in this header; never put it into an address or into code that runs in a browser.`,
  },
  limits: {
    perOperation: 'Of each operation',
    perCaller: 'Of each caller',
    cost: 'A field costs 1; a list multiplies what is inside it by first or last. The answer tells the cost and what is left in extensions.cost and in the headers RateLimit and Kheo-Operation-Cost. When all is used up the answer is 429 with Retry-After: seconds to wait.',
    what: 'Limit',
    value: 'Value',
    caller: 'Caller',
    capacity: 'At once',
    refill: 'Given back each second',
    callers: { anonymous: 'Without a key (each network address)', partner: 'With a key (usual for each key)' },
    rows: {
      cost: 'Cost',
      depth: 'Levels of nesting',
      breadth: 'Fields, aliases included',
      tokens: 'Tokens of the query',
      body: 'Size of the request',
      list: 'Length of one page of a list',
      deadline: 'Time to answer',
      subscriptions: 'Open subscriptions',
    },
    seconds: (count: number) => `${count} seconds`,
    subscriptions: (anonymous: number, partner: number) => `${anonymous}; with a key ${partner}`,
  },
  errors: {
    code: 'Code',
    status: 'HTTP',
    meaning: 'What it means, and what to do',
    text: 'The code is in errors[].extensions.code, by the GraphQL over HTTP specification.',
    list: {
      GRAPHQL_PARSE_FAILED: 'The query has a syntax error at the place that locations names.',
      GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema. The message names the wrong field.',
      BAD_USER_INPUT: 'A value cannot be used; mostly first/last is missing or a cursor is broken.',
      PERSISTED_QUERY_NOT_FOUND: 'There is no operation with this hash yet. Send it again with its text.',
      PERSISTED_QUERY_MISMATCH: 'The hash is not that of the text. Take SHA-256 of exactly the UTF-8 that is sent.',
      CURSOR_EXPIRED: 'The source was restored from a backup. Copy everything anew.',
      OPERATION_TOO_COSTLY: 'The operation is beyond a limit. Ask for shorter lists or fewer fields.',
      UNAUTHENTICATED: 'The key is wrong, expired or revoked; reason says which.',
      FORBIDDEN: 'The key lacks a scope, may not be used from this address, or is suspended.',
      UNSUPPORTED_MEDIA_TYPE: 'POST with content-type: application/json.',
      RATE_LIMITED: 'The allowance is used up. Wait for the seconds in Retry-After.',
      TOO_MANY_SUBSCRIPTIONS: 'Too many subscriptions are open. Close one, or read by pages.',
      DEADLINE_EXCEEDED: 'There was no answer in time. Ask for less at once.',
      SERVICE_UNAVAILABLE: 'The service is busy. Try again in a few minutes.',
      INTERNAL_SERVER_ERROR: 'A fault of the portal; tell the agency the id in extensions.',
    },
  },
  changes: {
    text: 'What can be asked of a released schema can be asked of all later ones. A field that is to go is marked @deprecated with a day, at least six months ahead.',
    none: 'The first release of the schema.',
    kinds: { ADDED: 'Added', CHANGED: 'Changed', DEPRECATED: 'Going', REMOVED: 'Removed' },
  },
  feeds: {
    text: 'Each column, tag and movement has feeds of its own in three formats: /rss/thong-bao.xml, /atom/the/dan-van-kheo.xml, /feed/thi-dua/dan-van-kheo.json; their pages name them in the head.',
    atom: 'Atom: news',
    news: 'RSS: news',
    json: 'JSON Feed: news',
    documents: 'RSS: official documents',
    awardsCsv: 'Register of awards: CSV',
    awardsJson: 'Register of awards: JSON',
    oai: 'OAI-PMH for libraries and archives',
    sitemap: 'Sitemap (XML)',
  },
};
