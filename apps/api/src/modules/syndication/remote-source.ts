import { z } from 'zod';
import { bodyOf, requestOutside } from '#src/outside-request.ts';
import { remoteKheo, RemoteProblem } from '#src/remote-kheo.ts';
import { articleSelection, readRemoteArticle, type RemoteArticle } from './remote-articles.ts';

/** What is followed of a source, and where the listing of it stands. */
export interface Followed {
  kind: 'CATEGORY' | 'MOVEMENT';
  id: string;
  publishedSince: Date | null;
}

/** Place in a listing: the list, and the cursor in it. */
export interface ListingPlace {
  list: 'articles' | 'awards' | 'models';
  after: string | null;
}

export const firstPlace = ({ kind }: Pick<Followed, 'kind'>): ListingPlace => ({
  list: kind === 'CATEGORY' ? 'articles' : 'awards',
  after: null,
});

/** What a source offers to be followed. */
export interface Offer {
  agencyName: string;
  portalUrl: string;
  categories: Array<{ id: string; name: string }>;
  movements: Array<{ id: string; name: string }>;
}

export interface Reaching {
  address: string;
  portalUrl: string;
  key?: string | undefined;
  allowedHosts: readonly string[];
  signal: AbortSignal;
}

/** Articles may be long, so they come in small numbers. */
const atOnce = 10;
const longestAnswer = 32 * 1024 * 1024;
const name = z.string().transform((text) => text.trim().slice(0, 300));
const named = z.object({ id: z.string().max(200), name });
const offered = z.object({
  site: z.object({ agencyName: name, portalUrl: z.string() }),
  categories: z.array(named.extend({ parent: z.object({ name }).nullable() })).max(1_000),
  movements: z.object({ nodes: z.array(named) }),
});

/** Another Khéo as a source of news. Every answer is checked; a request is tried once, the follower comes again. */
export function remoteSource({ address, portalUrl, key, allowedHosts, signal }: Reaching) {
  const remote = remoteKheo({
    address,
    key,
    signal,
    attempts: 1,
    note: () => undefined,
    post: async (headers, body, ending) => {
      const response = await requestOutside(address, {
        method: 'POST',
        headers: { ...headers, 'user-agent': 'Kheo-Syndication/1' },
        body,
        allowedHosts,
        signal: ending,
      });
      return {
        status: response.statusCode ?? 0,
        text: (await bodyOf(response, longestAnswer)).toString('utf8'),
        retryAfter: response.headers['retry-after'] ?? null,
      };
    },
  });

  /** What the source answers, in the form that it must have. */
  async function ask<Shape extends z.ZodType>(shape: Shape, query: string, variables = {}): Promise<z.infer<Shape>> {
    const parsed = shape.safeParse(await remote.ask<unknown>(query, variables));
    if (parsed.success) return parsed.data;
    throw strange();
  }

  const strange = (): RemoteProblem =>
    new RemoteProblem(
      'not-graphql',
      `${address} trả lời không như một Khéo.`,
      `${address} does not answer as a Khéo does.`,
    );
  // an article that cannot be read is not one that is gone
  const read = (values: readonly unknown[]): RemoteArticle[] =>
    values.flatMap((value) => {
      if (value === null) return [];
      const article = readRemoteArticle(value, portalUrl);
      if (!article) throw strange();
      return article;
    });

  /** Articles as they are now; those that the public does not see are not among them. */
  async function articles(ids: readonly string[]): Promise<RemoteArticle[]> {
    const found: RemoteArticle[] = [];
    const shape = z.object({ nodes: z.array(z.unknown()) });
    for (let from = 0; from < ids.length; from += atOnce) {
      const { nodes } = await ask(
        shape,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { ${articleSelection} } } }`,
        { ids: ids.slice(from, from + atOnce) },
      );
      found.push(...read(nodes));
    }
    return found;
  }

  const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
  const articlePage = z.object({
    node: z.object({ articles: z.object({ nodes: z.array(z.unknown()), pageInfo }) }).nullable(),
  });
  const storyPage = z.object({
    node: z
      .object({
        list: z.object({ nodes: z.array(z.object({ articles: z.array(z.object({ id: z.string() })) })), pageInfo }),
      })
      .nullable(),
  });

  return {
    head: remote.head,
    changes: remote.changes,
    articles,

    /** One page of what is followed, and the place of the next; null when the source has it no more. */
    async page(
      { kind, id, publishedSince }: Followed,
      { list, after }: ListingPlace,
    ): Promise<{ articles: RemoteArticle[]; next: ListingPlace | null } | null> {
      if (kind === 'CATEGORY') {
        const { node } = await ask(
          articlePage,
          `query ($id: ID!, $after: String) { node(id: $id) { ... on Category {
             articles(first: ${atOnce}, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${articleSelection} } } } } }`,
          { id, after },
        );
        if (!node) return null;
        const { nodes, pageInfo: info } = node.articles;
        const found = read(nodes);
        // the newest come first: from the first old one on all are
        const old = publishedSince !== null && found.some((article) => isOlder(article, publishedSince));
        return {
          articles: found,
          next: info.hasNextPage && !old ? { list: 'articles', after: info.endCursor } : null,
        };
      }
      const { node } = await ask(
        storyPage,
        `query ($id: ID!, $after: String) { node(id: $id) { ... on Movement {
           list: ${list}(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { articles { id } } } } } }`,
        { id, after },
      );
      if (!node) return null;
      const { nodes, pageInfo: info } = node.list;
      const ids = [...new Set(nodes.flatMap((one) => one.articles.map((article) => article.id)))];
      return {
        articles: await articles(ids),
        next: info.hasNextPage
          ? { list, after: info.endCursor }
          : list === 'awards'
            ? { list: 'models', after: null }
            : null,
      };
    },

    /** Ids of a column and of those below it. */
    async branch(id: string): Promise<Set<string>> {
      const { categories } = await ask(
        z.object({
          categories: z.array(z.object({ id: z.string(), parent: z.object({ id: z.string() }).nullable() })),
        }),
        '{ categories { id parent { id } } }',
      );
      const branch = new Set([id]);
      for (let size = 0; size !== branch.size;) {
        size = branch.size;
        for (const category of categories)
          if (category.parent && branch.has(category.parent.id)) branch.add(category.id);
      }
      return branch;
    },

    /** @throws RemoteProblem */
    async offer(): Promise<Offer> {
      const { site, categories, movements } = await ask(
        offered,
        `{ site { agencyName portalUrl } categories { id name parent { name } } movements(first: 100) { nodes { id name } } }`,
      );
      const portal = URL.parse(site.portalUrl);
      if (!portal || !/^https?:$/.test(portal.protocol))
        throw new RemoteProblem('not-graphql', 'Nguồn không cho biết địa chỉ cổng.', 'The source names no portal.');
      return {
        agencyName: site.agencyName,
        portalUrl: portal.origin,
        categories: categories.map((one) => ({
          id: one.id,
          name: one.parent ? `${one.parent.name} › ${one.name}` : one.name,
        })),
        movements: movements.nodes,
      };
    },
  };
}

export type RemoteSource = ReturnType<typeof remoteSource>;

/** Whether an article appeared before what is wanted. */
export const isOlder = ({ content }: RemoteArticle, since: Date): boolean =>
  content.publishedAt !== null && new Date(content.publishedAt) < since;
