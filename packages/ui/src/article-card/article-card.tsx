import { DateTime, type DateLanguage } from '../date-time/date-time.tsx';
import { Picture, type PictureData } from '../picture/picture.tsx';

/** What a card shows of an article. */
export interface ArticleCardData {
  href: string;
  title: string;
  lead: string;
  /** ISO 8601; null before publication (in the editors' preview). */
  publishedAt: string | null;
  cover: PictureData | null;
  /** The language of the article when it is not that of the page. */
  lang?: DateLanguage;
  category?: { label: string; href: string } | null;
}

/**
 * `lead` opens a page; `tall` has the picture above; `row` has it beside; `compact` is a row without
 * its opening words; `line` is a title and a date.
 */
export type ArticleCardSize = 'lead' | 'tall' | 'row' | 'compact' | 'line';

/** Props of {@link ArticleCard}. */
export interface ArticleCardProps {
  article: ArticleCardData;
  size?: ArticleCardSize;
  /** The level that fits the outline of the page. */
  heading?: 'h2' | 'h3' | 'h4';
  language?: DateLanguage;
  /** Load the picture at once: for the first card of a page. */
  priority?: boolean;
}

interface Look {
  box: string;
  picture: string;
  title: string;
  sizes: string;
  shape: 'wide' | 'square';
  showLead: boolean;
}

const LOOKS: Record<Exclude<ArticleCardSize, 'line'>, Look> = {
  lead: {
    box: 'flex flex-col gap-5',
    picture: 'w-full',
    title: 'text-2xl sm:text-3xl font-semibold tracking-[-0.01em]',
    sizes: '(min-width: 64rem) 46rem, 100vw',
    shape: 'wide',
    showLead: true,
  },
  tall: {
    box: 'flex flex-col gap-3',
    picture: 'w-full',
    title: 'text-lg leading-[1.4] font-semibold',
    sizes: '(min-width: 64rem) 18rem, (min-width: 40rem) 50vw, 100vw',
    shape: 'wide',
    showLead: false,
  },
  row: {
    box: 'grid grid-cols-[6.5rem_minmax(0,1fr)] gap-4 sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-6',
    picture: 'w-full self-start',
    title: 'text-base sm:text-xl leading-[1.4] font-semibold',
    sizes: '(min-width: 40rem) 13rem, 6.5rem',
    shape: 'wide',
    showLead: true,
  },
  compact: {
    box: 'grid grid-cols-[5.5rem_minmax(0,1fr)] gap-4',
    picture: 'w-full self-start',
    title: 'text-base leading-[1.45] font-semibold',
    sizes: '5.5rem',
    shape: 'wide',
    showLead: false,
  },
};

const TITLE_LINK = 'text-ink no-underline underline-offset-[0.18em] hover:text-accent hover:underline';

/**
 * An article in a list. Only the title is a link (the picture leads there too, but is left out of the
 * tab order and of what a screen reader reads, since it would say the same twice).
 *
 * @example <ArticleCard article={article} size="row" heading="h3" /> // “Sở Tư pháp triển khai kế hoạch …”
 */
export function ArticleCard({
  article,
  size = 'row',
  heading: Heading = 'h3',
  language = 'vi',
  priority = false,
}: ArticleCardProps) {
  if (size === 'line') return <ArticleLine article={article} heading={Heading} language={language} />;
  const look = LOOKS[size];
  const { cover } = article;
  return (
    <article className={cover === null ? 'flex flex-col gap-3' : look.box}>
      {cover === null ? null : (
        <a href={article.href} tabIndex={-1} aria-hidden="true" className={look.picture}>
          <Picture
            // The title says it; a second name for the same link helps nobody.
            picture={{ ...cover, alt: '' }}
            sizes={look.sizes}
            shape={look.shape}
            priority={priority}
            className="rounded-sm"
          />
        </a>
      )}
      <div className="min-w-0">
        {article.category ? (
          <p className="mb-1.5 text-sm font-semibold">
            <a
              href={article.category.href}
              className="text-accent no-underline underline-offset-[0.2em] hover:underline"
            >
              {article.category.label}
            </a>
          </p>
        ) : null}
        <Heading lang={article.lang} className={look.title}>
          <a href={article.href} className={TITLE_LINK}>
            {article.title}
          </a>
        </Heading>
        {look.showLead && article.lead ? (
          <p
            lang={article.lang}
            className={
              size === 'lead'
                ? 'mt-3 line-clamp-4 text-lg text-ink-soft'
                : 'mt-2 line-clamp-3 hidden text-ink-soft sm:[display:-webkit-box]'
            }
          >
            {article.lead}
          </p>
        ) : null}
        <CardDate article={article} language={language} className={size === 'lead' ? 'mt-3' : 'mt-1.5'} />
      </div>
    </article>
  );
}

function ArticleLine({ article, heading: Heading = 'h3', language = 'vi' }: Omit<ArticleCardProps, 'size'>) {
  return (
    <article>
      <Heading lang={article.lang} className="text-base leading-[1.5] font-normal">
        <a href={article.href} className={TITLE_LINK}>
          {article.title}
        </a>
      </Heading>
      <CardDate article={article} language={language} className="mt-0.5" />
    </article>
  );
}

function CardDate({
  article,
  language,
  className,
}: {
  article: ArticleCardData;
  language: DateLanguage;
  className: string;
}) {
  if (article.publishedAt === null) return null;
  return (
    <p className={`text-sm text-ink-faint ${className}`}>
      <DateTime value={article.publishedAt} language={language} precision="date" />
    </p>
  );
}
