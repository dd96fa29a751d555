import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass, plainLinkClass } from '@kheo/ui/link/link';
import { FileText, Medal, Newspaper } from 'lucide-react';
import type { ReactNode } from 'react';
import { AwardStatus } from '../../award/award-status.tsx';
import { fromApiLanguage, type Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { DocumentStatus } from '../../official-document/document-status.tsx';
import { paths } from '../../paths.ts';
import { AWARDS, writeSearch, type SiteSearch } from '../../search/site-search.ts';
import { printCount } from '../../site/site-footer.tsx';
import { Marked } from './marked.tsx';
import { splitSegments } from './segments.ts';
import { searchEdgeFragment } from './search.operations.ts';

/** Props of {@link SearchResult}. */
export interface SearchResultProps {
  hit: FragmentOf<typeof searchEdgeFragment>;
  /** What was looked for. */
  search: SiteSearch;
  language: Language;
  texts: Catalogue;
}

const TITLE_LINK = 'text-accent no-underline underline-offset-[0.18em] hover:underline';

/** One result: what it is, where it stands, its title, and the words for which it was found. */
export function SearchResult({ hit: masked, search, language, texts }: SearchResultProps) {
  const { title, snippet, node, others, decisionId } = readFragment(searchEdgeFragment, masked);
  const kinds = texts.search.kinds;
  if (node.__typename === 'Article') {
    const articleLanguage = fromApiLanguage(node.language);
    const lang = articleLanguage === language ? undefined : articleLanguage;
    return (
      <article>
        <Facts icon={<Newspaper aria-hidden="true" />} type={kinds.ARTICLE}>
          {node.category === null ? null : (
            <a href={paths.category(language, node.category.slug)} className={plainLinkClass}>
              {node.category.name}
            </a>
          )}
          {node.publishedAt === null ? null : (
            <DateTime value={node.publishedAt} language={language} precision="date" className="whitespace-nowrap" />
          )}
        </Facts>
        <h3 lang={lang} className="mt-1 text-lg leading-[1.4] font-semibold">
          <a href={paths.article(articleLanguage, node.slug)} className={TITLE_LINK}>
            <Marked segments={title} />
          </a>
        </h3>
        <p lang={lang} className="mt-1.5 text-ink-soft">
          <Marked segments={snippet} />
        </p>
      </article>
    );
  }
  if (node.__typename === 'Award') {
    const name = <Marked segments={title} />;
    const place = [node.recipientPosition, node.unitName].filter(Boolean).join(', ');
    const isPlaceSaid =
      place === '' ||
      snippet
        .map(({ text }) => text)
        .join('')
        .startsWith(place);
    return (
      <article>
        <Facts icon={<Medal aria-hidden="true" />} type={kinds.AWARD}>
          <span lang="vi">{node.form.name}</span>
          <DateTime value={node.grantedOn} language={language} precision="date" className="whitespace-nowrap" />
          <AwardStatus status={node.awardStatus} language={language} />
        </Facts>
        <h3 lang="vi" className="mt-1 text-lg leading-[1.4] font-semibold">
          <a href={paths.award(language, node.id)} className={TITLE_LINK}>
            {node.awardStatus === 'REVOKED' ? <s>{name}</s> : name}
          </a>
        </h3>
        {isPlaceSaid ? null : <p lang="vi">{place}</p>}
        <p lang="vi" className="mt-1.5 text-ink-soft">
          <Marked segments={snippet} />
        </p>
        {others === 0 || decisionId === null ? null : (
          <p className="mt-1 text-sm">
            <a
              href={paths.search(language, writeSearch({ ...search, type: AWARDS, decision: decisionId }))}
              rel="nofollow"
              className={linkClass}
            >
              {texts.search.othersOfDecision(printCount(others, language))}
            </a>
          </p>
        )}
      </article>
    );
  }
  const { head, rest } = splitSegments(title, `${node.type} ${node.code}`);
  return (
    <article>
      <Facts icon={<FileText aria-hidden="true" />} type={kinds.OFFICIAL_DOCUMENT}>
        {node.issuedOn === null ? null : (
          <DateTime value={node.issuedOn} language={language} precision="date" className="whitespace-nowrap" />
        )}
        <DocumentStatus status={node.status} texts={texts.documents} />
      </Facts>
      <h3 lang="vi" className="mt-1 text-lg leading-[1.4] font-semibold">
        <a href={paths.officialDocument(language, node.slug)} className={TITLE_LINK}>
          <Marked segments={head} />
        </a>
      </h3>
      <p lang="vi" className="mt-1.5">
        <Marked segments={rest} />
      </p>
      <p lang="vi" className="mt-1 text-sm text-ink-soft">
        {/* A signer is named only where the search found the name. */}
        {snippet.some(({ highlighted }) => highlighted) ? <Marked segments={snippet} /> : node.issuer}
      </p>
    </article>
  );
}

/** The code of an award's decision; null when its document is not public. */
export function decisionOf(hit: FragmentOf<typeof searchEdgeFragment> | undefined): string | null {
  if (hit === undefined) return null;
  const { node } = readFragment(searchEdgeFragment, hit);
  return node.__typename === 'Award' ? (node.decision?.officialDocument.code ?? null) : null;
}

function Facts({ icon, type, children }: { icon: ReactNode; type: string; children: ReactNode }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
      <span className="inline-flex items-center gap-1.5 font-semibold [&_svg]:size-4">
        {icon}
        {type}
      </span>
      {children}
    </p>
  );
}
