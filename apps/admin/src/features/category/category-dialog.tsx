import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { slugify } from '@kheo/domain/vietnamese/slug';
import { useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { CategoryPicker } from './category-picker.tsx';
import { dirtyWeights, RelatedWeightFields, weightValues } from './related-weight-fields.tsx';
import type { CategoryNode } from './category-tree.ts';
import { CreateCategory, DeleteCategory, UpdateCategory } from './category.operations.ts';

const fields = ['nameVi', 'nameEn', 'descriptionVi', 'descriptionEn', 'slug', 'parentId', 'hidden'] as const;
const idOf = (field: string): string => `category-${field}`;

export interface CategoryDialogProps {
  /** Null for a new one. */
  category: CategoryNode | null;
  hasChildren: boolean;
  onClose: () => void;
  onDone: (text: string) => void;
}

/** Creating, changing and deleting a category. */
export function CategoryDialog({ category, hasChildren, onClose, onDone }: CategoryDialogProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const formId = useId();
  const [asking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const {
    register,
    handleSubmit,
    control: formControl,
    formState,
  } = useForm({
    defaultValues: {
      nameVi: category?.nameVi ?? '',
      nameEn: category?.nameEn ?? '',
      descriptionVi: category?.descriptionVi ?? '',
      descriptionEn: category?.descriptionEn ?? '',
      slug: category?.slug ?? '',
      parentId: category?.parent?.id ?? '',
      hidden: category?.hidden ?? false,
      ...weightValues(category),
    },
  });
  const nameVi = useWatch({ control: formControl, name: 'nameVi' });
  const parentId = useWatch({ control: formControl, name: 'parentId' });
  const labelOf = (field: (typeof fields)[number]) => t(`category.fields.${field}`);
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && problemMessage(t, language, problem);
  };

  const submit = handleSubmit(async ({ slug, parentId: parent, weights, ...values }) => {
    setProblems([]);
    setFailure(null);
    const missing = (['nameVi', 'nameEn'] as const).filter((field) => !values[field].trim());
    if (missing.length > 0) return setProblems(missing.map((field) => ({ field, code: 'required' })));
    const input = {
      ...values,
      parentId: parent || null,
      slug: slug.trim() || slugify(values.nameVi),
      // only what was changed: a column whose weights change has its related news computed anew
      ...(dirtyWeights(weights, category) ? { relatedWeights: weights } : {}),
    };
    const payload = category
      ? payloadOf(
          await client
            .mutation(UpdateCategory, { input: { ...input, id: category.id, expectedVersion: category.version } })
            .toPromise(),
          'updateCategory',
        )
      : payloadOf(await client.mutation(CreateCategory, { input }).toPromise(), 'createCategory');
    if (payload.__typename === 'Category') onDone(t('category.saved'));
    else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else setFailure(failureReasonOf(payload));
  });

  const remove = async () => {
    if (!category) return;
    setAsking(false);
    const input = { id: category.id, expectedVersion: category.version };
    const payload = payloadOf(await client.mutation(DeleteCategory, { input }).toPromise(), 'deleteCategory');
    if (payload.__typename === 'Deleted') onDone(t('category.deleted'));
    else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else setFailure(failureReasonOf(payload));
  };

  const empty = category !== null && category.articleCount === 0 && !hasChildren;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t(category ? 'category.editTitle' : 'category.create')}
      closeLabel={t('common.close')}
      actions={
        <>
          {empty ? (
            <Button variant="danger" onClick={() => setAsking(true)}>
              {t('category.deleteDialog.confirm')}
            </Button>
          ) : null}
          <Button variant="primary" type="submit" form={formId} busy={formState.isSubmitting}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <ProblemSummary
          problems={problems}
          controlOf={(field) => {
            const known = fields.find((candidate) => candidate === field);
            return known ? { label: labelOf(known), id: idOf(known) } : null;
          }}
        />
        <FailureNotice reason={failure} />
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField id={idOf('nameVi')} label={labelOf('nameVi')} error={errorOf('nameVi')} required>
            {(control) => <TextInput {...control} {...register('nameVi')} lang="vi" />}
          </FormField>
          <FormField id={idOf('nameEn')} label={labelOf('nameEn')} error={errorOf('nameEn')} required>
            {(control) => <TextInput {...control} {...register('nameEn')} lang="en" />}
          </FormField>
          <FormField id={idOf('descriptionVi')} label={labelOf('descriptionVi')} error={errorOf('descriptionVi')}>
            {(control) => <Textarea {...control} {...register('descriptionVi')} rows={2} lang="vi" />}
          </FormField>
          <FormField id={idOf('descriptionEn')} label={labelOf('descriptionEn')} error={errorOf('descriptionEn')}>
            {(control) => <Textarea {...control} {...register('descriptionEn')} rows={2} lang="en" />}
          </FormField>
        </div>
        <FormField
          id={idOf('slug')}
          label={labelOf('slug')}
          hint={t('category.fields.slugHint')}
          error={errorOf('slug')}
        >
          {(control) => (
            <TextInput
              {...control}
              {...register('slug')}
              placeholder={slugify(nameVi)}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </FormField>
        <FormField id={idOf('parentId')} label={labelOf('parentId')} error={errorOf('parentId')}>
          {(control) => (
            <CategoryPicker
              {...control}
              {...register('parentId')}
              value={parentId}
              emptyLabel={t('category.fields.topLevel')}
              exclude={(other) =>
                category !== null && (other.id === category.id || other.ancestors.includes(category.id))
              }
            />
          )}
        </FormField>
        <Checkbox label={labelOf('hidden')} hint={t('category.fields.hiddenHint')} {...register('hidden')} />
        <RelatedWeightFields register={register} error={errorOf('relatedWeights')} />
        {category && !empty ? <p className="text-sm text-ink-soft">{t('category.notEmpty')}</p> : null}
      </form>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('category.deleteDialog.title', { name: category?.nameVi ?? '' })}
        text={t('category.deleteDialog.text')}
        confirmLabel={t('category.deleteDialog.confirm')}
        danger
        onConfirm={() => void remove()}
      />
    </Dialog>
  );
}
