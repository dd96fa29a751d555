/**
 * Escapes text for HTML content and double-quoted attributes.
 *
 * @example
 * escapeHtml('“Dân vận khéo” & <b>') // '“Dân vận khéo” &amp; &lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
