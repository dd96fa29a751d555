/** Characters that XML 1.0 does not know; one of them makes a whole feed unreadable. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that can stand in XML. */
export const xmlSafe = (text: string) => text.replaceAll(NOT_XML, '');
