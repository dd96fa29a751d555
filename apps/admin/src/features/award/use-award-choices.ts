import { awardLevels, civicFields, rewardKinds, subjectKinds } from '@kheo/domain/award/vocabulary';
import {
  AWARD_LEVEL_LABELS,
  CIVIC_FIELD_LABELS,
  REWARD_KIND_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import type { Label } from '@kheo/domain/labels/label';
import { useQuery } from 'urql';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { AwardValues } from './award-form-values.ts';
import { AwardChoicesQuery } from './award.operations.ts';

/** What the list boxes of an award's form offer. */
export function useAwardChoices() {
  const language = useInterfaceLanguage();
  const [{ data }] = useQuery({
    query: AwardChoicesQuery,
    variables: { language: language === 'en' ? 'EN' : 'VI' },
  });
  const worded = <Code extends string>(codes: readonly Code[], labels: Record<Code, Label>) =>
    codes.map((value) => ({ value, label: labels[value][language] }));
  return {
    subjectKind: worded(subjectKinds, SUBJECT_KIND_LABELS),
    form: (data?.awardForms ?? []).map((form) => ({ value: form.code, label: form.name, kinds: form.subjectKinds })),
    level: worded(awardLevels, AWARD_LEVEL_LABELS),
    rewardKind: worded(rewardKinds, REWARD_KIND_LABELS),
    movement: (data?.movements.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    field: worded(civicFields, CIVIC_FIELD_LABELS),
  };
}

/** A field's value in words, to be read beside another one. */
export function useAwardWords(): (values: AwardValues, field: keyof AwardValues) => string {
  const choices: Partial<Record<keyof AwardValues, { value: string; label: string }[]>> = useAwardChoices();
  return (values, field) => {
    const value = values[field];
    if (typeof value !== 'string') return value?.name ?? '';
    return choices[field]?.find((choice) => choice.value === value)?.label ?? value;
  };
}
