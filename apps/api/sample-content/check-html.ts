/** Looks at a sample article's HTML: tags that are not allowed, wrongly nested or left open, and links. */
const children: Record<string, string[]> = {
  root: ['p', 'h2', 'h3', 'ul', 'ol', 'table', 'blockquote'],
  ul: ['li'],
  ol: ['li'],
  table: ['thead', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  blockquote: ['p'],
};
const inline = ['strong', 'em', 'a'];
const noOwnText = new Set(Object.keys(children));

export function checkHtml(html: string): { faults: string[]; links: string[] } {
  const faults: string[] = [];
  const links: string[] = [];
  const open = ['root'];
  let end = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)( href="([^"<>]*)")?>/g)) {
    const [tag, slash, name = '', attribute, href] = match;
    const inside = open.at(-1) ?? 'root';
    checkText(html.slice(end, match.index), inside, faults);
    end = match.index + tag.length;
    if (slash) {
      if (inside === name) open.pop();
      else faults.push(`</${name}> closes <${inside}>`);
      continue;
    }
    if (!(children[inside] ?? inline).includes(name)) faults.push(`<${name}> inside <${inside}>`);
    if ((attribute !== undefined) !== (name === 'a')) faults.push(`attributes of ${tag}`);
    if (href !== undefined) links.push(href);
    open.push(name);
  }
  checkText(html.slice(end), open.at(-1) ?? 'root', faults);
  if (open.length > 1) faults.push(`<${open.at(-1)}> is left open`);
  if (/<(p|li|h2|h3|th|td|strong|em|a)[^>]*>\s*<\/\1>/.test(html)) faults.push('an element is empty');
  if (html.includes('<table>') && !html.includes('<thead>')) faults.push('a table without thead');
  return { faults, links };
}

function checkText(text: string, inside: string, faults: string[]) {
  if (/[<>]|&(?!amp;|lt;|gt;)/.test(text)) faults.push(`unescaped text “${text.slice(0, 40)}”`);
  if (noOwnText.has(inside) && text.trim() !== '')
    faults.push(`text directly inside <${inside}>: “${text.slice(0, 40)}”`);
  if (/["']/.test(text)) faults.push(`straight quotation mark in “${text.slice(0, 40)}”`);
}
