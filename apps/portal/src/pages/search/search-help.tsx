import { linkClass, plainLinkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import { writeSearch as writeAwardSearch } from '../../award/award-search.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { writeSearch as writeRegisterSearch } from '../../official-document/register-search.ts';
import { paths } from '../../paths.ts';
import { conditionsOf, widerWords, writeSearch, type SiteSearch } from '../../search/site-search.ts';

interface Column {
  id: string;
  slug: string;
  name: string;
}

interface HelpProps {
  columns: readonly Column[];
  language: Language;
  texts: Catalogue['search'];
}

/** Before anything is looked for: what one may type, and where one may go instead. */
export function SearchStart({ columns, language, texts }: HelpProps) {
  return (
    <div className="mt-10 grid gap-12 lg:grid-cols-2">
      <section aria-labelledby="help">
        <h2 id="help" className="section-title">
          {texts.help}
        </h2>
        <dl className="mt-3 space-y-3">
          {texts.helpList.map(({ what, sample }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd lang="vi" className="font-semibold text-ink-soft">
                {sample}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Columns title={texts.popular} columns={columns} language={language} />
    </div>
  );
}

/** Props of {@link NoResults}. */
export interface NoResultsProps extends HelpProps {
  search: SiteSearch;
  title: ReactNode;
  /** The conditions that are set. */
  chips: ReactNode;
}

/** Nothing was found: why that may be, and every way on. */
export function NoResults({ search, title, chips, columns, language, texts }: NoResultsProps) {
  const wider = widerWords(search.words);
  const whole = { words: search.words };
  return (
    <>
      <h2 id="results" className="mt-8 text-xl font-semibold wrap-anywhere">
        {title}
      </h2>
      {chips}
      {conditionsOf(search).length === 0 ? null : (
        <p className="mt-3">
          {texts.noneFiltered}{' '}
          <a href={paths.search(language, writeSearch(whole))} className={linkClass}>
            {texts.dropAll}
          </a>
        </p>
      )}
      {wider === null ? null : (
        <p className="mt-2">
          {texts.wider}{' '}
          <a href={paths.search(language, writeSearch({ ...search, words: wider }))} className={linkClass}>
            {wider}
          </a>
        </p>
      )}
      <div className="mt-8 grid gap-12 lg:grid-cols-2">
        <section aria-labelledby="ways">
          <h3 id="ways" className="section-title">
            {texts.ways}
          </h3>
          <ul className="mt-3 list-disc space-y-2 pl-5">
            {texts.wayList.map((way) => (
              <li key={way}>{way}</li>
            ))}
            <li>
              <a
                href={paths.officialDocuments(language, writeRegisterSearch({ words: search.words }))}
                className={linkClass}
              >
                {texts.inRegister}
              </a>
            </li>
            <li>
              <a href={paths.awards(language, writeAwardSearch({ words: search.words }))} className={linkClass}>
                {texts.inAwards}
              </a>
            </li>
          </ul>
        </section>
        <Columns title={texts.columns} columns={columns} language={language} heading="h3" />
      </div>
    </>
  );
}

interface ColumnsProps {
  title: string;
  columns: readonly Column[];
  language: Language;
  heading?: 'h2' | 'h3';
}

function Columns({ title, columns, language, heading: Heading = 'h2' }: ColumnsProps) {
  return (
    <nav aria-labelledby="columns">
      <Heading id="columns" className="section-title">
        {title}
      </Heading>
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
        {columns.map((column) => (
          <li key={column.id}>
            <a href={paths.category(language, column.slug)} className={`block py-1.5 ${plainLinkClass}`}>
              {column.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
