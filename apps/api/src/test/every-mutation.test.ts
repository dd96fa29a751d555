import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { canonical, selections, siteId } from '#src/mirror/mirrored.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { editorialSchema } from '#src/schema.ts';
import { mutated, signedIn, type Person } from './factories.ts';
import { plantPublished, type Planted } from './marked-content.ts';
import { mutationSteps } from './mutation-steps.ts';
import { dataOf, startTestApi, type TestApi } from './run-operation.ts';

// Whatever an editor does: what the public can see changes if and only if the change feed tells of it.

let api: TestApi;
let editor: Person;
let planted: Planted;

beforeAll(async () => {
  api = await startTestApi();
  editor = await signedIn(api, 'PUBLISHER', 'ADMINISTRATOR', 'AWARDS_OFFICER');
  await ensureAwardData(api.clients.owner);
  planted = await plantPublished(api.clients.owner);
});

/** Mutations that change nothing of a node that the public can see, and why. */
const privateOnly: Record<string, string> = Object.fromEntries(
  (
    [
      [
        'what leads to an award is closed until the decision',
        `createDossier updateDossier moveDossiers overrideFindings removeNominees removeInitiatives createCouncilMeeting
         updateCouncilMeeting closeCouncilMeeting`,
      ],
      ['figures of a model are for colleagues', 'saveCivicModelResult'],
      [
        'how certificates look is for the print shop',
        'createCertificateTemplate updateCertificateTemplate deleteCertificateTemplate cancelCertificatePrint',
      ],
      [
        'partners and their webhooks are nobody else’s business',
        `createPartner updatePartner createPartnerKey revokePartnerKey rotatePartnerKey createPartnerLink
         revokePartnerLink createWebhook updateWebhook deleteWebhook
         pauseWebhook resumeWebhook rotateWebhookSecret sendWebhookTest skipWebhookDelivery replayWebhookDelivery
         replayWebhookDeliveries`,
      ],
      [
        'sources of news are the house’s own; what becomes of their articles is told like of any (syndication.test.ts)',
        `createSyndicationSource updateSyndicationSource pauseSyndicationSource resumeSyndicationSource
         deleteSyndicationSource approveSyndicatedArticles rejectSyndicatedArticle undoSyndicatedArticle
         acknowledgeWithdrawals`,
      ],
      ['reads, and notes who did', 'exportRecipient revealIdNumber'],
      ['looks at files; nothing is made before runImport', 'planImport'],
      ['related news is computed and not in the feed (decision 0021)', 'decideRelatedArticle'],
      ['working days are a list and no nodes; the feed does not have them', 'setHoliday resetHoliday'],
    ] as const
  ).flatMap(([reason, names]) => names.split(/\s+/).map((name) => [name, reason])),
);

/** They come and go with what names them, and it is that which is told (docs/mirroring.md). */
const namedByOthers = /^(?:Tag|MediaFile) /;
const nodesAtOnce = 25;
/** The rows of each type, whether or not the public sees them. */
async function everyId(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const type of Object.keys(selections).filter((name) => name !== 'Site')) {
    const model = `${type[0]!.toLowerCase()}${type.slice(1)}` as 'article';
    const rows = await api.clients.owner[model].findMany({ select: { id: true } });
    found.set(
      type,
      rows.map(({ id }) => encodeGlobalId(type, id)),
    );
  }
  return found;
}

/** Everything that the public can see, node by node. */
async function publicSnapshot(): Promise<Map<string, string>> {
  const { site } = await dataOf<{ site: unknown }>(api, { query: `{ site { ${selections['Site']} } }` });
  const seen = new Map([[`Site ${siteId}`, JSON.stringify(canonical(site))]]);
  for (const [type, ids] of await everyId())
    for (let from = 0; from < ids.length; from += nodesAtOnce) {
      const some = ids.slice(from, from + nodesAtOnce);
      const { nodes } = await dataOf<{ nodes: unknown[] }>(api, {
        query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selections[type]} } } }`,
        variables: { ids: some },
      });
      for (const [index, node] of nodes.entries())
        if (node) seen.set(`${type} ${some[index]}`, JSON.stringify(canonical(node)));
    }
  return seen;
}

const head = async (): Promise<string> =>
  (await dataOf<{ changesHead: string }>(api, { query: '{ changesHead }' })).changesHead;
/** The nodes that the feed names after a cursor. */
async function toldAfter(after: string): Promise<string[]> {
  const { changes } = await dataOf<{
    changes: { nodes: { nodeType: string; nodeId: string }[]; pageInfo: { hasNextPage: boolean } };
  }>(api, {
    query: `query ($after: String) { changes(after: $after, first: 100) {
      nodes { nodeType nodeId } pageInfo { hasNextPage } } }`,
    variables: { after },
  });
  expect(changes.pageInfo.hasNextPage).toBe(false);
  return [...new Set(changes.nodes.map(({ nodeType, nodeId }) => `${nodeType} ${nodeId}`))].toSorted();
}

const steps = () => mutationSteps(api, editor, () => planted);

describe('every mutation of the editors’ side', () => {
  it('is tried here or has a reason not to be', () => {
    const all = Object.keys(editorialSchema.getMutationType()!.getFields());
    const tried = steps().map(({ mutation }) => mutation);
    expect(all.filter((name) => !tried.includes(name) && !(name in privateOnly))).toEqual([]);
    expect([...tried, ...Object.keys(privateOnly)].filter((name) => !all.includes(name))).toEqual([]);
    expect(tried.filter((name) => name in privateOnly)).toEqual([]);
  });

  it('is in the feed if and only if the public sees its effect', { timeout: 240_000 }, async () => {
    const wrong: unknown[] = [];
    let before = await publicSnapshot();
    for (const step of steps()) {
      const name = `${step.mutation}: ${step.of}`;
      if (step.ready) {
        await step.ready();
        before = await publicSnapshot();
      }
      const cursor = await head();
      try {
        const outcome = await mutated(api, editor, step.mutation, await step.input());
        await step.after?.(outcome);
      } catch (error) {
        wrong.push([name, String(error)]);
      }
      const after = await publicSnapshot();
      const counts = (key: string): boolean => !namedByOthers.test(key) || (before.has(key) && after.has(key));
      const told = (await toldAfter(cursor)).filter(counts);
      const changed = [...new Set([...before.keys(), ...after.keys()])]
        .filter((key) => before.get(key) !== after.get(key))
        .filter(counts)
        .toSorted();
      if (changed.join() !== told.join() || changed.length > 0 !== step.seen)
        wrong.push({
          name,
          seen: step.seen,
          untold: changed.filter((key) => !told.includes(key)).map((key) => [before.get(key), after.get(key)]),
          unseen: told.filter((key) => !changed.includes(key)),
        });
      before = after;
    }
    expect(wrong).toEqual([]);
  });
});
