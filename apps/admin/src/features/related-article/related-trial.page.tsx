import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { ArticlePicker } from '../article/article-picker.tsx';
import { CategoryPicker } from '../category/category-picker.tsx';
import { relatedTrialLink } from './related-article.routes.ts';
import { RelatedTrialQuery } from './related-trial.operations.ts';
import { TrialResult } from './trial-result.tsx';

const route = getRouteApi('/shell/related-articles');

interface TrialText {
  title: string;
  lead: string;
  body: string;
  language: 'VI' | 'EN';
  categoryId: string;
}

/** What the computation of related articles does, for any article or for a pasted text. */
export function RelatedTrialPage() {
  const { t } = useTranslation();
  const { article: articleId } = route.useSearch();
  const navigate = useNavigate();
  const [text, setText] = useState<TrialText | null>(null);
  const [picking, setPicking] = useState(false);
  return (
    <Screen>
      <PageHeader
        title={t('related.trial.title')}
        actions={
          <Button onClick={() => setPicking(true)}>
            {t(articleId ? 'related.trial.pickAnother' : 'related.trial.pick')}
          </Button>
        }
      />
      <p className="max-w-prose text-ink-soft">{t('related.trial.intro')}</p>
      <div className="mt-6 space-y-8">
        <TextForm
          open={!articleId}
          onTry={(given) => {
            setText(given);
            void navigate(relatedTrialLink());
          }}
        />
        {articleId ? (
          <Trial key={articleId} articleId={articleId} text={null} />
        ) : text ? (
          <Trial key={JSON.stringify(text)} articleId={null} text={text} />
        ) : null}
      </div>
      {picking ? (
        <ArticlePicker
          title={t('related.trial.pick')}
          onClose={() => setPicking(false)}
          onPick={({ id }) => {
            setPicking(false);
            void navigate(relatedTrialLink(id));
          }}
        />
      ) : null}
    </Screen>
  );
}

/** A text that is nowhere stored. It stays in the form while articles are tried. */
function TextForm({ open, onTry }: { open: boolean; onTry: (text: TrialText) => void }) {
  const { t } = useTranslation();
  const {
    register,
    handleSubmit,
    control: formControl,
  } = useForm<TrialText>({
    defaultValues: { title: '', lead: '', body: '', language: 'VI', categoryId: '' },
  });
  const categoryId = useWatch({ control: formControl, name: 'categoryId' });
  return (
    <details open={open} className="rounded-md border border-line">
      <summary className="cursor-pointer px-4 py-3 font-semibold">{t('related.trial.text')}</summary>
      <form
        noValidate
        onSubmit={(event) => void handleSubmit(onTry)(event)}
        className="flex flex-col gap-5 border-t border-line p-4"
      >
        <FormField id="trial-title" label={t('related.trial.fields.title')}>
          {(control) => <TextInput {...control} {...register('title')} />}
        </FormField>
        <FormField id="trial-body" label={t('related.trial.fields.body')}>
          {(control) => <Textarea {...control} {...register('body')} rows={6} maxLength={100_000} />}
        </FormField>
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField id="trial-category" label={t('related.trial.fields.category')}>
            {(control) => (
              <CategoryPicker
                {...control}
                {...register('categoryId')}
                value={categoryId}
                emptyLabel={t('common.none')}
              />
            )}
          </FormField>
          <FormField id="trial-language" label={t('related.trial.fields.language')}>
            {(control) => (
              <Select {...control} {...register('language')}>
                <option value="VI">{t('common.languages.VI')}</option>
                <option value="EN">{t('common.languages.EN')}</option>
              </Select>
            )}
          </FormField>
        </div>
        <Button type="submit" variant="primary" className="self-start">
          {t('related.trial.run')}
        </Button>
      </form>
    </details>
  );
}

function Trial({ articleId, text }: { articleId: string | null; text: TrialText | null }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data, error, fetching }, reload] = useQuery({
    query: RelatedTrialQuery,
    variables: {
      articleId,
      text: text && { ...text, categoryId: text.categoryId || null },
      language: language === 'en' ? 'EN' : 'VI',
    },
    requestPolicy: 'network-only',
  });
  if (error) return <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching || !data) return <Skeleton label={t('common.loading')} lines={8} />;
  if (!data.relatedTrial) return <Notice tone="warning">{t('related.trial.gone')}</Notice>;
  return <TrialResult trial={data.relatedTrial} />;
}
