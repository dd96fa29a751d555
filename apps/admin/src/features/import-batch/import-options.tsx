import { FormField } from '@kheo/ui/form-field/form-field';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../components/radio-field.tsx';
import { mayPublishImport, useSession } from '../../lib/viewer.ts';
import { CategoryPicker } from '../category/category-picker.tsx';

export interface ImportChoice {
  categoryId: string;
  publish: boolean;
}

/** Where articles go that name no category, and whether everything is made public at once. */
export function ImportOptions({
  choice,
  onChange,
}: {
  choice: ImportChoice;
  onChange: (change: Partial<ImportChoice>) => void;
}) {
  const { t } = useTranslation();
  const mayPublish = mayPublishImport(useSession().viewer);
  return (
    <div className="grid gap-6 @min-[44rem]:grid-cols-2">
      <FormField label={t('import.options.category')} hint={t('import.options.categoryHint')}>
        {(control) => (
          <CategoryPicker
            {...control}
            emptyLabel={t('common.none')}
            value={choice.categoryId}
            onChange={(event) => onChange({ categoryId: event.target.value })}
          />
        )}
      </FormField>
      {mayPublish ? (
        <RadioField
          legend={t('import.options.mode')}
          value={choice.publish ? 'publish' : 'draft'}
          onChange={(mode) => onChange({ publish: mode === 'publish' })}
          options={[
            { value: 'draft', label: t('import.options.asDraft'), hint: t('import.options.asDraftHint') },
            { value: 'publish', label: t('import.options.asPublished'), hint: t('import.options.asPublishedHint') },
          ]}
        />
      ) : (
        <p className="text-ink-soft">{t('import.options.publisherOnly')}</p>
      )}
    </div>
  );
}
