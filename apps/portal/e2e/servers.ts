/** Where the running servers are; the root's test script starts them with sample content and says so. */
function address(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: start the servers first (npm test does)`);
  return value.replace(/\/$/, '');
}

export const portalUrl = address('KHEO_E2E_PORTAL_URL');
export const apiUrl = address('KHEO_E2E_API_URL');

interface Answer<Data> {
  data: Data;
}

/** Asks the public door, as a partner would. */
export async function askApi<Data>(query: string): Promise<Data> {
  const answer = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as Answer<Data>;
  return data;
}

export interface SampleArticle {
  slug: string;
  title: string;
  language: 'VI' | 'EN';
  publishedAt: string;
  cover: { url: string } | null;
  documentReferences: { code: string }[];
  earlierArticles: { slug: string }[];
  translations: { slug: string }[];
}

/** Every published article, newest first. */
export async function publishedArticles(): Promise<SampleArticle[]> {
  const fields = `slug title language publishedAt cover { url } documentReferences { code }
    earlierArticles(first: 3) { slug } translations { slug }`;
  const articles: SampleArticle[] = [];
  let after: string | null = null;
  do {
    const page: { articles: { nodes: SampleArticle[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } =
      await askApi(
        `{ articles(first: 25, after: ${JSON.stringify(after)}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      );
    articles.push(...page.articles.nodes);
    after = page.articles.pageInfo.hasNextPage ? page.articles.pageInfo.endCursor : null;
  } while (after !== null);
  return articles;
}

/** The article that shows most: documents cited, a cover, older articles in its column. */
export async function richArticle(): Promise<SampleArticle> {
  const articles = await publishedArticles();
  const found = articles.find(
    (article) =>
      article.language === 'VI' &&
      article.cover !== null &&
      article.documentReferences.length > 0 &&
      article.earlierArticles.length > 0,
  );
  if (found === undefined)
    throw new Error('The sample content has no article with a cover, documents and older neighbours');
  return found;
}

export interface SampleDocument {
  slug: string;
  type: string;
  code: string;
  excerpt: string;
  issuer: string;
  status: string;
  relations: { kind: string; document: { slug: string; code: string } }[];
  citingArticles: { edges: { cursor: string; node: { slug: string; title: string } }[] };
}

/** Every document of the register, newest first. */
export async function registeredDocuments(): Promise<SampleDocument[]> {
  const fields = `slug type code excerpt issuer status relations { kind document { slug code } }
    citingArticles(first: 8) { edges { cursor node { slug title } } }`;
  const documents: SampleDocument[] = [];
  let after: string | null = null;
  do {
    const page: {
      officialDocuments: { nodes: SampleDocument[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
    } = await askApi(
      `{ officialDocuments(first: 20, after: ${JSON.stringify(after)}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
    );
    documents.push(...page.officialDocuments.nodes);
    after = page.officialDocuments.pageInfo.hasNextPage ? page.officialDocuments.pageInfo.endCursor : null;
  } while (after !== null);
  return documents;
}
