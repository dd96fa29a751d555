import { awardLevels, type AwardLevel } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ChosenField, type ChosenThing } from '../../components/record/chosen-field.tsx';
import { RecordSelect, RecordText } from '../../components/record/record-fields.tsx';
import { useFields } from '../../components/record/use-fields.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { OfficialDocumentPicker } from '../official-document/official-document-picker.tsx';
import { documentCreateLink } from '../official-document/official-document.routes.ts';
import { CreateAwardDecision, type DecisionChoice } from './award-decision.operations.ts';

interface DecisionValues {
  officialDocument: ChosenThing | null;
  authority: string;
  level: AwardLevel;
  decidedOn: string;
}
const nothing: DecisionValues = { officialDocument: null, authority: '', level: 'DEPARTMENT', decidedOn: '' };

/** Says that a registered document is a decision on awards: who decided, and at which level. */
export function AwardDecisionCreateDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (decision: DecisionChoice) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const form = useFields('award-decision', nothing, action.problems);

  const create = async () => {
    const { officialDocument, authority, level, decidedOn } = form.values;
    const lacking = [...(officialDocument ? [] : ['officialDocumentId']), ...(authority.trim() ? [] : ['authority'])];
    if (!officialDocument || lacking.length > 0)
      return action.refuse(lacking.map((field) => ({ field, code: 'required' })));
    let made: DecisionChoice | null = null;
    const input = { officialDocumentId: officialDocument.id, authority, level, decidedOn: decidedOn || null };
    const done = await action.perform('AwardDecision', async () => {
      const payload = payloadOf(
        await client.mutation(CreateAwardDecision, { input }).toPromise(),
        'createAwardDecision',
      );
      if (payload.__typename === 'AwardDecision') made = payload;
      return payload;
    });
    if (done && made) onCreated(made);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t('award.decision.create')}
      description={t('award.decision.createText')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={action.busy} onClick={() => void create()}>
            {t('award.decision.createConfirm')}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <Refusal
          failure={action.failure}
          problems={action.problems}
          fields={{
            officialDocumentId: t('award.decision.document'),
            authority: t('award.decision.authority'),
            decidedOn: t('award.decision.decidedOn'),
          }}
        />
        <ChosenField
          editing={form}
          field="officialDocument"
          label={t('award.decision.document')}
          hint={
            <>
              {t('award.decision.documentHint')}{' '}
              <Link {...documentCreateLink({ type: 'Quyết định' })} target="_blank" className={linkClass}>
                {t('award.decision.registerDocument')}
              </Link>
            </>
          }
          renderPicker={(pick, close) => (
            <OfficialDocumentPicker
              onClose={close}
              onPick={({ id, type, code, excerpt }) => pick({ id, name: `${type} ${code}, ${excerpt}` })}
            />
          )}
        />
        <RecordText
          editing={form}
          field="authority"
          label={t('award.decision.authority')}
          hint={t('award.decision.authorityHint')}
          required
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <RecordSelect
            editing={form}
            field="level"
            label={t('award.filter.level')}
            options={awardLevels.map((value) => ({ value, label: AWARD_LEVEL_LABELS[value][language] }))}
          />
          <RecordText
            editing={form}
            field="decidedOn"
            label={t('award.decision.decidedOn')}
            hint={t('award.decision.decidedOnHint')}
            type="date"
          />
        </div>
      </div>
    </Dialog>
  );
}
