/**
 * The body of a delivery as people read it: JSON in lines; a text that was cut off, or is no JSON, as it is.
 *
 * @example readableBody('{"type":"article.published","data":{"node":{"title":"Dân vận khéo"}}}')
 */
export function readableBody(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
