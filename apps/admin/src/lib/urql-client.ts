import { Client, cacheExchange, fetchExchange } from 'urql';
import { waitForSignIn } from './session-gate.ts';

interface GraphqlErrors {
  errors?: { extensions?: { code?: string } }[];
}

async function isSignedOut(response: Response): Promise<boolean> {
  if (response.status === 401) return true;
  if (!response.headers.get('content-type')?.includes('json')) return false;
  const answer = (await response.clone().json()) as GraphqlErrors;
  return answer.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}

/** Like fetch; when the session has ended it asks to sign in and then sends the same request again. */
async function fetchWithSession(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (!(await isSignedOut(response))) return response;
  return (await waitForSignIn()) ? fetchWithSession(input, init) : response;
}

export const client = new Client({
  url: '/admin/graphql',
  // The editorial door takes JSON by POST only.
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin' },
  fetch: fetchWithSession,
  exchanges: [cacheExchange, fetchExchange],
});
