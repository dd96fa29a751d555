import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useRef, type RefObject } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TextActions } from '../../rich-text-editor/replace-words.ts';
import { RichTextEditor } from '../../rich-text-editor/rich-text-editor.tsx';
import { MediaFilePicker } from '../media-file/media-file-picker.tsx';
import { controlIdOf, useFieldError } from './article-field.ts';
import { articleLimits } from './article-form-values.ts';
import { ArticleSidePanel } from './article-side-panel.tsx';
import { HouseStylePanel } from './house-style-panel.tsx';
import type { ArticleEditing } from './use-article-editing.ts';

/** The writing column, and beside it (below it on narrow screens) everything about the article. */
export function ArticleForm({ editing }: { editing: ArticleEditing }) {
  return (
    <fieldset
      disabled={!editing.mayEdit}
      className="mt-4 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <WritingColumn editing={editing} />
      <ArticleSidePanel editing={editing} />
    </fieldset>
  );
}

function WritingColumn({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const { form, editorKey } = editing;
  const errorOf = useFieldError(editing);
  const textActions = useRef<TextActions>(null);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <FormField
        id={controlIdOf('title')}
        label={t('article.fields.title')}
        error={errorOf('title')}
        note={<Counter editing={editing} field="title" />}
        required
      >
        {(control) => (
          <Textarea
            {...control}
            {...form.register('title', { setValueAs: (text: string) => text.replaceAll(/\s*\n\s*/g, ' ') })}
            rows={1}
            className="text-xl font-semibold"
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </FormField>
      <FormField id={controlIdOf('subtitle')} label={t('article.fields.subtitle')} error={errorOf('subtitle')}>
        {(control) => <TextInput {...control} {...form.register('subtitle')} />}
      </FormField>
      <FormField
        id={controlIdOf('lead')}
        label={t('article.fields.lead')}
        hint={t('article.fields.leadHint')}
        error={errorOf('lead')}
        note={<Counter editing={editing} field="lead" />}
      >
        {(control) => <Textarea {...control} {...form.register('lead')} rows={3} />}
      </FormField>
      <BodyField editing={editing} key={editorKey} textActions={textActions} error={errorOf('body')} />
      <div className="grid gap-6 @min-[34rem]:grid-cols-2">
        <FormField
          id={controlIdOf('author')}
          label={t('article.fields.author')}
          hint={t('article.fields.authorHint')}
          error={errorOf('author')}
        >
          {(control) => <TextInput {...control} {...form.register('author')} autoComplete="off" />}
        </FormField>
        <FormField
          id={controlIdOf('source')}
          label={t('article.fields.source')}
          hint={t('article.fields.sourceHint')}
          error={errorOf('source')}
        >
          {(control) => <TextInput {...control} {...form.register('source')} autoComplete="off" />}
        </FormField>
      </div>
      <HouseStylePanel editing={editing} textActions={textActions} />
    </div>
  );
}

interface BodyFieldProps {
  editing: ArticleEditing;
  textActions: RefObject<TextActions | null>;
  error: string | undefined;
}

function BodyField({ editing, textActions, error }: BodyFieldProps) {
  const { t } = useTranslation();
  const { form } = editing;
  const id = controlIdOf('body');
  return (
    <div className="flex flex-col gap-1.5">
      <span id={`${id}-label`} className="font-semibold">
        {t('article.fields.body')}
      </span>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-semibold text-danger">
          {error}
        </p>
      ) : null}
      <RichTextEditor
        id={id}
        actions={textActions}
        labelledBy={`${id}-label`}
        invalid={Boolean(error)}
        readOnly={!editing.mayEdit}
        initialDocument={form.getValues('body')}
        onChange={(document) => form.setValue('body', document)}
        renderImagePicker={({ open, onClose, onPick }) =>
          open ? (
            <MediaFilePicker
              onClose={onClose}
              onPick={(file) =>
                onPick({
                  mediaId: file.id,
                  src: file.url,
                  alt: file.altVi,
                  caption: file.caption,
                  width: file.width,
                  height: file.height,
                })
              }
            />
          ) : null
        }
      />
    </div>
  );
}

function Counter({ editing, field }: { editing: ArticleEditing; field: keyof typeof articleLimits }) {
  const { t } = useTranslation();
  const count = useWatch({ control: editing.form.control, name: field }).length;
  const max = articleLimits[field];
  return <span className={count > max ? 'font-semibold text-danger' : ''}>{t('article.counter', { count, max })}</span>;
}
