import { strToU8, unzipSync, zipSync } from 'fflate';

// Office files for the tests, made on the spot: what is wrong with each can be read here.

const contentTypes = (main: string, more = ''): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${main}${more}</Types>`;
const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
const openXml = 'application/vnd.openxmlformats-officedocument';

type Parts = Record<string, string | Uint8Array>;

/** A ZIP archive of these entries; `mimetype` stands first and is not compressed, as OpenDocument wants it. */
export function zipOfParts(parts: Parts): Buffer {
  const entries = Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { level: name === 'mimetype' ? 0 : 6 }]] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]));
}

/** A document of Word: the parts given are added, or take another's place. */
export const wordFile = (parts: Parts = {}, more = ''): Buffer =>
  zipOfParts({
    '[Content_Types].xml': contentTypes(
      override('/word/document.xml', `${openXml}.wordprocessingml.document.main+xml`),
      more,
    ),
    'word/document.xml': '<w:document/>',
    ...parts,
  });

export const excelFile = (parts: Parts = {}, more = ''): Buffer =>
  zipOfParts({
    '[Content_Types].xml': contentTypes(
      override('/xl/workbook.xml', `${openXml}.spreadsheetml.sheet.main+xml`),
      `<Default Extension="bin" ContentType="${openXml}.spreadsheetml.printerSettings"/>${more}`,
    ),
    'xl/workbook.xml': '<workbook/>',
    'xl/printerSettings/printerSettings1.bin': 'khổ giấy A4',
    ...parts,
  });

/** The same under the type that Word gives a document with macros. */
export const macroWordFile = (): Buffer =>
  wordFile({
    '[Content_Types].xml': contentTypes(
      override('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    ),
  });

/** What Word writes beside the text when the document's template lies elsewhere. */
export const wordSettings = (template: string): Parts => ({
  'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${template}" TargetMode="External"/></Relationships>`,
});

const openDocumentTypes = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

/** A document of LibreOffice; `entry` stands in its manifest too. */
export const openDocument = (
  format: keyof typeof openDocumentTypes,
  { parts = {}, entry = '' }: { parts?: Parts; entry?: string } = {},
): Buffer =>
  zipOfParts({
    mimetype: openDocumentTypes[format],
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>${entry}</manifest:manifest>`,
    'content.xml': '<office:document-content/>',
    ...parts,
  });

/** Old Word's container; with that entry in it, a .docx that Word has locked with a password. */
export const compoundFile = (entry: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(entry, 'utf16le'),
    Buffer.alloc(512),
  ]);

/** The same archive with the bit set, in every header, that says “encrypted”. */
export function encrypted(zip: Buffer): Buffer {
  const locked = Buffer.from(zip);
  for (const [signature, flags] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const)
    for (let at = locked.indexOf(signature, 0, 'latin1'); at >= 0; at = locked.indexOf(signature, at + 4, 'latin1'))
      locked[at + flags]! |= 1;
  return locked;
}

/** The same archive in which one entry is called something else of the same length. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length || !(from in unzipSync(zip))) throw new Error(`cannot rename ${from} to ${to}`);
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}
