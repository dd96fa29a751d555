import { slugify } from '@kheo/domain/vietnamese/slug';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useMemo, type ReactNode } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TagInput } from '../../components/tag-input.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { CategoryPicker, useCategories, type CategoryNode } from '../category/category-picker.tsx';
import { CoverField } from '../media-file/cover-picker.tsx';
import { ArticleTranslations } from './article-translations.tsx';
import { ArticleRelated } from './article-related.tsx';
import { ArticleSubjectsPanel } from './article-subjects.tsx';
import { ArticleReferences } from './article-references.tsx';
import { controlIdOf, useFieldError } from './article-field.ts';
import { TagNamesQuery } from './article.operations.ts';
import type { ArticleEditing } from './use-article-editing.ts';

/** Everything about the article that is not its text. */
export function ArticleSidePanel({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <Group title={t('article.groups.filing')}>
        <FilingFields editing={editing} />
      </Group>
      <Group title={t('article.groups.cover')}>
        <CoverFields editing={editing} />
      </Group>
      <Group title={t('article.groups.address')}>
        <AddressFields editing={editing} />
      </Group>
      <Group title={t('article.groups.internal')}>
        <FormField
          id={controlIdOf('internalNote')}
          label={t('article.fields.internalNote')}
          hint={t('article.fields.internalNoteHint')}
        >
          {(control) => <Textarea {...control} {...editing.form.register('internalNote')} rows={2} />}
        </FormField>
      </Group>
      {editing.article ? (
        <>
          <Group title={t('article.translations.title')}>
            <ArticleTranslations article={editing.article} />
          </Group>
          <Group title={t('article.groups.references')}>
            <ArticleReferences article={editing.article} mayEdit={editing.mayEdit} />
          </Group>
          <Group title={t('article.groups.subjects')}>
            <ArticleSubjectsPanel articleId={editing.article.id} mayEdit={editing.mayEdit} />
          </Group>
          <Group title={t('related.panel')}>
            <ArticleRelated articleId={editing.article.id} mayEdit={editing.mayEdit} />
          </Group>
        </>
      ) : null}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-4">
      <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}

function FilingFields({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const { form } = editing;
  const errorOf = useFieldError(editing);
  const [{ data: tagData }] = useQuery({
    query: TagNamesQuery,
    context: useMemo(() => ({ additionalTypenames: ['Tag'] }), []),
  });
  return (
    <>
      <FormField id={controlIdOf('categoryId')} label={t('article.fields.categoryId')} error={errorOf('categoryId')}>
        {(control) => (
          <Controller
            control={form.control}
            name="categoryId"
            render={({ field: { ref: _ref, ...field } }) => (
              <CategoryPicker {...control} {...field} emptyLabel={t('common.none')} />
            )}
          />
        )}
      </FormField>
      <OtherCategories editing={editing} />
      <FormField
        id={controlIdOf('tags')}
        label={t('article.fields.tags')}
        hint={t('article.fields.tagsHint')}
        error={errorOf('tags')}
      >
        {(control) => (
          <Controller
            control={form.control}
            name="tags"
            render={({ field }) => (
              <TagInput
                control={control}
                value={field.value}
                onChange={field.onChange}
                suggestions={tagData?.tags.map((tag) => tag.name) ?? []}
              />
            )}
          />
        )}
      </FormField>
      <FormField id={controlIdOf('language')} label={t('article.fields.language')} error={errorOf('language')}>
        {(control) => (
          <Select {...control} {...form.register('language')}>
            <option value="VI">{t('common.languages.VI')}</option>
            <option value="EN">{t('common.languages.EN')}</option>
          </Select>
        )}
      </FormField>
      <Checkbox
        id={controlIdOf('featured')}
        label={t('article.fields.featured')}
        hint={t('article.fields.featuredHint')}
        {...form.register('featured')}
      />
    </>
  );
}

function OtherCategories({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const categories = useCategories();
  const main = useWatch({ control: editing.form.control, name: 'categoryId' });
  const chosen = useWatch({ control: editing.form.control, name: 'otherCategoryIds' });
  const nameOf = (category: CategoryNode) => (language === 'en' ? category.nameEn || category.nameVi : category.nameVi);
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2">
        <span className="font-semibold">{t('article.fields.otherCategoryIds')}</span>
        {chosen.length > 0 ? (
          <span className="block text-sm text-ink-soft">
            {categories
              .filter((category) => chosen.includes(category.id))
              .map(nameOf)
              .join(', ')}
          </span>
        ) : null}
      </summary>
      <fieldset
        id={controlIdOf('otherCategoryIds')}
        className="max-h-64 overflow-y-auto border-t border-line px-3 py-1"
      >
        <legend className="sr-only">{t('article.fields.otherCategoryIds')}</legend>
        {categories
          .filter((category) => category.id !== main)
          .map((category) => (
            <Checkbox
              key={category.id}
              label={nameOf(category)}
              checked={chosen.includes(category.id)}
              onChange={(event) =>
                editing.form.setValue(
                  'otherCategoryIds',
                  event.target.checked ? [...chosen, category.id] : chosen.filter((id) => id !== category.id),
                )
              }
            />
          ))}
      </fieldset>
    </details>
  );
}

function CoverFields({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const errorOf = useFieldError(editing);
  return (
    <>
      <Controller
        control={editing.form.control}
        name="cover"
        render={({ field }) => (
          <CoverField
            id={controlIdOf('cover')}
            value={field.value}
            onChange={field.onChange}
            error={errorOf('cover')}
          />
        )}
      />
      <FormField
        id={controlIdOf('coverCaption')}
        label={t('article.fields.coverCaption')}
        error={errorOf('coverCaption')}
      >
        {(control) => <TextInput {...control} {...editing.form.register('coverCaption')} />}
      </FormField>
    </>
  );
}

function AddressFields({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const { form } = editing;
  const errorOf = useFieldError(editing);
  const title = useWatch({ control: form.control, name: 'title' });
  const slug = useWatch({ control: form.control, name: 'slug' });
  const fromTitle = slugify(title);
  return (
    <>
      <FormField
        id={controlIdOf('slug')}
        label={t('article.fields.slug')}
        hint={t('article.fields.slugHint')}
        error={errorOf('slug')}
      >
        {(control) => (
          <TextInput
            {...control}
            {...form.register('slug')}
            placeholder={fromTitle}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </FormField>
      {slug && fromTitle && slug !== fromTitle ? (
        <Button size="small" className="-mt-3 self-start" onClick={() => form.setValue('slug', fromTitle)}>
          {t('article.fields.slugFromTitle')}
        </Button>
      ) : null}
      <FormField
        id={controlIdOf('publishedAt')}
        label={t('article.fields.publishedAt')}
        hint={t('article.fields.publishedAtHint')}
        error={errorOf('publishedAt')}
      >
        {(control) => <TextInput {...control} {...form.register('publishedAt')} type="datetime-local" />}
      </FormField>
      <FormField
        id={controlIdOf('expiresAt')}
        label={t('article.fields.expiresAt')}
        hint={t('article.fields.expiresAtHint')}
        error={errorOf('expiresAt')}
      >
        {(control) => <TextInput {...control} {...form.register('expiresAt')} type="datetime-local" />}
      </FormField>
    </>
  );
}
