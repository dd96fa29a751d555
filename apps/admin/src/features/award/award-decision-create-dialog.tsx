import { awardLevels, type AwardLevel } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import {
  OfficialDocumentPicker,
  type OfficialDocumentPickerProps,
} from '../official-document/official-document-picker.tsx';
import { documentCreateLink } from '../official-document/official-document.routes.ts';
import { CreateAwardDecision, type DecisionChoice } from './award-decision.operations.ts';

type Document = Parameters<OfficialDocumentPickerProps['onPick']>[0];

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
  const [document, setDocument] = useState<Document | null>(null);
  const [picking, setPicking] = useState(false);
  const [authority, setAuthority] = useState('');
  const [level, setLevel] = useState<AwardLevel>('DEPARTMENT');
  const [decidedOn, setDecidedOn] = useState('');
  const [tried, setTried] = useState(false);
  const required = t('award.life.required');

  const create = async () => {
    setTried(true);
    if (!document || !authority.trim()) return;
    let made: DecisionChoice | null = null;
    const input = { officialDocumentId: document.id, authority, level, decidedOn: decidedOn || null };
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
        <ChoiceField
          label={t('award.decision.document')}
          error={tried && !document ? required : undefined}
          hint={
            <>
              {t('award.decision.documentHint')}{' '}
              <Link {...documentCreateLink({ type: 'Quyết định' })} target="_blank" className={linkClass}>
                {t('award.decision.registerDocument')}
              </Link>
            </>
          }
        >
          {document ? (
            <p lang="vi">
              <strong>{`${document.type} ${document.code}`}</strong>, {document.excerpt}
            </p>
          ) : null}
          <div>
            <Button onClick={() => setPicking(true)}>{t('award.decision.chooseDocument')}</Button>
          </div>
        </ChoiceField>
        <FormField
          label={t('award.decision.authority')}
          hint={t('award.decision.authorityHint')}
          required
          error={tried && !authority.trim() ? required : undefined}
        >
          {(control) => (
            <TextInput {...control} value={authority} onChange={(event) => setAuthority(event.target.value)} />
          )}
        </FormField>
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField label={t('award.filter.level')}>
            {(control) => (
              <Select {...control} value={level} onChange={(event) => setLevel(event.target.value as AwardLevel)}>
                {awardLevels.map((one) => (
                  <option key={one} value={one}>
                    {AWARD_LEVEL_LABELS[one][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField label={t('award.decision.decidedOn')} hint={t('award.decision.decidedOnHint')}>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                value={decidedOn}
                onChange={(event) => setDecidedOn(event.target.value)}
              />
            )}
          </FormField>
        </div>
      </div>
      {picking ? (
        <OfficialDocumentPicker
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            setDocument(picked);
          }}
        />
      ) : null}
    </Dialog>
  );
}
