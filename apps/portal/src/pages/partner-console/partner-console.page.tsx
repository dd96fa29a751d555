import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { Button } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage, type AnswerPage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import type { ConsoleData, ConsoleRefusal } from './console-api.ts';
import { ConsoleKeys, ConsoleOperations, ConsoleUsage } from './console-use.tsx';
import { ConsoleWebhooks } from './console-webhooks.tsx';
import { partnerConsoleOperation } from './partner-console.operations.ts';

/** The field of the entry's form, and the attribute by which the small script finds it. */
export const CODE_FIELD = 'ma';

/** What is shown: the console of a partner, or the door in front of it. */
export type ConsoleState =
  | { kind: 'open'; data: ConsoleData; told: 'replayed' | 'not-found' | null }
  | { kind: 'closed'; refused: ConsoleRefusal | 'missing' | null };

/** Bảng theo dõi của đối tác: what a partner's own people see of their keys, their use and their webhooks. */
export const partnerConsolePage = (state: ConsoleState): AnswerPage =>
  definePage({
    operation: partnerConsoleOperation,
    variables: ({ language }) => ({ language: toApiLanguage(language) }),
    view: (_data, request) => {
      const { language, texts } = request;
      const labels = texts.partnerConsole;
      return {
        head: {
          title: labels.title,
          description: labels.description,
          canonical: paths.partnerConsole(language),
          noIndex: true,
        },
        counterpart: paths.partnerConsole(otherLanguage(language)),
        content: (
          <>
            <Breadcrumbs
              items={[
                { label: texts.home, href: paths.home(language) },
                { label: texts.apiGuide.title, href: paths.apiGuide(language) },
                { label: labels.title },
              ]}
              label={texts.breadcrumbs}
            />
            {state.kind === 'open' ? (
              <Console state={state} request={request} />
            ) : (
              <Door refused={state.refused} request={request} />
            )}
          </>
        ),
      };
    },
  });

/** Where a code is handed in. The small script fills it from the address and sends it off. */
function EntryForm({
  request,
  hidden = false,
  children,
}: {
  request: PageRequest;
  hidden?: boolean;
  children: ReactNode;
}) {
  return (
    <form method="post" action={paths.partnerConsole(request.language)} data-partner-code="" hidden={hidden}>
      {children}
    </form>
  );
}

function Door({ refused, request }: { refused: ConsoleRefusal | 'missing' | null; request: PageRequest }) {
  const labels = request.texts.partnerConsole;
  return (
    <div className="mt-6 max-w-text">
      <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
      <p className="mt-3 mb-6 text-lg text-ink-soft">{labels.description}</p>
      {refused ? (
        <Notice tone="error" title={labels.refused[refused]} className="mb-6">
          {labels.askForLink}
        </Notice>
      ) : null}
      <EntryForm request={request}>
        <div className="rounded-lg border border-line bg-surface px-4 py-5 sm:px-6">
          <FormField id={CODE_FIELD} label={labels.code} hint={labels.codeHint} required>
            {(control) => (
              <TextInput
                {...control}
                name={CODE_FIELD}
                maxLength={500}
                autoComplete="off"
                spellCheck={false}
                className="font-mono"
              />
            )}
          </FormField>
          <Button type="submit" variant="primary" className="mt-4 w-full sm:w-auto">
            {labels.enter}
          </Button>
        </div>
      </EntryForm>
    </div>
  );
}

function Console({
  state: { data, told },
  request,
}: {
  state: Extract<ConsoleState, { kind: 'open' }>;
  request: PageRequest;
}) {
  const { language, texts } = request;
  const labels = texts.partnerConsole;
  const { partner } = data;
  const parts = {
    keys: <ConsoleKeys keys={data.keys} texts={labels} language={language} />,
    usage: <ConsoleUsage days={data.usage} texts={labels} language={language} />,
    operations: <ConsoleOperations operations={data.operations} texts={labels} language={language} />,
    webhooks: <ConsoleWebhooks data={data} texts={labels} language={language} />,
  } as const;
  return (
    <>
      <div className="mt-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="text-sm font-semibold text-ink-soft">{labels.title}</p>
          <h1 className="text-3xl font-semibold tracking-[-0.015em] wrap-anywhere sm:text-4xl">
            {language === 'en' && partner.nameEn ? partner.nameEn : partner.nameVi}
          </h1>
          <p className="mt-2 text-ink-soft">{labels.openUntil(printMoment(data.expiresAt, language))}</p>
        </div>
        <form method="post" action={paths.partnerConsoleExit(language)}>
          <Button type="submit" icon={<LogOut aria-hidden="true" />}>
            {labels.leave}
          </Button>
        </form>
      </div>
      <EntryForm request={request} hidden>
        <input type="hidden" name={CODE_FIELD} />
      </EntryForm>
      {told ? (
        <Notice tone={told === 'replayed' ? 'success' : 'warning'} announce className="mt-6">
          {labels.told[told]}
        </Notice>
      ) : null}
      <div className="mt-8 space-y-12">
        {(Object.keys(parts) as (keyof typeof parts)[]).map((name) => (
          <section key={name} aria-labelledby={`console-${name}`}>
            <h2 id={`console-${name}`} className="section-title scroll-mt-6">
              {labels.sections[name]}
            </h2>
            <div className="mt-4">{parts[name]}</div>
          </section>
        ))}
      </div>
    </>
  );
}
