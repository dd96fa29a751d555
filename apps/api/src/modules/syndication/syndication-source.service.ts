import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { Prisma } from '#src/generated/prisma/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import type { FollowedKind, SyndicationRule } from '#src/generated/prisma/enums.ts';
import { recordChange, type Change } from '#src/modules/change-feed/change-event.service.ts';
import { toolsOf } from '#src/modules/webhook/webhook.service.ts';
import { faultOfAddress } from '#src/outside-address.ts';
import { readTexts } from '#src/text-fields.ts';
import { errorCode, sealedFor } from './follow-sources.service.ts';
import { remoteSource, type Offer } from './remote-source.ts';
import { mayKeepSources } from './syndication.access.ts';

/** What may be set of a source. A field that is not there stays as it is; a key of null is taken away. */
export interface SourceFields {
  agencyName?: string | null;
  address?: string | null;
  key?: string | null;
  followedKind?: FollowedKind | null;
  followedId?: string | null;
  publishedSince?: Date | null;
  /** uuid */
  categoryId?: string | null;
  rule?: SyndicationRule | null;
}

const limits = { agencyName: 300, address: 2_000, key: 500 } as const;
const offerWithin = 10_000;

/** What a source offers, or what is wrong with its address or key. */
async function ask(
  context: ServiceContext,
  address: string,
  key: string | undefined,
): Promise<{ offer: Offer } | { problem: Problem }> {
  const { allowedHosts } = toolsOf(context);
  const fault = await faultOfAddress(address, allowedHosts);
  if (fault) return { problem: { field: 'address', code: fault } };
  try {
    const signal = AbortSignal.timeout(offerWithin);
    const offer = await remoteSource({ address, portalUrl: '', key, allowedHosts, signal }).offer();
    return offer.portalUrl === context.publicUrl
      ? { problem: { field: 'address', code: 'source-own-address' } }
      : { offer };
  } catch (error) {
    const code = errorCode(error) ?? 'source-no-answer';
    return { problem: { field: code === 'source-key' ? 'key' : 'address', code: code as Problem['code'] } };
  }
}

export interface CheckedSource {
  problems: readonly Problem[];
  offer: Offer | null;
}

const keyOf = (context: ServiceContext, source: { id: string; key: Uint8Array | null }): string | undefined =>
  source.key ? toolsOf(context).cipher.open(source.key, sealedFor(source.id)) : undefined;

/** Asks a source what there is to be followed. Without a key, that of a source with this address that is kept is used. */
export async function checkSource(
  context: ServiceContext,
  { address, key, sourceId }: { address: string; key: string | null; sourceId: string | null },
): Promise<CheckedSource> {
  assertAllowed(mayKeepSources(context.viewer), 'look at a source of news');
  const { texts, problems } = readTexts(
    { address, key },
    { address: 2_000, key: 500 },
    { needed: ['address'], making: true },
  );
  if (problems.length) return { problems, offer: null };
  const kept = sourceId ? await context.db.syndicationSource.findUnique({ where: { id: sourceId } }) : null;
  // a key goes only to the address that it was kept for
  const keptKey = kept && kept.address === texts.address ? keyOf(context, kept) : undefined;
  const asked = await ask(context, texts.address!, texts.key || keptKey);
  return 'offer' in asked ? { problems: [], offer: asked.offer } : { problems: [asked.problem], offer: null };
}

const record = (db: Transaction, context: ServiceContext, nodeId: string, change: Pick<Change, 'type' | 'note'>) =>
  recordChange(db, {
    ...change,
    nodeType: 'SyndicationSource',
    nodeId,
    public: false,
    staffId: context.viewer?.id ?? null,
  });

/** All problems of the fields, and the columns to write; the source is asked, so this is before a transaction. */
async function prepare(
  context: ServiceContext,
  fields: SourceFields,
  current: Prisma.SyndicationSourceGetPayload<object> | null,
) {
  const { texts, problems } = readTexts(fields, limits, {
    needed: ['agencyName', 'address'],
    making: current === null,
  });
  const address = texts.address ?? current?.address ?? '';
  const followedKind = fields.followedKind ?? current?.followedKind ?? null;
  const followedId = fields.followedId ?? current?.followedId ?? '';
  if (!followedKind || !followedId) problems.push({ field: 'followedId', code: 'required' });
  if (fields.categoryId === null || (fields.categoryId === undefined && current === null))
    problems.push({ field: 'categoryId', code: 'required' });
  if (fields.categoryId && !(await context.db.category.findUnique({ where: { id: fields.categoryId } })))
    problems.push({ field: 'categoryId', code: 'not-found' });
  const moved =
    current === null ||
    address !== current.address ||
    followedId !== current.followedId ||
    followedKind !== current.followedKind ||
    fields.key !== undefined;
  const found: { portalUrl?: string; followedName?: string } = {};
  if (moved && problems.length === 0) {
    // a key goes only to the address that it was kept for
    const key =
      fields.key === undefined
        ? current && address === current.address
          ? keyOf(context, current)
          : undefined
        : texts.key;
    const asked = await ask(context, address, key || undefined);
    if ('problem' in asked) problems.push(asked.problem);
    else {
      const { offer } = asked;
      const one = (followedKind === 'CATEGORY' ? offer.categories : offer.movements).find(
        ({ id }) => id === followedId,
      );
      if (!one) problems.push({ field: 'followedId', code: 'source-followed-gone' });
      else Object.assign(found, { portalUrl: offer.portalUrl, followedName: one.name });
    }
  }
  if (problems.length) throw new InvalidInput(problems);
  const other = current === null || address !== current.address || followedId !== current.followedId;
  return {
    columns: {
      ...(texts.agencyName === undefined ? {} : { agencyName: texts.agencyName }),
      address,
      ...found,
      followedKind: followedKind!,
      followedId,
      ...(fields.publishedSince === undefined ? {} : { publishedSince: fields.publishedSince }),
      ...(fields.categoryId ? { categoryId: fields.categoryId } : {}),
      ...(fields.rule ? { rule: fields.rule } : {}),
      // something else is followed, or more of it: everything is looked at again
      ...(other || fields.publishedSince !== undefined ? { cursor: null, listing: null } : {}),
      lastError: null,
      failures: 0,
      nextAttemptAt: null,
    },
    // a key that was not given again does not go to another address
    key:
      fields.key === undefined
        ? other && current && address !== current.address
          ? null
          : undefined
        : texts.key || null,
  };
}

const sealedKey = (context: ServiceContext, id: string, key: string | null) =>
  key === null ? null : new Uint8Array(toolsOf(context).cipher.seal(key, sealedFor(id)));

const alreadyFollowed = (error: unknown): never => {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
    throw new InvalidInput([{ field: 'followedId', code: 'source-already-followed' }]);
  throw error;
};

/** Locks a source to the end of the transaction. @throws NotFound, Conflict */
async function lockSource(db: Transaction, id: string, expectedVersion?: number) {
  await db.$queryRaw`SELECT 1 FROM syndication_source WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db.syndicationSource.findUnique({ where: { id } });
  if (!row) throw new NotFound('SyndicationSource');
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    throw new Conflict({ type: 'SyndicationSource', id }, row.version);
  return row;
}

export async function createSyndicationSource(context: ServiceContext, fields: SourceFields): Promise<string> {
  assertAllowed(mayKeepSources(context.viewer), 'add a source of news');
  const { columns, key } = await prepare(context, fields, null);
  return context.db
    .$transaction(async (db) => {
      const { id } = await db.syndicationSource.create({
        data: {
          ...columns,
          agencyName: columns.agencyName ?? '',
          portalUrl: columns.portalUrl ?? '',
          followedName: columns.followedName ?? '',
        },
        select: { id: true },
      });
      // sealed for the id that it got here
      if (key) await db.syndicationSource.update({ where: { id }, data: { key: sealedKey(context, id, key) } });
      await record(db, context, id, { type: 'CREATED' });
      return id;
    })
    .catch(alreadyFollowed);
}

export async function updateSyndicationSource(
  context: ServiceContext,
  { id, expectedVersion, ...fields }: SourceFields & { id: string; expectedVersion: number },
): Promise<void> {
  assertAllowed(mayKeepSources(context.viewer), 'change a source of news');
  const current = await context.db.syndicationSource.findUnique({ where: { id } });
  if (!current) throw new NotFound('SyndicationSource');
  if (current.version !== expectedVersion) throw new Conflict({ type: 'SyndicationSource', id }, current.version);
  const { columns, key } = await prepare(context, fields, current);
  await context.db
    .$transaction(async (db) => {
      await lockSource(db, id, expectedVersion);
      await db.syndicationSource.update({
        where: { id },
        data: {
          ...columns,
          ...(key === undefined ? {} : { key: sealedKey(context, id, key) }),
          version: { increment: 1 },
        },
        select: { id: true },
      });
      await record(db, context, id, { type: 'UPDATED' });
    })
    .catch(alreadyFollowed);
}

/** Stops or goes on. Doing it twice is no error. */
export async function setSourceState(
  context: ServiceContext,
  { id, state }: { id: string; state: 'ACTIVE' | 'PAUSED' },
): Promise<void> {
  assertAllowed(mayKeepSources(context.viewer), 'pause or resume a source of news');
  await context.db.$transaction(async (db) => {
    const current = await lockSource(db, id);
    if (current.state === state) return;
    await db.syndicationSource.update({
      where: { id },
      data: { state, failures: 0, nextAttemptAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await record(db, context, id, { type: 'UPDATED', note: state === 'PAUSED' ? 'paused' : 'resumed' });
  });
}

/** What was published stays, and is followed no more. */
export async function deleteSyndicationSource(context: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepSources(context.viewer), 'delete a source of news');
  await context.db.$transaction(async (db) => {
    await lockSource(db, id);
    await db.syndicationSource.delete({ where: { id }, select: { id: true } });
    await record(db, context, id, { type: 'DELETED' });
  });
}
