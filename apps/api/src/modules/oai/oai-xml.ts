/** Characters that XML 1.0 does not know; one of them makes a whole answer unreadable. */
const notXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it, between tags and in attributes. */
const escaped = (text: string): string =>
  text
    .replaceAll(notXml, '')
    .replaceAll(/[&<>"]/g, (character) => entities[character]!)
    .replaceAll(/[\t\n\r]/g, ' ');

/** Markup that is complete. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An element; what is no markup is a text. An element without a text is left out where `null` is given. */
export function element(
  name: string,
  content: string | Xml | ReadonlyArray<Xml | null>,
  attributes: Readonly<Record<string, string | null>> = {},
): Xml {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  const inner =
    typeof content === 'string'
      ? escaped(content)
      : content instanceof Xml
        ? content.text
        : content.map((one) => one?.text ?? '').join('');
  return new Xml(`<${name}${given}>${inner}</${name}>`);
}
