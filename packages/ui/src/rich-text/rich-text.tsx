/** Props of {@link RichText}. */
export interface RichTextProps {
  /** HTML that the server rendered from a checked document; never text from a person. */
  html: string;
  /** Name of a table that must be scrolled sideways, e.g. “Bảng, cuộn ngang để xem hết”. */
  tableLabel: string;
  className?: string;
}

/** One tag, its quoted attributes included, so that a `<table` inside an attribute is no tag. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/**
 * Puts each table into a region of its own that scrolls sideways and can be reached by keyboard, so
 * that a wide table never makes the page scroll.
 *
 * @example wrapTables('<table><tr><td>Số thứ tự</td></tr></table>', 'Bảng')
 */
export function wrapTables(html: string, label: string): string {
  const name = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return html.replace(TAG, (tag, slash: string, element: string) => {
    if (element.toLowerCase() !== 'table') return tag;
    return slash === ''
      ? `<div class="rich-text-table" role="region" tabindex="0" aria-label="${name}">${tag}`
      : `${tag}</div>`;
  });
}

/**
 * The body of an article: headings, lists, tables, quotes, figures and document links in our type.
 *
 * @example <RichText html="<p>Kế hoạch số <a href='/van-ban/50-kh-du'>50-KH/ĐU</a></p>" tableLabel="Bảng" />
 */
export function RichText({ html, tableLabel, className = '' }: RichTextProps) {
  return (
    <div className={`rich-text ${className}`} dangerouslySetInnerHTML={{ __html: wrapTables(html, tableLabel) }} />
  );
}
