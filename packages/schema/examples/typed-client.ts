import { print } from 'graphql';
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import type { introspection } from '../src/generated/public-env.d.ts';

// node typed-client.ts https://…/graphql [key]

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string; Date: string } }>();
const [, , address = '', key] = process.argv;

async function ask<Data, Variables>(operation: TadaDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query: print(operation), variables }),
  });
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('retry-after') ?? 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return ask(operation, variables);
  }
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? `HTTP ${answer.status}`);
  return data;
}

const newest = graphql(`
  query Newest($first: Int!) {
    articles(first: $first) {
      nodes {
        title
        publishedAt
        category {
          name
        }
      }
    }
  }
`);

const { articles } = await ask(newest, { first: 5 });
for (const { title, publishedAt, category } of articles.nodes)
  console.log(`${publishedAt} · ${category?.name ?? ''} · ${title}`);
