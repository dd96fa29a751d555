import { Badge } from '@kheo/ui/badge/badge';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList, officialDocumentThing } from '../../json-ld.ts';
import { documentName } from '../../official-document/document-name.ts';
import { DocumentStatus } from '../../official-document/document-status.tsx';
import { definePage, type PageRequest } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { CitingArticles } from './citing-articles.tsx';
import { DocumentFiles } from './document-files.tsx';
import { DocumentProperties } from './document-properties.tsx';
import { DocumentRelations } from './document-relations.tsx';
import { officialDocumentOperation, type OfficialDocument } from './official-document.operations.ts';
import { ValidityNotice } from './validity-notice.tsx';

/** Văn bản: what it is, whether it still holds, what it has to do with others, and every article that cites it. */
export const officialDocumentPage = definePage({
  operation: officialDocumentOperation,
  variables: ({ params, query, language }) => ({
    slug: params['slug'] ?? '',
    language: toApiLanguage(language),
    ...listArguments(query),
  }),
  view: ({ officialDocument: document }, request) => {
    if (document === null) return null;
    const { language, texts, query, publicUrl } = request;
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const name = documentName(document);
    const path = paths.officialDocument(language, document.slug);
    const title = document.excerpt ? `${name}: ${document.excerpt}` : name;
    const around = neighbours(document.citingArticles.pageInfo, query, (to) =>
      paths.officialDocument(language, document.slug, to),
    );
    const way = [
      { label: texts.home, href: paths.home(language) },
      { label: texts.documents.title, href: paths.officialDocuments(language) },
      { label: name },
    ];
    return {
      head: {
        title: isFirst ? title : `${title} (${texts.list.continued})`,
        description: document.excerpt,
        canonical: paths.officialDocument(language, document.slug, position),
        alternates: isFirst
          ? LANGUAGES.map((each) => ({ language: each, path: paths.officialDocument(each, document.slug) }))
          : [],
        ...around,
        jsonLd: [
          officialDocumentThing({ ...document, name, path, files: document.files.map(({ url }) => url) }, publicUrl),
          breadcrumbList(way, publicUrl),
        ],
      },
      counterpart: paths.officialDocument(otherLanguage(language), document.slug),
      content: (
        <>
          <div className="print:hidden">
            <Breadcrumbs items={way} label={texts.breadcrumbs} />
          </div>
          <DocumentContent document={document} request={request} {...around} />
          <p className="mt-8 hidden border-t border-line pt-2 text-xs print:block">
            {texts.article.printedFrom}: {publicUrl}
            {path}
          </p>
        </>
      ),
    };
  },
});

interface DocumentContentProps {
  document: OfficialDocument;
  request: PageRequest;
  previous: string | null;
  next: string | null;
}

function DocumentContent({ document, request, previous, next }: DocumentContentProps) {
  const { language, texts } = request;
  const labels = texts.documents;
  const hasAside = document.files.length > 0 || document.relations.length > 0;
  return (
    <div
      className={`mt-5 grid gap-x-16 gap-y-12 print:mt-0 print:block ${hasAside ? 'lg:grid-cols-[minmax(0,43rem)_minmax(0,1fr)]' : 'max-w-text'}`}
    >
      <div className="min-w-0">
        <h1 lang="vi" className="text-2xl leading-[1.35] font-semibold tracking-[-0.01em] sm:text-3xl">
          <span className="block text-lg tracking-normal text-accent sm:text-xl print:text-ink">
            {documentName(document)}
          </span>
          {document.excerpt}
        </h1>
        <p className="mt-3 flex flex-wrap gap-2">
          <DocumentStatus status={document.status} texts={labels} />
          {document.sample ? <Badge tone="accent">{texts.sample}</Badge> : null}
        </p>
        <ValidityNotice document={document} language={language} texts={labels} />
        <DocumentProperties document={document} language={language} texts={labels} />
      </div>
      {hasAside ? (
        <div className="min-w-0 space-y-12 self-start lg:row-span-2 print:mt-8">
          <DocumentFiles files={document.files} language={language} texts={labels} />
          <DocumentRelations relations={document.relations} language={language} texts={labels} />
        </div>
      ) : null}
      <CitingArticles articles={document.citingArticles} previous={previous} next={next} request={request} />
    </div>
  );
}
