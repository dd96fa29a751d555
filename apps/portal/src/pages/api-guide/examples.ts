import { createHash } from 'node:crypto';
// oxlint-disable-next-line import/default -- Vite gives the text of the file
import typedClientFile from '@kheo/schema/examples/typed-client.ts?raw';

/** What is there to be asked for. */
export interface ExampleFacts {
  /** `https://…/graphql` */
  address: string;
  year: number;
  verificationCode: string;
}

/** Where nothing was granted yet; the examples then answer with nothing found. */
export const NO_AWARD = { year: 2026, verificationCode: 'AAAA-BBBB-CCCC' };

const firstQuery = '{ articles(first: 3) { nodes { title publishedAt category { name } } } }';

/** The text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A line for a terminal that asks a query. */
export const curlLine = (address: string, query: string): string =>
  `curl -s ${quoted(address)} \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(JSON.stringify({ query }))}`;

export const firstCurl = ({ address }: ExampleFacts): string => curlLine(address, firstQuery);

/** A line that asks the first query by GET: with its text and the hash of that, or with the hash alone. */
export const curlByHash = ({ address }: ExampleFacts, withText: boolean): string => {
  const sha256Hash = createHash('sha256').update(firstQuery).digest('hex');
  const parameters = [
    ...(withText ? [`query=${firstQuery}`] : []),
    `extensions=${JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })}`,
  ];
  return [`curl -sG ${quoted(address)}`, ...parameters.map((each) => `--data-urlencode ${quoted(each)}`)].join(
    ' \\\n  ',
  );
};

export const firstTypeScript = ({ address }: ExampleFacts): string => `const answer = await fetch('${address}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: '${firstQuery}',
  }),
});
const { data } = await answer.json();
for (const { title, publishedAt } of data.articles.nodes) console.log(publishedAt, title);
`;

/** The example that the build checks, with the name under which a partner keeps the types. */
export const typedClient = typedClientFile.replace('../src/generated/public-env.d.ts', './kheo-env.d.ts');

/** What makes the types that the example needs, in an empty folder. */
export const typesCommand = (contract: string): string => `npm install graphql gql.tada typescript@6
curl -s -o schema.graphql ${quoted(contract)}
cat > tsconfig.json <<'END'
{
  "compilerOptions": {
    "module": "nodenext",
    "strict": true,
    "noEmit": true,
    "allowImportingTsExtensions": true,
    "plugins": [
      { "name": "gql.tada/ts-plugin", "schema": "./schema.graphql", "tadaOutputLocation": "./kheo-env.d.ts" }
    ]
  }
}
END
npx gql.tada generate-output`;

export type RecipeId = 'copy' | 'follow' | 'live' | 'search' | 'awards' | 'certificate' | 'document';

export interface Recipe {
  id: RecipeId;
  query: string;
}

/** What partners do most, each as one operation that can be sent as it stands. */
export const recipes = ({ year, verificationCode }: ExampleFacts): Recipe[] => [
  {
    id: 'copy',
    query: `query CopyAll {
  changesHead
  articles(first: 50) {
    nodes {
      id
      slug
      title
      lead
      publishedAt
      correctedAt
      body { html }
      category { id }
      tags { id }
    }
    pageInfo { endCursor hasNextPage }
  }
}`,
  },
  {
    id: 'follow',
    query: `query Follow {
  changes(first: 20) {
    nodes {
      cursor
      type
      major
      nodeId
      nodeType
      occurredAt
      reason
      node {
        ... on Article { slug title body { html } }
        ... on OfficialDocument { slug code excerpt }
        ... on Award { recipientName status }
      }
      tombstone { at reason }
    }
    pageInfo { endCursor hasNextPage }
  }
}`,
  },
  {
    id: 'live',
    query: `subscription Live {
  changes {
    cursor
    nodeId
    type
  }
}`,
  },
  {
    id: 'search',
    query: `query Search {
  search(query: "dan van kheo", types: [ARTICLE], first: 10) {
    totalCount
    correction
    edges {
      snippet { text highlighted }
      node { ... on Article { slug title publishedAt } }
    }
  }
}`,
  },
  {
    id: 'awards',
    query: `query AwardsOfYear {
  awards(filter: { year: ${year} }, orderBy: NAME, first: 50) {
    totalCount
    nodes {
      recipientName
      unitName
      form { name level }
      grantedOn
      status
      decision { officialDocument { code } }
    }
    pageInfo { endCursor hasNextPage }
  }
}`,
  },
  {
    id: 'certificate',
    query: `query Certificate {
  verification(code: "${verificationCode}") {
    state
    award { recipientName form { name } grantedOn revokedAt }
  }
}`,
  },
  {
    id: 'document',
    query: `query CitedDocuments {
  officialDocuments(first: 5, filter: { type: "Kế hoạch" }) {
    nodes {
      code
      excerpt
      issuedOn
      status
      files { url format byteSize }
      citingArticles(first: 3) { nodes { title slug } }
    }
  }
}`,
  },
];
