import type { Language } from './catalogues/language.ts';
import { paths, type FeedFormat, type FeedSubject } from './paths.ts';

const FEED_FORMATS: readonly { format: FeedFormat; type: string; label: string }[] = [
  { format: 'rss', type: 'application/rss+xml', label: 'RSS' },
  { format: 'atom', type: 'application/atom+xml', label: 'Atom' },
  { format: 'json', type: 'application/feed+json', label: 'JSON' },
];

/** A thing that schema.org knows, as plain data. */
export type JsonLd = { '@type': string } & { [property: string]: unknown };

/** What a page says about itself to browsers, search engines and those who share it. */
export interface Head {
  title: string;
  description: string;
  /** Path of the page's one true address. */
  canonical: string;
  /** Where the page has its home when that is another portal; this one's own address else. */
  canonicalUrl?: string | null;
  /** Paths of the same page in other languages (and in its own). */
  alternates?: readonly { language: Language; path: string }[];
  /** Path of a picture for shared links. */
  image?: { path: string; alt: string } | null;
  article?: { publishedAt: string | null; modifiedAt: string | null; section: string | null; tags: readonly string[] };
  /** Feeds about this page; each is there in three formats. */
  feeds?: readonly { title: string; subject: FeedSubject }[];
  previous?: string | null;
  next?: string | null;
  jsonLd?: readonly JsonLd[];
  /** A script that this page needs and others do not. */
  module?: 'explorer';
  /** True for what search engines should not keep: errors. */
  noIndex?: boolean;
}

/**
 * JSON that can stand inside `<script>`: no `<` can end the element or open a comment, and the two
 * line separators that old parsers trip over are written as escapes.
 */
export function escapeJsonLd(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Props of {@link HeadTags}. */
export interface HeadTagsProps {
  head: Head;
  agencyName: string;
  language: Language;
  publicUrl: string;
}

/** The tags of `<head>` that differ from page to page. */
export function HeadTags({ head, agencyName, language, publicUrl }: HeadTagsProps) {
  const absolute = (path: string) => `${publicUrl}${path}`;
  const title = head.title === agencyName || agencyName === '' ? head.title : `${head.title} | ${agencyName}`;
  const alternates = head.alternates ?? [];
  return (
    <>
      <title>{title}</title>
      {head.description ? <meta name="description" content={head.description} /> : null}
      {head.noIndex ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={head.canonicalUrl ?? absolute(head.canonical)} />
      )}
      {alternates.map((alternate) => (
        <link key={alternate.language} rel="alternate" hrefLang={alternate.language} href={absolute(alternate.path)} />
      ))}
      {head.previous ? <link rel="prev" href={absolute(head.previous)} /> : null}
      {head.next ? <link rel="next" href={absolute(head.next)} /> : null}
      {head.feeds?.flatMap(({ title: name, subject }) =>
        FEED_FORMATS.map(({ format, type, label }) => (
          <link
            key={`${format} ${subject.join('/')}`}
            rel="alternate"
            type={type}
            title={`${name} (${label})`}
            href={paths.feed(language, format, subject)}
          />
        )),
      )}
      <meta property="og:type" content={head.article === undefined ? 'website' : 'article'} />
      <meta property="og:title" content={head.title} />
      {head.description ? <meta property="og:description" content={head.description} /> : null}
      <meta property="og:url" content={absolute(head.canonical)} />
      {agencyName ? <meta property="og:site_name" content={agencyName} /> : null}
      <meta property="og:locale" content={language === 'vi' ? 'vi_VN' : 'en_GB'} />
      {head.image ? (
        <>
          <meta property="og:image" content={absolute(head.image.path)} />
          <meta property="og:image:alt" content={head.image.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
      {head.article?.publishedAt ? <meta property="article:published_time" content={head.article.publishedAt} /> : null}
      {head.article?.modifiedAt ? <meta property="article:modified_time" content={head.article.modifiedAt} /> : null}
      {head.article?.section ? <meta property="article:section" content={head.article.section} /> : null}
      {head.article?.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      {head.jsonLd?.map((thing) => (
        <script
          key={thing['@type']}
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: escapeJsonLd({ '@context': 'https://schema.org', ...thing }) }}
        />
      ))}
    </>
  );
}
