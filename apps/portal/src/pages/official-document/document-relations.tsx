import { readFragment } from '@kheo/schema/public';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { documentName } from '../../official-document/document-name.ts';
import { DocumentStatus } from '../../official-document/document-status.tsx';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
import { paths } from '../../paths.ts';
import type { OfficialDocument } from './official-document.operations.ts';

type Relation = OfficialDocument['relations'][number];

/** What a reader most needs comes first: which document holds instead. */
const KINDS: readonly Relation['kind'][] = ['REPLACED_BY', 'AMENDED_BY', 'REPLACES', 'AMENDS', 'GUIDED_BY', 'GUIDES'];

/** Props of {@link DocumentRelations}. */
export interface DocumentRelationsProps {
  relations: readonly Relation[];
  language: Language;
  texts: Catalogue['documents'];
}

/** What a document has to do with others, in words. Nothing when it stands alone. */
export function DocumentRelations({ relations, language, texts }: DocumentRelationsProps) {
  if (relations.length === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations" className="section-title">
        {texts.relations}
      </h2>
      {KINDS.map((kind) => {
        const related = relations.filter((relation) => relation.kind === kind);
        if (related.length === 0) return null;
        return (
          <div key={kind} className="mt-4">
            <h3 className="text-sm text-ink-soft">{texts.relationKinds[kind]}</h3>
            <ul className="mt-1 space-y-3">
              {related.map(({ document: masked }) => {
                const document = readFragment(documentEntryFragment, masked);
                return (
                  <li key={document.id}>
                    <a
                      href={paths.officialDocument(language, document.slug)}
                      lang="vi"
                      className={`font-semibold ${linkClass}`}
                    >
                      {documentName(document)}
                    </a>
                    {document.excerpt ? <p lang="vi">{document.excerpt}</p> : null}
                    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                      {document.issuedOn === null ? null : (
                        <DateTime value={document.issuedOn} language={language} precision="date" />
                      )}
                      <DocumentStatus status={document.status} texts={texts} />
                    </p>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
