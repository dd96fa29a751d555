import { civicFields, modelKinds, modelStatuses } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../components/list-frame.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { recentYears } from '../../lib/years.ts';
import { MovementPicker } from '../movement/movement-picker.tsx';
import { OrganizationPicker } from '../organization/organization-picker.tsx';
import { civicModelListSearch, type CivicModelListSearch } from './civic-model.routes.ts';

/** What to show of the models; every choice goes into the address. */
export function CivicModelFilters({
  search,
  onChange,
}: {
  search: CivicModelListSearch;
  onChange: (change: Partial<CivicModelListSearch>) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [picking, setPicking] = useState(false);
  const [unitName, setUnitName] = useState('');
  const choose = (change: Record<string, string | undefined>) => onChange(civicModelListSearch.partial().parse(change));
  return (
    <section
      aria-label={t('civicModel.filters')}
      className="grid items-end gap-x-4 gap-y-3 border-y border-line py-4 @min-[20rem]:grid-cols-2 @min-[48rem]:grid-cols-4"
    >
      <SearchBox
        label={t('civicModel.searchLabel')}
        value={search.q ?? ''}
        onSearch={(words) => onChange({ q: words || undefined })}
        className="@min-[20rem]:col-span-2"
      />
      <FilterSelect
        label={t('civicModel.fields.field')}
        value={search.field}
        options={civicFields.map((value) => ({ value, label: CIVIC_FIELD_LABELS[value][language] }))}
        onChange={(field) => choose({ field })}
      />
      <FilterSelect
        label={t('civicModel.fields.kind')}
        value={search.kind}
        options={modelKinds.map((value) => ({ value, label: MODEL_KIND_LABELS[value][language] }))}
        onChange={(kind) => choose({ kind })}
      />
      <FilterSelect
        label={t('civicModel.filterStatus')}
        value={search.status}
        options={modelStatuses.map((value) => ({ value, label: MODEL_STATUS_LABELS[value][language] }))}
        onChange={(status) => choose({ status })}
      />
      <FilterSelect
        label={t('civicModel.filterYear')}
        value={search.year}
        options={recentYears(12)}
        onChange={(year) => choose({ year })}
      />
      <FormField label={t('civicModel.fields.movement')}>
        {(control) => (
          <MovementPicker
            control={control}
            value={search.movement ?? ''}
            none={t('record.all')}
            onChange={(movement) => choose({ movement: movement || undefined })}
          />
        )}
      </FormField>
      <FilterSelect
        label={t('movement.filterPublished')}
        value={search.published === undefined ? undefined : String(search.published)}
        options={[
          { value: 'true', label: t('record.published') },
          { value: 'false', label: t('record.unpublished') },
        ]}
        onChange={(value) => onChange({ published: value === undefined ? undefined : value === 'true' })}
      />
      <div className="flex flex-wrap items-center gap-2 @min-[20rem]:col-span-2 @min-[48rem]:col-span-4">
        <span className="font-semibold">{t('civicModel.fields.organization')}</span>
        <Button size="small" aria-haspopup="dialog" onClick={() => setPicking(true)}>
          {search.unit ? unitName || t('civicModel.chosenUnit') : t('record.all')}
        </Button>
        {search.unit ? (
          <Button size="small" variant="quiet" onClick={() => onChange({ unit: undefined })}>
            {t('civicModel.anyUnit')}
          </Button>
        ) : null}
      </div>
      {picking ? (
        <OrganizationPicker
          onClose={() => setPicking(false)}
          onPick={({ id, name }) => {
            setPicking(false);
            setUnitName(name);
            onChange({ unit: id });
          }}
        />
      ) : null}
    </section>
  );
}
