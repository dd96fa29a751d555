import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { definePage, type AnswerPage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { apiGuideOperation } from './api-guide.operations.ts';
import { CodeBlock } from './code-block.tsx';
import { NO_AWARD, recipes } from './examples.ts';
import type { Attempt, Outcome, ShownAnswer } from './run-query.ts';

/** Names of the form's fields and of the parameter that picks a recipe. */
export const EXPLORER_FIELDS = { query: 'query', variables: 'variables', recipe: 'recipe' } as const;

type Texts = Catalogue['apiGuide']['explorer'];

/** Where an operation can be tried: a plain form, answered on the server. */
export const explorerPage = (tried: { attempt: Attempt; outcome: Outcome } | null): AnswerPage =>
  definePage({
    operation: apiGuideOperation,
    variables: ({ language }) => ({ language: toApiLanguage(language) }),
    view: (data, { language, query, texts: { apiGuide, ...general } }) => {
      const texts = apiGuide.explorer;
      // A subscription is a stream; a form has one answer.
      const known = recipes({ address: '', ...(data.awards.nodes[0] ?? NO_AWARD) }).filter(({ id }) => id !== 'live');
      const wanted = query.get(EXPLORER_FIELDS.recipe) ?? 'search';
      const chosen = known.find(({ id }) => id === wanted) ?? known[0];
      const attempt = tried?.attempt ?? { query: chosen?.query ?? '', variables: '' };
      const kind = tried?.outcome.kind;
      return {
        head: {
          title: texts.title,
          description: texts.description,
          canonical: paths.explorer(language),
          alternates: LANGUAGES.map((each) => ({ language: each, path: paths.explorer(each) })),
          module: 'explorer',
        },
        counterpart: paths.explorer(otherLanguage(language)),
        content: (
          <>
            <Breadcrumbs
              items={[
                { label: general.home, href: paths.home(language) },
                { label: apiGuide.title, href: paths.apiGuide(language) },
                { label: texts.title },
              ]}
              label={general.breadcrumbs}
            />
            <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{texts.title}</h1>
            <p className="mt-4 max-w-text">{texts.lead}</p>
            <nav aria-label={texts.examples} className="mt-5">
              <h2 className="text-sm font-semibold text-ink-soft">{texts.examples}</h2>
              <ul className="mt-1 flex flex-wrap gap-x-6">
                {known.map(({ id }) => (
                  <li key={id}>
                    <a
                      href={`${paths.explorer(language)}?${EXPLORER_FIELDS.recipe}=${id}`}
                      className={`inline-block py-1.5 ${linkClass}`}
                    >
                      {apiGuide.recipes[id].title}
                    </a>
                  </li>
                ))}
                <li>
                  <a href={paths.contract()} className={`inline-block py-1.5 ${linkClass}`}>
                    {apiGuide.contract}
                  </a>
                </li>
              </ul>
            </nav>
            <div className="mt-6 grid items-start gap-8 lg:grid-cols-2">
              <form
                method="post"
                action={`${paths.explorer(language)}#result`}
                data-explorer=""
                data-contract={paths.contract()}
                data-texts={JSON.stringify(texts.editor)}
                className="min-w-0 space-y-5"
              >
                <FormField
                  id={EXPLORER_FIELDS.query}
                  label={texts.query}
                  error={kind === 'empty' ? texts.problems.empty : undefined}
                  required
                >
                  {(control) => (
                    <Textarea
                      {...control}
                      name={EXPLORER_FIELDS.query}
                      defaultValue={attempt.query}
                      rows={16}
                      spellCheck={false}
                      autoCapitalize="none"
                      translate="no"
                      className="font-mono text-[0.85rem] leading-relaxed"
                    />
                  )}
                </FormField>
                <div hidden data-explorer-shown="" className="-mt-2 text-sm text-ink-soft">
                  <p>{texts.editor.hint}</p>
                  <p data-explorer-word="" translate="no" className="mt-1 min-h-6 whitespace-pre-line wrap-anywhere" />
                </div>
                <FormField
                  id={EXPLORER_FIELDS.variables}
                  label={texts.variables}
                  hint={texts.variablesHint}
                  error={kind === 'bad-variables' ? texts.problems['bad-variables'] : undefined}
                >
                  {(control) => (
                    <Textarea
                      {...control}
                      name={EXPLORER_FIELDS.variables}
                      defaultValue={attempt.variables}
                      rows={2}
                      spellCheck={false}
                      autoCapitalize="none"
                      translate="no"
                      className="font-mono text-[0.85rem]"
                    />
                  )}
                </FormField>
                <Button type="submit" variant="primary">
                  {texts.run}
                </Button>
              </form>
              <div className="min-w-0">
                <h2 id="result" className="section-title scroll-mt-6">
                  {texts.result}
                </h2>
                <Result outcome={tried?.outcome ?? null} texts={texts} />
              </div>
            </div>
          </>
        ),
      };
    },
  });

/** The parts of the answer; a script fills them in place when it runs an operation. */
function Result({ outcome, texts }: { outcome: Outcome | null; texts: Texts }) {
  const { facts, cut, body, problem, none } = shownAnswer(outcome, texts);
  return (
    <>
      <div role="status">
        <p data-explorer-answer="none" hidden={none === null} className="mt-3 text-ink-soft">
          {none}
        </p>
        <div data-explorer-answer="problem" hidden={problem === null}>
          <Notice tone="error" className="mt-3">
            <span data-explorer-text="">{problem}</span>
          </Notice>
        </div>
        <p data-explorer-answer="facts" hidden={facts === null} className="mt-3 text-sm text-ink-soft">
          {facts}
        </p>
        <p data-explorer-answer="cut" hidden={cut === null} className="mt-1 text-sm">
          {cut}
        </p>
      </div>
      <div data-explorer-answer="body" hidden={body === null}>
        <CodeBlock kind="answer" code={body ?? ''} label={texts.result} />
      </div>
    </>
  );
}

/** What is shown of an outcome. */
export function shownAnswer(outcome: Outcome | null, texts: Texts): ShownAnswer {
  const nothing = { facts: null, cut: null, body: null, problem: null, none: null };
  if (outcome === null) return { ...nothing, none: texts.none };
  if (outcome.kind !== 'answered') return { ...nothing, problem: texts.problems[outcome.kind] };
  const { status, cost, milliseconds, body, cut } = outcome;
  return { ...nothing, facts: texts.facts(status, cost, milliseconds), cut: cut ? texts.cut : null, body };
}
