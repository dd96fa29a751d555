import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { controlIdOf } from '../../components/record/record-fields.tsx';
import { useFields } from '../../components/record/use-fields.ts';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { AwardFields } from './award-fields.tsx';
import { awardProblems, newAwardInput, valuesOfAward } from './award-form-values.ts';
import { AddAwards, type DecisionRow } from './award-decision.operations.ts';

/** One more award of a decision. */
export function AwardAddDialog({
  decision,
  onClose,
  onDone,
}: {
  decision: Pick<DecisionRow, 'id' | 'version' | 'level' | 'decidedOn'>;
  onClose: () => void;
  onDone: (name: string) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const form = useFields(
    'award',
    valuesOfAward(null, { level: decision.level, year: decision.decidedOn.slice(0, 4) }),
    action.problems,
  );
  const { values } = form;
  const add = async () => {
    const found = awardProblems(values);
    if (found.length > 0) return action.refuse(found);
    const input = { id: decision.id, expectedVersion: decision.version, awards: [newAwardInput(values)] };
    const done = await action.perform('AwardDecision', async () =>
      payloadOf(await client.mutation(AddAwards, { input }).toPromise(), 'addAwards'),
    );
    if (done) onDone(values.recipientName.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      // What was typed must not go by a click beside it.
      dismissible={false}
      title={t('award.decision.add')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void add()}>
            {t('award.decision.addConfirm')}
          </Button>
        </>
      }
    >
      <div className="@container space-y-5">
        <ProblemSummary
          problems={action.problems}
          controlOf={(serverField) => {
            const field = form.fieldOf(serverField);
            return field && { label: t(`award.fields.${field}`), id: controlIdOf(field, form.prefix) };
          }}
        />
        <FailureNotice reason={action.failure} />
        <AwardFields editing={form} />
      </div>
    </Dialog>
  );
}
