import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { EverythingQuery } from './search.operations.ts';

const PAUSE_MS = 200;
const FEWEST_LETTERS = 2;

/** What was found for the words that somebody is typing, asked for when the typing pauses. */
export function useEverything(words: string) {
  const wanted = words.trim();
  const isAsked = wanted.length >= FEWEST_LETTERS;
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(wanted), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  const [{ data, error, fetching, operation }, ask] = useQuery({
    query: EverythingQuery,
    variables: { query: asked },
    pause: asked.length < FEWEST_LETTERS,
    requestPolicy: 'network-only',
  });
  const isCurrent = operation?.variables.query === asked;
  const settled = !isAsked || (asked === wanted && isCurrent && !fetching);
  return {
    /** The last answer while the next is awaited; null before the first, and for less than two letters. */
    found: isAsked && !error ? (data?.search ?? null) : null,
    error: isAsked && settled ? error : undefined,
    /** Whether `found` answers what stands in the box. */
    settled,
    askNow: () => setAsked(wanted),
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
