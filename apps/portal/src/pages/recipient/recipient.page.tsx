import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { AwardTable } from '../../award/award-table.tsx';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { definePage } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { recipientOperation } from './recipient.operations.ts';

const AWARDS_A_PAGE = 30;

/** Quá trình khen thưởng: all public awards of one recipient. Only those whose timeline is public have this page. */
export const recipientPage = definePage({
  operation: recipientOperation,
  variables: ({ params, query, language }) => ({
    id: params['id'] ?? '',
    language: toApiLanguage(language),
    ...listArguments(query, AWARDS_A_PAGE),
  }),
  view: ({ recipient }, { language, texts, query, publicUrl }) => {
    if (recipient === null) return null;
    const labels = texts.honours;
    const position = listPosition(query);
    const around = neighbours(recipient.awards.pageInfo, query, (to) => paths.recipient(language, recipient.id, to));
    const way = [
      { label: texts.home, href: paths.home(language) },
      { label: labels.title, href: paths.awards(language) },
      { label: recipient.name },
    ];
    const unit = [recipient.position, recipient.unitName].filter(Boolean).join(', ');
    return {
      head: {
        title: labels.recipientTitle(recipient.name),
        description: labels.recipientDescription(recipient.name),
        canonical: paths.recipient(language, recipient.id, position),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.recipient(each, recipient.id) })),
        ...around,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.recipient(otherLanguage(language), recipient.id),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <HonoursNav current="awards" language={language} texts={labels} />
          <header className="mt-8">
            <p className="text-lg font-semibold text-accent print:text-ink">
              {SUBJECT_KIND_LABELS[recipient.kind][language]}
            </p>
            <h1 lang="vi" className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">
              {recipient.name}
            </h1>
            {unit === '' ? null : (
              <p lang="vi" className="mt-2 text-lg text-ink-soft">
                {unit}
              </p>
            )}
          </header>
          <section aria-labelledby="timeline" className="mt-10">
            <h2 id="timeline" className="section-title">
              {labels.timeline}
              <span className="font-normal text-ink-soft"> ({recipient.awards.totalCount})</span>
            </h2>
            {recipient.awards.nodes.length === 0 ? (
              <p className="mt-3 text-ink-soft">{labels.noneOfRecipient}</p>
            ) : (
              <AwardTable awards={recipient.awards.nodes} language={language} texts={labels} labelledBy="timeline" />
            )}
            <div className="pt-6 print:hidden">
              <Pagination
                previous={around.previous === null ? null : { href: around.previous }}
                next={around.next === null ? null : { href: around.next }}
                labels={{ region: labels.pages, previous: labels.newer, next: labels.older }}
              />
            </div>
          </section>
        </>
      ),
    };
  },
});
