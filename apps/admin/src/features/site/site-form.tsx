import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { RichTextEditor } from '../../rich-text-editor/rich-text-editor.tsx';
import {
  allSiteTextFields,
  problemsOfSite,
  siteInputOf,
  siteTextFields,
  valuesOfSite,
  type SiteFormValues,
} from './site-form-values.ts';
import { SiteMenuFields } from './site-menu-fields.tsx';
import { UpdateSite, type EditedSite } from './site.operations.ts';

const longFields = new Set<string>(['addressVi', 'addressEn', 'licence', 'reuseNoticeVi', 'reuseNoticeEn']);
const languageOf = (field: string) => (field.endsWith('En') ? 'en' : field.endsWith('Vi') ? 'vi' : undefined);
const idOf = (field: string): string => `site-${field.replaceAll('.', '-')}`;

/** All settings in one form; only what was changed is written. */
export function SiteForm({ site }: { site: EditedSite }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const [startValues] = useState(() => valuesOfSite(site));
  const form = useForm<SiteFormValues>({ defaultValues: startValues });
  const base = useRef({ version: site.version, values: startValues });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [conflict, setConflict] = useState(false);
  const [saved, setSaved] = useState(false);

  const isDirty = () => Object.keys(siteInputOf(0, base.current.values, form.getValues())).length > 1;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && problemMessage(t, language, problem);
  };

  const save = async (values: SiteFormValues) => {
    setSaved(false);
    setFailure(null);
    setConflict(false);
    const found = problemsOfSite(values);
    setProblems(found);
    if (found.length > 0) return;
    const input = siteInputOf(base.current.version, base.current.values, values);
    const payload = payloadOf(await client.mutation(UpdateSite, { input }).toPromise(), 'updateSite');
    if (payload.__typename === 'Site') {
      base.current = { version: payload.version, values: structuredClone(values) };
      setSaved(true);
    } else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else if (payload.__typename === 'Conflict') {
      // Pressing save again writes only the fields changed here over the newer settings.
      base.current.version = payload.currentVersion;
      setConflict(true);
    } else setFailure(failureReasonOf(payload));
  };

  const about = (field: 'aboutVi' | 'aboutEn') => (
    <div className="flex flex-col gap-1.5">
      <span id={`${idOf(field)}-label`} className="font-semibold">
        {t(`site.fields.${field}`)}
      </span>
      <RichTextEditor
        id={idOf(field)}
        labelledBy={`${idOf(field)}-label`}
        short
        invalid={Boolean(errorOf(field))}
        initialDocument={startValues[field]}
        onChange={(document) => form.setValue(field, document)}
      />
    </div>
  );

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)} className="space-y-10">
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={problems}
          controlOf={(field) => {
            const known = allSiteTextFields.find((candidate) => candidate === field);
            if (known) return { label: t(`site.fields.${known}`), id: idOf(known) };
            if (field === 'initialVisitTotal') return { label: t('site.fields.initialVisitTotal'), id: idOf(field) };
            return field.startsWith('menu.') ? { label: t('site.groups.menu'), id: idOf(field) } : null;
          }}
        />
        <FailureNotice reason={failure} />
        {conflict ? (
          <Notice tone="warning" announce>
            {t('site.conflict')}
          </Notice>
        ) : null}
        {saved ? (
          <Notice tone="success" announce>
            {t('site.saved')}
          </Notice>
        ) : null}
      </div>
      {(['identity', 'contact', 'legal'] as const).map((group) => (
        <Group key={group} title={t(`site.groups.${group}`)}>
          <div className="grid gap-5 @min-[40rem]:grid-cols-2">
            {siteTextFields[group].map((field) => (
              <FormField
                key={field}
                id={idOf(field)}
                label={t(`site.fields.${field}`)}
                error={errorOf(field)}
                className={field === 'licence' ? '@min-[40rem]:col-span-2' : ''}
              >
                {(control) =>
                  longFields.has(field) ? (
                    <Textarea {...control} {...form.register(field)} rows={2} lang={languageOf(field)} />
                  ) : (
                    <TextInput
                      {...control}
                      {...form.register(field)}
                      type={field === 'email' ? 'email' : 'text'}
                      lang={languageOf(field)}
                      autoComplete="off"
                    />
                  )
                }
              </FormField>
            ))}
          </div>
        </Group>
      ))}
      <Group title={t('site.groups.menu')}>
        <SiteMenuFields form={form} idOf={idOf} errorOf={errorOf} />
      </Group>
      <Group title={t('site.groups.about')}>
        {about('aboutVi')}
        {about('aboutEn')}
      </Group>
      <Group title={t('site.groups.visits')}>
        <FormField
          id={idOf('initialVisitTotal')}
          label={t('site.fields.initialVisitTotal')}
          hint={t('site.fields.initialVisitTotalHint')}
          error={errorOf('initialVisitTotal')}
          className="max-w-sm"
        >
          {(control) => (
            <TextInput {...control} {...form.register('initialVisitTotal')} inputMode="numeric" autoComplete="off" />
          )}
        </FormField>
      </Group>
      <div className="sticky bottom-0 z-20 -mx-4 flex justify-end border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
        <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
          {t('common.save')}
        </Button>
      </div>
      <ConfirmDialog
        open={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('article.leaveDialog.title')}
        text={t('article.leaveDialog.text')}
        cancelLabel={t('article.leaveDialog.stay')}
        confirmLabel={t('article.leaveDialog.leave')}
        danger
        onConfirm={() => blocker.proceed?.()}
      />
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-5 border-t border-line pt-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
