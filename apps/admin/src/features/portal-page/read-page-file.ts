/** A page ready to be sent, or the key of the text that says why it was not read. */
export type ReadPage = { content: string } | { refused: 'tooLarge' | 'tooLongText' | 'notText' | 'wrongType' };

const largestFile = 8 * 1024 * 1024;
/** The server refuses requests above 450 kB; JSON needs some room around the text. */
const longestContent = 430_000;

const byteLength = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;

/** Old pages carry scripts, styles and pictures inside; none of them is text of the article. */
function withoutBallast(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('script, style, svg, noscript, iframe, link, template')) element.remove();
  for (const element of page.querySelectorAll('[src^="data:"], [style]')) {
    element.removeAttribute('src');
    element.removeAttribute('style');
  }
  return page.documentElement.outerHTML;
}

function decode(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text of a page as it may be sent, whether from a file or pasted. */
export function preparePage(text: string): ReadPage {
  if (byteLength(text) <= longestContent) return { content: text };
  const lighter = /<(?:html|body|div|p)[\s>]/i.test(text) ? withoutBallast(text) : text;
  return byteLength(lighter) <= longestContent ? { content: lighter } : { refused: 'tooLongText' };
}

/** Reads a chosen file; nothing is sent that is too large or no text. */
export async function readPageFile(file: File): Promise<ReadPage> {
  if (!/\.(?:txt|html?)$/i.test(file.name)) return { refused: 'wrongType' };
  if (file.size > largestFile) return { refused: 'tooLarge' };
  const text = decode(await file.arrayBuffer());
  return text === null ? { refused: 'notText' } : preparePage(text);
}
