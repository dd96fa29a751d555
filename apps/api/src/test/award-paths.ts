import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLSchema,
} from 'graphql';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';

// Every path on which somebody comes upon an award, as a table: revoked-awards.test.ts asks each of them. A field of the
// schema that leads to awards has to stand in it.

export interface KnownAward {
  id: string;
  name: string;
  verificationCode: string;
  decisionId: string;
  status: 'GRANTED' | 'CORRECTED' | 'REVOKED' | 'RESTORED';
  /** Whether the public sees it. */
  published: boolean;
  /** Whether the dossier's nominee has it. */
  nominated: boolean;
}

/** Who asks, and what there is. */
export interface Asker {
  door: 'public' | 'staff';
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  download(path: string): Promise<Response>;
  /** What was changed since the beginning, from a subscription. */
  subscribe(): Promise<Noticed[]>;
  /** The nodes of a mirror that follows. */
  mirrored(): Promise<Shown[]>;
  awards: readonly KnownAward[];
  movement: { id: string; slug: string };
  recipientId: string;
  organizationId: string;
  dossierId: string;
  /** Of a webhook that told of every award. */
  webhookId: string;
  articles: readonly { id: string; slug: string }[];
  /** Cursor of before the first award. */
  start: string;
}

/** An award as a path shows it. */
export interface Shown {
  id: string;
  status: string;
  revokedAt: string | null;
}
interface Noticed {
  cursor: string;
  node: Shown | null;
}

interface AwardPath {
  /** Fields of the schema that it goes through. */
  fields: readonly string[];
  /** At one door only. */
  door?: Asker['door'];
  shows(asker: Asker): Promise<readonly Shown[]>;
  /** Which awards it shows of those that the door shows; all when left out. */
  of?(award: KnownAward): boolean;
}

export const shownFields = 'id status revokedAt';
const onAward = `... on Award { ${shownFields} }`;
const page = `nodes { ${shownFields} } edges { node { ${shownFields} } }`;
interface Page {
  nodes: Shown[];
  edges: { node: Shown }[];
}
const inPage = ({ nodes, edges }: Page): Shown[] => [...nodes, ...edges.map(({ node }) => node)];
const isAward = (node: Partial<Shown> | null): node is Shown => node?.status !== undefined;

const register = async ({ door, ask }: Asker, filter: object, orderBy = 'NEWEST'): Promise<Shown[]> => {
  const [field, type] = door === 'public' ? ['awards', 'AwardFilter'] : ['allAwards', 'EditorialAwardFilter'];
  const { list } = await ask<{ list: Page }>(
    `query ($filter: ${type}, $orderBy: AwardOrder) { list: ${field}(first: 100, orderBy: $orderBy, filter: $filter) { ${page} } }`,
    { filter, orderBy },
  );
  return inPage(list);
};
const registerFields = ['Query.awards', 'Query.allAwards'];
const stands = ({ status }: KnownAward): boolean => status !== 'REVOKED';

/** Values that all awards of the test have, for every field of the register's filters. */
export const filters: Record<string, (asker: Asker) => unknown> = {
  search: () => 'so tu phap',
  recipientName: () => 'nguyen',
  unit: () => 'Tư pháp',
  organizationId: ({ organizationId }) => organizationId,
  form: () => 'MERIT_CERTIFICATE_PROVINCE',
  category: () => 'MERIT_CERTIFICATE',
  rewardKind: () => 'CAMPAIGN',
  level: () => 'PROVINCE',
  field: () => 'ECONOMY',
  movementSlug: ({ movement }) => movement.slug,
  year: () => 2026,
  yearFrom: () => 2026,
  yearTo: () => 2026,
  subjectKind: () => 'INDIVIDUAL',
};
/** Those of a filter that have rows of their own in the table: status, and what only colleagues may ask. */
export const otherFilters = ['status', 'published', 'decisionId'];

const each = async (asker: Asker, query: string, variables: (award: KnownAward) => Record<string, unknown>) => {
  const shown: Shown[] = [];
  for (const award of asker.awards) {
    const answer = await asker.ask<Record<string, Shown | { award: Shown | null; state: string } | null>>(
      query,
      variables(award),
    );
    const found = Object.values(answer)[0];
    if (found && 'state' in found) {
      // RESTORED is valid again: GRANTED or CORRECTED
      if (found.award && (found.state === 'REVOKED') !== (found.award.status === 'REVOKED'))
        throw new Error(`A code is ${found.state}, its award ${found.award.status}`);
      if (found.award) shown.push(found.award);
    } else if (found) shown.push(found);
  }
  return shown;
};

export const awardPaths: Record<string, AwardPath> = {
  'the register': { fields: registerFields, shows: (asker) => register(asker, {}) },
  'the register by name': { fields: registerFields, shows: (asker) => register(asker, {}, 'NAME') },
  ...Object.fromEntries(
    Object.entries(filters).map(([name, value]): [string, AwardPath] => [
      `the register narrowed by ${name}`,
      // colleagues have no span of years
      {
        fields: registerFields,
        ...(/^year.+/.test(name) ? { door: 'public' } : {}),
        shows: (asker) => register(asker, { [name]: value(asker) }),
      },
    ]),
  ),
  ...Object.fromEntries(
    (['GRANTED', 'CORRECTED', 'REVOKED', 'RESTORED'] as const).map((status): [string, AwardPath] => [
      `the register narrowed to ${status}`,
      {
        fields: registerFields,
        shows: (asker) => register(asker, { status }),
        of: (award) => award.status === status,
      },
    ]),
  ),
  'the register of what is public': {
    fields: registerFields,
    door: 'staff',
    shows: (asker) => register(asker, { published: true }),
    of: ({ published }) => published,
  },
  'an award by id': {
    fields: ['Query.award'],
    shows: (asker) => each(asker, `query ($id: ID) { award(id: $id) { ${shownFields} } }`, ({ id }) => ({ id })),
  },
  'an award by its code': {
    fields: ['Query.award'],
    shows: (asker) =>
      each(asker, `query ($code: String) { award(verificationCode: $code) { ${shownFields} } }`, (award) => ({
        code: award.verificationCode,
      })),
  },
  'what a code is worth': {
    fields: ['Query.verification'],
    shows: (asker) =>
      each(
        asker,
        `query ($code: String!) { verification(code: $code) { state award { ${shownFields} } } }`,
        (award) => ({
          code: award.verificationCode.toLowerCase().replaceAll('-', ' '),
        }),
      ),
  },
  'a node': {
    fields: ['Query.node'],
    shows: (asker) => each(asker, `query ($id: ID!) { node(id: $id) { ${onAward} } }`, ({ id }) => ({ id })),
  },
  nodes: {
    fields: ['Query.nodes'],
    async shows({ ask, awards }) {
      const { nodes } = await ask<{ nodes: (Shown | null)[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ${onAward} } }`,
        { ids: awards.map(({ id }) => id) },
      );
      return nodes.filter(isAward);
    },
  },
  search: {
    fields: ['Query.search'],
    async shows({ ask }) {
      const { search } = await ask<{ search: Page }>(
        `{ search(query: "Nguyễn Sở Tư pháp", types: [AWARD], first: 100) { nodes { ${onAward} } edges { node { ${onAward} } } } }`,
      );
      return inPage(search);
    },
  },
  'search by the code': {
    fields: ['Query.search'],
    async shows({ ask, awards }) {
      const query = `query ($code: String!) { search(query: $code, first: 1) { nodes { ${onAward} } edges { node { ${onAward} } } } }`;
      const shown: Shown[] = [];
      for (const { id, verificationCode } of awards)
        shown.push(
          ...inPage((await ask<{ search: Page }>(query, { code: verificationCode })).search).filter(
            (one) => one.id === id,
          ),
        );
      return shown;
    },
  },
  'a recipient’s timeline': {
    fields: ['Recipient.awards'],
    async shows({ ask, recipientId }) {
      const { recipient } = await ask<{ recipient: { awards: Page } }>(
        `query ($id: ID!) { recipient(id: $id) { awards(first: 100) { ${page} } } }`,
        { id: recipientId },
      );
      return inPage(recipient.awards);
    },
  },
  'a movement': {
    fields: ['Movement.awards'],
    async shows({ ask, movement }) {
      const { movement: found } = await ask<{ movement: { awards: Page } }>(
        `query ($slug: String!) { movement(slug: $slug) { awards(first: 100, orderBy: NAME) { ${page} } } }`,
        { slug: movement.slug },
      );
      return inPage(found.awards);
    },
  },
  'a decision': {
    fields: ['AwardDecision.awards'],
    async shows({ ask, awards }) {
      const ids = [...new Set(awards.map(({ decisionId }) => decisionId))];
      const { nodes } = await ask<{ nodes: { awards: Page }[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on AwardDecision { awards(first: 10) { ${page} } } } }`,
        { ids },
      );
      return nodes.flatMap((decision) => inPage(decision.awards));
    },
  },
  'a decision from its award': {
    fields: ['AwardDecision.awards'],
    async shows({ ask, awards }) {
      const { nodes } = await ask<{ nodes: ({ decision: { awards: Page } } | null)[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Award { decision { awards(first: 4) { ${page} } } } } }`,
        { ids: awards.map(({ id }) => id) },
      );
      return nodes.flatMap((award) => (award ? inPage(award.decision.awards) : []));
    },
  },
  'a story': {
    fields: ['Article.awards'],
    async shows({ ask, articles }) {
      const { node } = await ask<{ node: { awards: Shown[] } }>(
        `query ($id: ID!) { node(id: $id) { ... on Article { awards { ${shownFields} } } } }`,
        { id: articles[0]!.id },
      );
      return node.awards;
    },
  },
  'a related story': {
    fields: ['Article.awards'],
    async shows({ ask, articles, awards }) {
      const { node } = await ask<{
        node: { relatedArticles: { signals: { kind: string; values: string[] }[]; article: { awards: Shown[] } }[] };
      }>(
        `query ($id: ID!) { node(id: $id) { ... on Article { relatedArticles { signals { kind values } article { awards { ${shownFields} } } } } } }`,
        { id: articles[0]!.id },
      );
      // a reason says of whom both tell as of somebody who was awarded
      const named = new Set(node.relatedArticles.flatMap(({ signals }) => signals.flatMap(({ values }) => values)));
      const lost = awards.find(({ name, status }) => status === 'REVOKED' && named.has(name));
      if (lost) throw new Error(`A reason speaks of a revoked award: ${lost.name}`);
      return node.relatedArticles.flatMap(({ article }) => article.awards);
    },
  },
  'the change feed': {
    fields: ['Query.changes'],
    door: 'public',
    async shows({ ask, start }) {
      const shown: Shown[] = [];
      let after = start;
      for (let more = true; more;) {
        const { changes } = await ask<{
          changes: { nodes: Noticed[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        }>(
          `query ($after: String) { changes(after: $after, first: 100) { nodes { cursor node { ${onAward} } } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
        shown.push(...changes.nodes.map(({ node }) => node).filter(isAward));
        after = changes.pageInfo.endCursor;
        more = changes.pageInfo.hasNextPage;
      }
      return shown;
    },
  },
  'a subscription': {
    fields: ['Subscription.changes'],
    door: 'public',
    shows: async ({ subscribe }) => (await subscribe()).map(({ node }) => node).filter(isAward),
  },
  'a mirror': { fields: ['Query.changes'], door: 'public', shows: ({ mirrored }) => mirrored() },
  'a nominee': {
    fields: ['Nominee.award'],
    door: 'staff',
    async shows({ ask, dossierId }) {
      const { node } = await ask<{ node: { nominees: { award: Shown | null }[] } }>(
        `query ($id: ID!) { node(id: $id) { ... on Dossier { nominees { award { ${shownFields} } } } } }`,
        { id: dossierId },
      );
      return node.nominees.map(({ award }) => award).filter(isAward);
    },
    of: ({ nominated }) => nominated,
  },
  'the log of a webhook': {
    fields: ['Query.webhookDeliveries'],
    door: 'staff',
    async shows({ ask, webhookId }) {
      const { webhookDeliveries } = await ask<{ webhookDeliveries: { nodes: { node: Partial<Shown> | null }[] } }>(
        `query ($id: ID!) { webhookDeliveries(webhookId: $id, first: 100) { nodes { node { ${onAward} } } } }`,
        { id: webhookId },
      );
      return webhookDeliveries.nodes.map(({ node }) => node).filter(isAward);
    },
  },
  'the register as an Excel file': {
    fields: registerFields,
    door: 'staff',
    async shows({ download, awards }) {
      const file = await download('/exports/awards.xlsx');
      const [headers, ...rows] = (await readSheet(Buffer.from(await file.arrayBuffer()))).rows.map(
        ({ cells }) => cells,
      );
      const of = (row: readonly unknown[], header: string): unknown => row[headers!.indexOf(header)];
      return rows.map((row) => {
        const printed = of(row, 'Tình trạng');
        const [status = ''] = Object.entries(AWARD_STATUS_LABELS).find(([, { vi }]) => vi === printed) ?? [];
        const revokedOn = of(row, 'Ngày hủy bỏ');
        return {
          id: awards.find(({ verificationCode }) => verificationCode === of(row, 'Mã xác minh'))?.id ?? '',
          status,
          revokedAt: revokedOn ? String(revokedOn) : null,
        };
      });
    },
  },
  'everything that is kept about somebody': {
    fields: ['Recipient.awards'],
    door: 'staff',
    async shows({ ask, recipientId, awards }) {
      const { exportRecipient } = await ask<{
        exportRecipient: {
          everything: { recipient: { awards: { verificationCode: string; status: string; revokedOn: string }[] } };
        };
      }>(
        `mutation ($input: ExportRecipientInput!) { exportRecipient(input: $input) { ... on RecipientExport { everything } } }`,
        { input: { id: recipientId, reason: 'Người nhận đề nghị' } },
      );
      return exportRecipient.everything.recipient.awards.map(({ verificationCode, status, revokedOn }) => ({
        id: awards.find((award) => award.verificationCode === verificationCode)?.id ?? '',
        status,
        revokedAt: revokedOn,
      }));
    },
  },
};

interface CountPath {
  fields: readonly string[];
  door?: Asker['door'];
  /** Numbers of awards, by what they are of. */
  counts(asker: Asker): Promise<Record<string, number>>;
  /** Which are counted, of those that the door shows. */
  of(award: KnownAward): boolean;
}

const groups = ['byYear', 'byField', 'byLevel', 'byUnit', 'byForm', 'byCategory', 'bySubjectKind', 'byMovement'];
const facets = ['years', 'forms', 'categories', 'levels', 'fields', 'units', 'movements', 'subjectKinds'];
type Counted = Record<string, { count: number }[]>;
const sums = (counted: Counted): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counted).map(([name, values]) => [name, values.reduce((sum, { count }) => sum + count, 0)]),
  );
const counted = (names: readonly string[]): string => names.map((name) => `${name} { count }`).join(' ');

/** Numbers of awards that say that they stand, or that they are to be found. */
export const countPaths: Record<string, CountPath> = {
  statistics: {
    fields: groups.map((name) => `AwardStatistics.${name}`),
    of: stands,
    async counts({ ask }) {
      const { awardStatistics: all } = await ask<{
        awardStatistics: { total: number; revoked: number; groups: never } & Counted;
      }>(`{ awardStatistics { total revoked ${counted(groups)} } }`);
      const { total, revoked, ...rest } = all;
      return { ...sums(rest as Counted), standing: total - revoked };
    },
  },
  'statistics of a movement': {
    fields: groups.map((name) => `AwardStatistics.${name}`),
    of: stands,
    async counts({ ask, movement }) {
      const { awardStatistics } = await ask<{ awardStatistics: Counted }>(
        `query ($slug: String) { awardStatistics(filter: { movementSlug: $slug }) { ${counted(groups)} } }`,
        { slug: movement.slug },
      );
      return sums(awardStatistics);
    },
  },
  'statistics of what was revoked': {
    fields: groups.map((name) => `AwardStatistics.${name}`),
    of: (award) => !stands(award),
    counts: async ({ ask }) =>
      sums(
        (
          await ask<{ awardStatistics: Counted }>(
            `{ awardStatistics(filter: { status: REVOKED }) { ${counted(groups)} } }`,
          )
        ).awardStatistics,
      ),
  },
  // a number beside a condition is that of the list, where the revoked are struck
  'what the register can be narrowed to': {
    fields: facets.map((name) => `AwardFacets.${name}`),
    of: () => true,
    counts: async ({ ask }) =>
      sums((await ask<{ awardFacets: Counted }>(`{ awardFacets { ${counted(facets)} } }`)).awardFacets),
  },
  'certificates to be printed': {
    fields: [],
    door: 'staff',
    of: stands,
    async counts({ ask, awards }) {
      let printable = 0;
      for (const id of new Set(awards.map(({ decisionId }) => decisionId)))
        printable += (
          await ask<{ certificatePrintDefaults: { printable: number } }>(
            'query ($id: ID!) { certificatePrintDefaults(decisionId: $id) { printable } }',
            { id },
          )
        ).certificatePrintDefaults.printable;
      return { printable };
    },
  },
};

/** Fields of a schema that lead to awards, or count them: what the table has to have. */
export function fieldsToAwards(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isInputObjectType(type),
  );
  const award = types.find(({ name }) => name === 'Award');
  const roots = new Set(['Query', 'Mutation', 'Subscription']);
  const mayBeAward = types.filter(
    (type) =>
      type === award ||
      ((isUnionType(type) || isInterfaceType(type)) && schema.getPossibleTypes(type).some((one) => one === award)),
  );
  // what is no node of its own carries the award on: pages, edges, changes, verifications, counts
  const carriers = new Set(['AwardCount', ...mayBeAward.map(({ name }) => name)]);
  const objects = types.filter(isObjectType).map((type) => ({
    name: type.name,
    isNode: type.getInterfaces().some(({ name }) => name === 'Node'),
    fields: Object.values(type.getFields()).map((field) => ({
      name: field.name,
      leadsTo: getNamedType(field.type).name,
    })),
  }));
  for (let known = 0; known < carriers.size;) {
    known = carriers.size;
    for (const { name, isNode, fields } of objects)
      if (
        !isNode &&
        !roots.has(name) &&
        !/^Award(?:Statistics|Facets)$/.test(name) &&
        fields.some(({ leadsTo }) => carriers.has(leadsTo))
      )
        carriers.add(name);
  }
  return objects
    .filter(({ name }) => !carriers.has(name) && name !== 'Mutation')
    .flatMap(({ name, fields }) =>
      fields.filter(({ leadsTo }) => carriers.has(leadsTo)).map((field) => `${name}.${field.name}`),
    );
}
