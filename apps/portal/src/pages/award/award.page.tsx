import { readFragment } from '@kheo/schema/public';
import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { Badge } from '@kheo/ui/badge/badge';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { toArticleCard } from '../../article/article-card.ts';
import { AwardStatus } from '../../award/award-status.tsx';
import { awardEntryFragment } from '../../award/award.operations.ts';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage, type Language } from '../../catalogues/language.ts';
import { awardThing, breadcrumbList } from '../../json-ld.ts';
import { definePage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { AwardFacts } from './award-facts.tsx';
import { AwardHistory } from './award-history.tsx';
import { awardOperation, type Award } from './award.operations.ts';
import { VerificationCard } from './verification-card.tsx';

/** Khen thưởng: who received what, for what, by which decision, and whether it still stands. */
export const awardPage = definePage({
  operation: awardOperation,
  variables: ({ params, language }) => ({ id: params['id'] ?? '', language: toApiLanguage(language) }),
  view: ({ award }, request) => {
    if (award === null) return null;
    const { language, texts, publicUrl } = request;
    const path = paths.award(language, award.id);
    const isRevoked = award.status === 'REVOKED';
    const way = [
      { label: texts.home, href: paths.home(language) },
      { label: texts.honours.title, href: paths.awards(language) },
      { label: award.recipientName },
    ];
    return {
      head: {
        title: `${award.recipientName}: ${award.form.name}`,
        description: award.achievement,
        canonical: path,
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.award(each, award.id) })),
        // It stays in the register; nobody needs to come upon it by a name typed into a search engine.
        noIndex: isRevoked,
        // One that does not stand is no award of anybody's.
        jsonLd: isRevoked
          ? [breadcrumbList(way, publicUrl)]
          : [awardThing({ ...award, formName: award.form.name, path }, publicUrl), breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.award(otherLanguage(language), award.id),
      content: (
        <>
          <div className="print:hidden">
            <Breadcrumbs items={way} label={texts.breadcrumbs} />
          </div>
          <HonoursNav current="awards" language={language} texts={texts.honours} />
          <AwardContent award={award} request={request} />
          <p className="mt-8 hidden border-t border-line pt-2 text-xs print:block">
            {texts.article.printedFrom}: {publicUrl}
            {path}
          </p>
        </>
      ),
    };
  },
});

function AwardContent({ award, request }: { award: Award; request: PageRequest }) {
  const { language, texts, publicUrl } = request;
  const labels = texts.honours;
  const isRevoked = award.status === 'REVOKED';
  const unit = [award.recipientPosition, award.unitName].filter(Boolean).join(', ');
  return (
    <div className="mt-8 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,43rem)_minmax(0,1fr)] print:mt-0 print:block">
      <div className="min-w-0">
        <h1 lang="vi" className="text-3xl leading-[1.3] font-semibold tracking-[-0.015em] sm:text-4xl">
          <span className="mb-1 block text-lg tracking-normal text-accent sm:text-xl print:text-ink">
            {isRevoked ? <s>{award.form.name}</s> : award.form.name}
          </span>
          {award.recipientName}
        </h1>
        {unit === '' ? null : (
          <p lang="vi" className="mt-2 text-lg text-ink-soft">
            {unit}
          </p>
        )}
        <p className="mt-3 flex flex-wrap gap-2">
          <AwardStatus status={award.status} language={language} />
          {award.sample ? <Badge tone="accent">{texts.sample}</Badge> : null}
        </p>
        <StatusNotice award={award} language={language} texts={labels} />
        {award.achievement === '' ? null : (
          <section aria-labelledby="achievement" className="mt-8">
            <h2 id="achievement" className="text-sm font-semibold text-ink-soft">
              {labels.achievement}
            </h2>
            <blockquote
              lang="vi"
              className="mt-2 border-l-4 border-accent-line pl-5 text-xl leading-[1.6] print:border-ink"
            >
              {award.achievement}
            </blockquote>
          </section>
        )}
        <AwardFacts award={award} language={language} texts={labels} />
        <AwardHistory events={award.events} language={language} texts={labels} />
        <Stories award={award} request={request} />
      </div>
      <div className="min-w-0 space-y-12 self-start print:mt-8">
        <VerificationCard code={award.verificationCode} language={language} texts={labels} publicUrl={publicUrl} />
        <OtherAwards award={award} language={language} texts={labels} />
      </div>
    </div>
  );
}

interface PartProps {
  award: Award;
  language: Language;
  texts: PageRequest['texts']['honours'];
}

/** What a reader must know before anything else: that the award does not stand, or was changed. */
function StatusNotice({ award, language, texts }: PartProps) {
  if (award.status === 'GRANTED') return null;
  if (award.status === 'CORRECTED') return <Notice tone="info" title={texts.corrected} className="mt-5" />;
  if (award.status === 'RESTORED') return <Notice tone="info" title={texts.restored} className="mt-5" />;
  const date = printMoment(award.revokedAt ?? '', language, 'date');
  return (
    <Notice tone="error" title={texts.revoked(date)} className="mt-5">
      {texts.revokedText}
    </Notice>
  );
}

function Stories({ award, request: { language, texts } }: { award: Award; request: PageRequest }) {
  if (award.articles.length === 0) return null;
  return (
    <section aria-labelledby="stories" className="mt-10">
      <h2 id="stories" className="section-title">
        {texts.honours.stories}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {award.articles.map((article) => (
          <li key={article.id} className="py-5 print:py-2">
            <ArticleCard article={toArticleCard(article, { language })} size="compact" language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same recipient's other awards; there are none to show while the recipient's page is not public. */
function OtherAwards({ award, language, texts }: PartProps) {
  const { recipient } = award;
  if (recipient === null) return null;
  const others = recipient.awards.nodes
    .map((masked) => readFragment(awardEntryFragment, masked))
    .filter(({ id }) => id !== award.id)
    .slice(0, 5);
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="section-title">
        {texts.others}
      </h2>
      {others.length === 0 ? null : (
        <ul className="mt-1 divide-y divide-line">
          {others.map((other) => (
            <li key={other.id} className="py-3">
              <a
                href={paths.award(language, other.id)}
                className="font-semibold text-ink no-underline hover:text-accent hover:underline"
              >
                {other.status === 'REVOKED' ? <s>{other.form.name}</s> : other.form.name}
              </a>
              <p className="text-sm text-ink-soft">
                {other.status === 'REVOKED' ? `${texts.revokedNote}\u00A0· ` : ''}
                {texts.fields.year}: {other.year}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <a href={paths.recipient(language, recipient.id)} className={linkClass}>
          {texts.timeline}
          {recipient.awards.totalCount > 1 ? ` (${recipient.awards.totalCount})` : ''}
        </a>
      </p>
    </section>
  );
}
