import contractText from '@kheo/schema/schema.graphql?raw';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import type { PublicApi } from '../../env.ts';
import { definePage, type AnswerPage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { apiGuideOperation } from './api-guide.operations.ts';
import { CodeBlock } from './code-block.tsx';
import {
  curlByHash,
  firstCurl,
  firstTypeScript,
  NO_AWARD,
  recipes,
  typedClient,
  typesCommand,
  type ExampleFacts,
} from './examples.ts';
import { Changelog, Errors, Limits } from './reference.tsx';

export { contractText };

/** API mở: how partners take what is published, with examples that run as they stand. */
export const apiGuidePage = (api: PublicApi): AnswerPage =>
  definePage({
    operation: apiGuideOperation,
    variables: ({ language }) => ({ language: toApiLanguage(language) }),
    view: (data, { language, texts: { apiGuide: texts, ...general }, publicUrl }) => {
      const { email, phone } = readSite(data);
      const facts: ExampleFacts = { address: `${api.url}/graphql`, ...(data.awards.nodes[0] ?? NO_AWARD) };
      const contract = `${publicUrl}${paths.contract()}`;
      const { sections } = texts;
      const parts: Record<keyof typeof sections, ReactNode> = {
        first: (
          <>
            <p className="mt-3">
              <a href={paths.explorer(language)} className={linkClass}>
                {texts.explorer.link}
              </a>
            </p>
            <p className="mt-3">{texts.first.text}</p>
            <CodeBlock kind="curl" code={firstCurl(facts)} label={texts.code('curl')} />
            <p className="mt-5">{texts.first.sameInTypeScript}</p>
            <CodeBlock kind="typescript" code={firstTypeScript(facts)} label={texts.code('TypeScript')} />
            <p className="mt-5">{texts.first.server}</p>
          </>
        ),
        recipes: recipes(facts).map(({ id, query }) => (
          <section key={id} aria-labelledby={`recipe-${id}`} className="mt-6">
            <h3 id={`recipe-${id}`} className="font-semibold">
              {texts.recipes[id].title}
            </h3>
            <p className="mt-1">{texts.recipes[id].text}</p>
            <CodeBlock kind="graphql" code={query} label={texts.code(texts.recipes[id].title)} />
          </section>
        )),
        client: (
          <>
            <p className="mt-3">{texts.client.text}</p>
            <CodeBlock kind="shell" code={typesCommand(contract)} label={texts.code('npm')} />
            <CodeBlock kind="shell" code={typedClient} label={texts.code(sections.client)} />
          </>
        ),
        persisted: (
          <>
            <p className="mt-3">{texts.persisted.text}</p>
            <CodeBlock kind="curl" code={curlByHash(facts, true)} label={texts.code(texts.persisted.register)} />
            <p className="mt-5">{texts.persisted.afterwards}</p>
            <CodeBlock kind="curl" code={curlByHash(facts, false)} label={texts.code(sections.persisted)} />
            <p className="mt-5">{texts.persisted.caching}</p>
          </>
        ),
        keys: (
          <>
            <p className="mt-3">{texts.keys.text(email || phone || general.contact.title)}</p>
            <CodeBlock kind="header" code="Authorization: Bearer kheo_…" label={texts.code(sections.keys)} />
          </>
        ),
        limits: <Limits texts={texts} language={language} api={api} />,
        errors: <Errors texts={texts} />,
        changes: <Changelog texts={texts} language={language} />,
        feeds: (
          <>
            <p className="mt-3">{texts.feeds.text}</p>
            <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
              {(
                [
                  [texts.feeds.news, paths.feed(language, 'rss')],
                  [texts.feeds.atom, paths.feed(language, 'atom')],
                  [texts.feeds.json, paths.feed(language, 'json')],
                  [texts.feeds.documents, paths.feed(language, 'rss', ['van-ban'])],
                  [general.openData.title, paths.openData(language)],
                  [texts.feeds.awardsCsv, paths.awardList(language, 'csv')],
                  [texts.feeds.awardsJson, paths.awardList(language, 'json')],
                  [texts.feeds.oai, `${paths.oai()}?verb=Identify`],
                  [texts.feeds.sitemap, paths.sitemap()],
                ] as const
              ).map(([label, href]) => (
                <li key={href} className="py-1">
                  <a href={href} className={linkClass}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ),
      };
      const names = Object.keys(sections) as (keyof typeof sections)[];
      return {
        head: {
          title: texts.title,
          description: texts.description,
          canonical: paths.apiGuide(language),
          alternates: LANGUAGES.map((each) => ({ language: each, path: paths.apiGuide(each) })),
        },
        counterpart: paths.apiGuide(otherLanguage(language)),
        content: (
          <>
            <Breadcrumbs
              items={[{ label: general.home, href: paths.home(language) }, { label: texts.title }]}
              label={general.breadcrumbs}
            />
            <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{texts.title}</h1>
            <p className="mt-4 max-w-text text-lg">{texts.lead}</p>
            <dl className="mt-5 grid gap-x-10 gap-y-3 sm:grid-cols-2">
              <div>
                <dt className="text-sm text-ink-soft">{texts.address}</dt>
                <dd className="font-mono wrap-anywhere" translate="no">
                  {facts.address}
                </dd>
              </div>
              <div>
                <dt className="text-sm text-ink-soft">{texts.contract}</dt>
                <dd>
                  <a href={paths.contract()} className={`font-mono wrap-anywhere ${linkClass}`} translate="no">
                    {contract}
                  </a>
                </dd>
              </div>
            </dl>
            <div className="mt-10 grid gap-10 lg:grid-cols-[14rem_minmax(0,1fr)]">
              <nav aria-label={texts.contents} className="self-start lg:sticky lg:top-6 print:hidden">
                <h2 className="text-sm font-semibold text-ink-soft">{texts.contents}</h2>
                <ol className="mt-2 text-sm">
                  {names.map((name) => (
                    <li key={name}>
                      <a href={`#${name}`} className={`inline-block py-1.5 ${linkClass}`}>
                        {sections[name]}
                      </a>
                    </li>
                  ))}
                </ol>
              </nav>
              <div className="max-w-[52rem] min-w-0 space-y-12">
                {names.map((name) => (
                  <section key={name} aria-labelledby={name}>
                    <h2 id={name} className="section-title scroll-mt-6">
                      {sections[name]}
                    </h2>
                    {parts[name]}
                  </section>
                ))}
              </div>
            </div>
          </>
        ),
      };
    },
  });
