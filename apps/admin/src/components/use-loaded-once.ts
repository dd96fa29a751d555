import { useEffect, useMemo, useState } from 'react';
import { useClient, type AnyVariables, type CombinedError, type DocumentInput } from 'urql';

type Loaded<Data> = { attempt: number; data: Data | undefined; error: CombinedError | undefined };

/**
 * One answer from the server, for a form to begin with: what comes over the network later must not touch what is
 * being typed. Both `data` and `error` are undefined while waiting; `retry` asks again.
 */
export function useLoadedOnce<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
) {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<Data> | null>(null);
  const key = JSON.stringify(variables);
  const stableVariables = useMemo(() => JSON.parse(key) as Variables, [key]);

  useEffect(() => {
    let wanted = true;
    void client
      .query(query, stableVariables, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        if (wanted) setLoaded({ attempt, data, error });
      });
    return () => {
      wanted = false;
    };
  }, [client, query, stableVariables, attempt]);

  const current = loaded?.attempt === attempt ? loaded : null;
  return { data: current?.data, error: current?.error, retry: () => setAttempt(attempt + 1) };
}
