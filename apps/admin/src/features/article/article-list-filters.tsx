import { ARTICLE_STATUS_LABELS } from '@kheo/domain/labels/article-status-labels';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { CategoryPicker } from '../category/category-picker.tsx';
import { articleListSearch, articleOrders, articleStatuses, type ArticleListSearch } from './article.routes.ts';

/** What to show and in which order; every choice goes into the address. */
export function ArticleListFilters({
  search,
  onChange,
}: {
  search: ArticleListSearch;
  onChange: (change: Partial<ArticleListSearch>) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  // Choices come from list boxes as text; the schema of the address turns them into what is allowed.
  const choose = (change: Record<string, string | undefined>) => onChange(articleListSearch.partial().parse(change));
  return (
    <section
      aria-label={t('article.filters')}
      className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[20rem]:grid-cols-2 @min-[40rem]:grid-cols-4 @min-[58rem]:grid-cols-[2fr_1fr_1.3fr_1fr_1.2fr]"
    >
      <SearchBox
        label={t('article.searchLabel')}
        value={search.q ?? ''}
        onSearch={(words) => onChange({ q: words || undefined })}
        className="@min-[20rem]:col-span-2 @min-[40rem]:col-span-4 @min-[58rem]:col-span-1"
      />
      <FormField label={t('article.filterStatus')}>
        {(control) => (
          <Select
            {...control}
            value={search.status ?? ''}
            onChange={(event) => choose({ status: event.target.value || undefined })}
          >
            <option value="">{t('article.all')}</option>
            {articleStatuses.map((status) => (
              <option key={status} value={status}>
                {ARTICLE_STATUS_LABELS[status][language]}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <FormField label={t('article.filterCategory')}>
        {(control) => (
          <CategoryPicker
            {...control}
            emptyLabel={t('article.all')}
            value={search.category ?? ''}
            onChange={(event) => choose({ category: event.target.value || undefined })}
          />
        )}
      </FormField>
      <FormField label={t('article.filterLanguage')}>
        {(control) => (
          <Select
            {...control}
            value={search.language ?? ''}
            onChange={(event) => choose({ language: event.target.value || undefined })}
          >
            <option value="">{t('article.all')}</option>
            <option value="VI">{t('common.languages.VI')}</option>
            <option value="EN">{t('common.languages.EN')}</option>
          </Select>
        )}
      </FormField>
      <FormField label={t('article.order')}>
        {(control) => (
          <Select
            {...control}
            value={search.order ?? 'UPDATED_DESC'}
            onChange={(event) => choose({ order: event.target.value })}
          >
            {articleOrders.map((order) => (
              <option key={order} value={order}>
                {t(`article.orders.${order}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <Checkbox
        label={t('article.filterMine')}
        checked={search.mine ?? false}
        onChange={(event) => onChange({ mine: event.target.checked || undefined })}
        className="@min-[20rem]:col-span-2"
      />
      <Checkbox
        label={t('article.filterSuperseded')}
        checked={search.superseded ?? false}
        onChange={(event) => onChange({ superseded: event.target.checked || undefined })}
        className="@min-[20rem]:col-span-2"
      />
    </section>
  );
}
