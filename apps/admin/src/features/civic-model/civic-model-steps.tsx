import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { documentEditLink } from '../official-document/official-document.routes.ts';
import { CivicModelStepDialog } from './civic-model-step-dialog.tsx';
import type { CivicModelStepKind, EditedCivicModel } from './civic-model.operations.ts';
import { civicModelLink, newCivicModelId } from './civic-model.routes.ts';

const ending: ReadonlySet<CivicModelStepKind> = new Set(['DISCONTINUATION', 'WITHDRAWAL']);

/** What has happened to a model, and what may happen next. */
export function CivicModelSteps({
  model,
  dirty,
  readOnly,
  onChanged,
}: {
  model: EditedCivicModel;
  /** Unsaved text in the form: a step would save a version under it. */
  dirty: boolean;
  readOnly: boolean;
  onChanged: (saved: EditedCivicModel, told: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [step, setStep] = useState<CivicModelStepKind | null>(null);
  return (
    <RecordGroup title={t('civicModel.groups.steps')}>
      {model.steps.length === 0 ? <p className="text-sm text-ink-soft">{t('civicModel.noSteps')}</p> : null}
      <ol className="space-y-3 text-sm empty:hidden">
        {model.steps.map((one) => (
          <li key={one.id} className="border-l-2 border-line-strong pl-3">
            <p>
              <span className="font-semibold">{t(`civicModel.steps.${one.kind}`)}</span>
              {one.level ? `\u00A0· ${AWARD_LEVEL_LABELS[one.level][language]}` : ''}
            </p>
            <p className="text-ink-soft">
              {[printedDay(one.on), one.staff?.name].filter(Boolean).join('\u00A0· ')}
              {one.document ? (
                <>
                  {'\u00A0· '}
                  <Link {...documentEditLink(one.document.id)} className={linkClass} lang="vi">
                    {`${one.document.type} ${one.document.code}`}
                  </Link>
                </>
              ) : null}
            </p>
            {one.note ? (
              <p className="whitespace-pre-line" lang="vi">
                {one.note}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <>
          {dirty ? <p className="text-sm text-ink-soft">{t('civicModel.saveFirst')}</p> : null}
          <div className="flex flex-wrap gap-2">
            {model.nextSteps.map((kind) => (
              <Button
                key={kind}
                size="small"
                disabled={dirty}
                variant={ending.has(kind) ? 'quiet' : 'secondary'}
                onClick={() => setStep(kind)}
              >
                {t(`civicModel.take.${kind}`)}
              </Button>
            ))}
            {model.nextSteps.includes('REPLICATION') ? (
              <Link
                {...civicModelLink(newCivicModelId, { origin: model.id })}
                className={buttonClass({ size: 'small' })}
              >
                {t('civicModel.replicate')}
              </Link>
            ) : null}
          </div>
        </>
      )}
      {step ? (
        <CivicModelStepDialog
          kind={step}
          model={model}
          onClose={() => setStep(null)}
          onDone={(saved) => {
            setStep(null);
            onChanged(saved, t('civicModel.stepDone', { step: t(`civicModel.steps.${step}`) }));
          }}
        />
      ) : null}
    </RecordGroup>
  );
}
