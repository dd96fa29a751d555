import { Badge } from '@kheo/ui/badge/badge';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SyndicationToDoQuery, syndicationTypes } from './syndication.operations.ts';

const cacheContext = { additionalTypenames: syndicationTypes };
/** News comes within a minute; nobody looks at the menu of a tab that is not shown. */
const askAgainAfter = 60_000;

/** How many articles of other agencies wait for an editor, beside the way there; nothing while none does. */
export function SyndicationCount() {
  const { t } = useTranslation();
  const [{ data }, reload] = useQuery({ query: SyndicationToDoQuery, context: cacheContext });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload({ requestPolicy: 'network-only' });
    }, askAgainAfter);
    return () => clearInterval(timer);
  }, [reload]);
  const count = data?.syndicationToDo ?? 0;
  if (count === 0) return null;
  return (
    <Badge tone="accent">
      {count > 99 ? '99+' : count}
      <span className="sr-only"> {t('syndication.waiting')}</span>
    </Badge>
  );
}
