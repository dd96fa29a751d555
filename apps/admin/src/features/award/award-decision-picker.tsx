import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { printedDay } from '../../lib/printed-day.ts';
import { AwardDecisionCreateDialog } from './award-decision-create-dialog.tsx';
import { DecisionChoicesQuery, type DecisionChoice } from './award-decision.operations.ts';

const cacheContext = { additionalTypenames: ['AwardDecision'] };

/** Finding a decision on awards by its document, or recording one whose document is in the register. */
export function AwardDecisionPicker({
  onClose,
  onPick,
}: {
  onClose: () => void;
  onPick: (decision: DecisionChoice) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [creating, setCreating] = useState(false);
  const [{ data, error }, reload] = useQuery({
    query: DecisionChoicesQuery,
    variables: { search: words || null },
    context: cacheContext,
  });
  const choices = data?.awardDecisions.nodes;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('award.decision.pickerTitle')}
      closeLabel={t('common.close')}
      actions={
        <Button icon={<FilePlus aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t('award.decision.create')}
        </Button>
      }
    >
      <div className="space-y-4">
        <SearchBox label={t('award.decision.searchLabel')} value={words} onSearch={setWords} />
        {error ? <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : null}
        {!choices && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {choices?.length === 0 ? (
          <p role="status" className="text-ink-soft">
            {t('award.decision.pickerNone')}
          </p>
        ) : null}
        {choices && choices.length > 0 ? (
          <ul lang="vi" className="divide-y divide-line border-y border-line">
            {choices.map((decision) => (
              <li key={decision.id}>
                <button
                  type="button"
                  onClick={() => onPick(decision)}
                  className="block w-full cursor-pointer px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">
                    {`${decision.officialDocument.type} ${decision.officialDocument.code}\u00A0· ${printedDay(decision.decidedOn)}`}
                  </span>
                  <span className="line-clamp-2 text-sm text-ink-soft">{decision.officialDocument.excerpt}</span>
                  {decision.officialDocument.published ? null : <Badge>{t('award.decision.documentHidden')}</Badge>}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {creating ? <AwardDecisionCreateDialog onClose={() => setCreating(false)} onCreated={onPick} /> : null}
    </Dialog>
  );
}
