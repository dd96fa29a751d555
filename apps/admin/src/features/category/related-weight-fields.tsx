import { relatednessSignals, USUAL_WEIGHTS, type RelatednessSignal } from '@kheo/domain/relatedness/score';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { EditedCategory } from './category.operations.ts';

type Weights = Record<RelatednessSignal, number>;

/** What the form begins with: the numbers alone, since the answer has its type's name among them. */
export function weightValues(category: Pick<EditedCategory, 'relatedWeights'> | null): { weights: Weights } {
  const { text, documents, tags, awards, people, units, movements, ...rest } =
    category?.relatedWeights ?? USUAL_WEIGHTS;
  const { category: column, freshness } = rest;
  return { weights: { text, documents, tags, awards, people, units, movements, category: column, freshness } };
}

/** Whether the editor has changed a weight. */
export function dirtyWeights(weights: Weights, category: Pick<EditedCategory, 'relatedWeights'> | null): boolean {
  const before = category?.relatedWeights ?? USUAL_WEIGHTS;
  return relatednessSignals.some((signal) => weights[signal] !== before[signal]);
}

interface RelatedWeightFieldsProps {
  /** Of the form that has the weights among its fields. */
  register: (name: `weights.${RelatednessSignal}`, options: { valueAsNumber: true }) => UseFormRegisterReturn;
  error: string | undefined;
}

/** How much each signal counts for the related news of a column; closed, since few columns need it. */
export function RelatedWeightFields({ register, error }: RelatedWeightFieldsProps) {
  const { t } = useTranslation();
  return (
    <details className="rounded-md border border-line" open={error !== undefined || undefined}>
      <summary className="cursor-pointer px-3 py-2 font-semibold">{t('related.weights.legend')}</summary>
      <fieldset className="border-t border-line p-3">
        <legend className="sr-only">{t('related.weights.legend')}</legend>
        <p className="text-sm text-ink-soft">{t('related.weights.hint')}</p>
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          {relatednessSignals.map((signal) => (
            <FormField
              key={signal}
              id={`category-weight-${signal}`}
              label={t(`related.weights.fields.${signal}`)}
              error={error}
            >
              {(control) => (
                <TextInput
                  {...control}
                  {...register(`weights.${signal}`, { valueAsNumber: true })}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={300}
                  step={10}
                />
              )}
            </FormField>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
