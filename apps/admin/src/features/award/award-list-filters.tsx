import { awardLevels, awardStatuses, civicFields, rewardKinds, subjectKinds } from '@kheo/domain/award/vocabulary';
import {
  AWARD_LEVEL_LABELS,
  AWARD_STATUS_LABELS,
  CIVIC_FIELD_LABELS,
  REWARD_KIND_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { AwardChoicesQuery } from './award.operations.ts';
import { awardListSearch, type AwardListSearch } from './award.routes.ts';

type Choice = readonly [value: string, label: string];

/** What to show of the register; every choice goes into the address. */
export function AwardListFilters({
  search,
  onChange,
}: {
  search: AwardListSearch;
  onChange: (change: Partial<AwardListSearch>) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data }] = useQuery({
    query: AwardChoicesQuery,
    variables: { language: language === 'en' ? 'EN' : 'VI' },
  });
  const [thisYear] = useState(() => new Date().getFullYear());
  // Choices come from list boxes as text; the schema of the address turns them into what is allowed.
  const choose = (change: Record<string, string | undefined>) => onChange(awardListSearch.partial().parse(change));
  const list = (
    name: 'year' | 'form' | 'level' | 'rewardKind' | 'kind' | 'field' | 'movement' | 'status' | 'sort',
    choices: readonly Choice[],
    none: string = t('award.all'),
  ) => (
    <FormField label={t(`award.filter.${name}`)}>
      {(control) => (
        <Select
          {...control}
          value={search[name] ?? ''}
          onChange={(event) => choose({ [name]: event.target.value || undefined })}
        >
          <option value="">{none}</option>
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
  return (
    <section
      aria-label={t('award.filters')}
      className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[20rem]:grid-cols-2 @min-[48rem]:grid-cols-4"
    >
      <SearchBox
        label={t('award.searchLabel')}
        value={search.q ?? ''}
        onSearch={(words) => onChange({ q: words || undefined })}
        className="@min-[20rem]:col-span-2"
      />
      <SearchBox
        label={t('award.filter.unit')}
        value={search.unit ?? ''}
        onSearch={(words) => onChange({ unit: words || undefined })}
        className="@min-[20rem]:col-span-2"
      />
      {list(
        'year',
        Array.from({ length: 20 }, (_, index) => [String(thisYear - index), String(thisYear - index)]),
      )}
      {list('form', data?.awardForms.map(({ code, name }) => [code, name]) ?? [])}
      {list(
        'level',
        awardLevels.map((level) => [level, AWARD_LEVEL_LABELS[level][language]]),
      )}
      {list(
        'rewardKind',
        rewardKinds.map((kind) => [kind, REWARD_KIND_LABELS[kind][language]]),
      )}
      {list(
        'kind',
        subjectKinds.map((kind) => [kind, SUBJECT_KIND_LABELS[kind][language]]),
      )}
      {list(
        'field',
        civicFields.map((field) => [field, CIVIC_FIELD_LABELS[field][language]]),
      )}
      {list('movement', data?.movements.nodes.map(({ slug, name }) => [slug, name]) ?? [])}
      {list(
        'status',
        awardStatuses.map((status) => [status, AWARD_STATUS_LABELS[status][language]]),
      )}
      <FormField label={t('award.filter.published')}>
        {(control) => (
          <Select
            {...control}
            value={search.published === undefined ? '' : String(search.published)}
            onChange={(event) =>
              onChange({ published: event.target.value === '' ? undefined : event.target.value === 'true' })
            }
          >
            <option value="">{t('award.all')}</option>
            <option value="true">{t('award.publishedMark')}</option>
            <option value="false">{t('award.unpublishedMark')}</option>
          </Select>
        )}
      </FormField>
      {list('sort', [['NAME', t('award.sortName')]], t('award.sortNewest'))}
    </section>
  );
}
