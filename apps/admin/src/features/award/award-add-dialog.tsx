import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import { AwardFields, controlIdOf } from './award-fields.tsx';
import { createInputOf, formFieldOf, problemsOf, valuesOfAward, type AwardFormValues } from './award-form-values.ts';
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
  const [found, setFound] = useState<readonly Problem[]>([]);
  const form = useForm<AwardFormValues>({
    defaultValues: valuesOfAward(null, { level: decision.level, year: decision.decidedOn.slice(0, 4) }),
  });
  const problems = found.length > 0 ? found : action.problems;
  const add = async () => {
    const values = form.getValues();
    const wrong = problemsOf(values);
    setFound(wrong);
    if (wrong.length > 0) return;
    const input = { id: decision.id, expectedVersion: decision.version, awards: [createInputOf(values)] };
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
          problems={problems}
          controlOf={(serverField) => {
            const field = formFieldOf(serverField);
            return field && { label: t(`award.fields.${field}`), id: controlIdOf(field) };
          }}
        />
        <FailureNotice reason={action.failure} />
        <AwardFields
          form={form}
          problemOf={(field) => problems.find((problem) => formFieldOf(problem.field) === field)}
        />
      </div>
    </Dialog>
  );
}
