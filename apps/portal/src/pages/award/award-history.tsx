import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { documentName } from '../../official-document/document-name.ts';
import { paths } from '../../paths.ts';
import type { Award } from './award.operations.ts';

/** Props of {@link AwardHistory}. */
export interface AwardHistoryProps {
  events: Award['events'];
  language: Language;
  texts: Catalogue['honours'];
}

/** What decisions did to an award, in their order: granted, corrected, revoked, restored. */
export function AwardHistory({ events, language, texts }: AwardHistoryProps) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="section-title">
        {texts.history}
      </h2>
      <ol className="mt-4 space-y-5 border-l-2 border-line pl-5">
        {events.map((event) => (
          <li key={`${event.kind} ${event.on}`}>
            <p className="font-semibold">{texts.events[event.kind]}</p>
            <p className="text-ink-soft">
              <DateTime value={event.on} language={language} precision="day" />
              {event.decision === null ? null : (
                <>
                  , {texts.byDecision}{' '}
                  <a
                    href={paths.officialDocument(language, event.decision.officialDocument.slug)}
                    lang="vi"
                    className={linkClass}
                  >
                    {documentName(event.decision.officialDocument)}
                  </a>
                </>
              )}
            </p>
            {event.reason === '' ? null : (
              <p>
                {texts.reason}: <span lang="vi">{event.reason}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
