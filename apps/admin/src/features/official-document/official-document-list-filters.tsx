import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SearchBox } from '../../components/search-box.tsx';
import { DocumentFacetsQuery } from './official-document.operations.ts';
import { documentListSearch, documentStatuses, type DocumentListSearch } from './official-document.routes.ts';

const facetContext = { additionalTypenames: ['OfficialDocument'] };

/** What to show of the register; every choice goes into the address. */
export function OfficialDocumentListFilters({
  search,
  onChange,
}: {
  search: DocumentListSearch;
  onChange: (change: Partial<DocumentListSearch>) => void;
}) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: DocumentFacetsQuery, context: facetContext });
  const facets = data?.officialDocumentFacets;
  // Choices come from list boxes as text; the schema of the address turns them into what is allowed.
  const choose = (change: Record<string, string | undefined>) => onChange(documentListSearch.partial().parse(change));
  const facetField = (
    field: 'type' | 'year' | 'issuer',
    label: string,
    values: readonly { value: string; count: number }[] = [],
  ) => (
    <FormField label={label}>
      {(control) => (
        <Select
          {...control}
          value={search[field] ?? ''}
          onChange={(event) => choose({ [field]: event.target.value || undefined })}
        >
          <option value="">{t('officialDocument.all')}</option>
          {values.map(({ value, count }) => (
            <option key={value} value={value}>{`${value} (${count})`}</option>
          ))}
        </Select>
      )}
    </FormField>
  );
  return (
    <section
      aria-label={t('officialDocument.filters')}
      className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[20rem]:grid-cols-2 @min-[48rem]:grid-cols-[1fr_0.7fr_1.6fr_1.1fr_1.1fr]"
    >
      <SearchBox
        label={t('officialDocument.searchLabel')}
        value={search.q ?? ''}
        onSearch={(words) => onChange({ q: words || undefined })}
        className="@min-[20rem]:col-span-2 @min-[48rem]:col-span-5"
      />
      {facetField('type', t('officialDocument.filterType'), facets?.types)}
      {facetField('year', t('officialDocument.filterYear'), facets?.years)}
      {facetField('issuer', t('officialDocument.filterIssuer'), facets?.issuers)}
      <FormField label={t('officialDocument.filterStatus')}>
        {(control) => (
          <Select
            {...control}
            value={search.status ?? ''}
            onChange={(event) => choose({ status: event.target.value || undefined })}
          >
            <option value="">{t('officialDocument.all')}</option>
            {documentStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`officialDocument.statuses.${status}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <FormField label={t('officialDocument.filterPublished')}>
        {(control) => (
          <Select
            {...control}
            value={search.published === undefined ? '' : String(search.published)}
            onChange={(event) =>
              onChange({ published: event.target.value === '' ? undefined : event.target.value === 'true' })
            }
          >
            <option value="">{t('officialDocument.all')}</option>
            <option value="true">{t('officialDocument.publishedOnly')}</option>
            <option value="false">{t('officialDocument.unpublishedOnly')}</option>
          </Select>
        )}
      </FormField>
    </section>
  );
}
