import { readFragment } from '@kheo/schema/public';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { documentName } from '../../official-document/document-name.ts';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
import { paths } from '../../paths.ts';
import type { OfficialDocument } from './official-document.operations.ts';

/** Props of {@link ValidityNotice}. */
export interface ValidityNoticeProps {
  document: Pick<OfficialDocument, 'status' | 'effectiveOn' | 'expiresOn' | 'relations'>;
  language: Language;
  texts: Catalogue['documents'];
}

/** Says that the document does not hold (any longer, or yet), and leads to the one that does. */
export function ValidityNotice({ document, language, texts }: ValidityNoticeProps) {
  const { status, effectiveOn, expiresOn, relations } = document;
  if (status === 'IN_FORCE') return null;
  const day = (date: string) => printMoment(date, language, 'date');
  if (status === 'NOT_YET_IN_FORCE') {
    const title = effectiveOn === null ? texts.notYet : texts.notYetUntil(day(effectiveOn));
    return <Notice tone="info" title={title} className="mt-5" />;
  }
  const ended = expiresOn === null ? texts.expired : texts.expiredSince(day(expiresOn));
  const successors = relations.filter(({ kind }) => kind === 'REPLACED_BY');
  return (
    <Notice tone="warning" title={status === 'REPLACED' ? texts.replaced : ended} className="mt-5">
      {successors.length === 0 ? null : (
        <>
          <p>{texts.replacedBy}</p>
          <ul>
            {successors.map(({ document: masked }) => {
              const successor = readFragment(documentEntryFragment, masked);
              return (
                <li key={successor.id} lang="vi">
                  <a href={paths.officialDocument(language, successor.slug)} className={linkClass}>
                    {documentName(successor)}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Notice>
  );
}
