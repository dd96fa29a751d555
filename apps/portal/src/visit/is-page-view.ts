import { isbot } from 'isbot';

/**
 * Whether a request is a person opening a page: no robot, no prefetch, no HEAD, and, where the browser
 * says what it wants, a document and not a part of one.
 */
export function isPageView(method: string, header: (name: string) => string | undefined): boolean {
  if (method !== 'GET') return false;
  const purpose = `${header('sec-purpose') ?? ''} ${header('purpose') ?? ''}`;
  if (purpose.includes('prefetch')) return false;
  const destination = header('sec-fetch-dest');
  if (destination !== undefined && destination !== 'document') return false;
  const userAgent = header('user-agent');
  return userAgent !== undefined && !isbot(userAgent);
}
