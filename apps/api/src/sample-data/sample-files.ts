import { strToU8, zipSync } from 'fflate';

/** A line of a document: its heading, or a paragraph. */
export interface SampleLine {
  text: string;
  heading?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const xml = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`);
/** The same text is the same file, whenever it is made. */
const mtime = new Date(2020, 0, 1);
const packed = (files: Parameters<typeof zipSync>[0]): Buffer => Buffer.from(zipSync(files, { mtime }));

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A document of Word with these lines, and nothing else in it. */
export function docxOf(lines: readonly SampleLine[]): Buffer {
  const paragraphs = lines.map(
    ({ text, heading }) =>
      `<w:p>${heading ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : ''}<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${heading ? '<w:b/>' : ''}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
  );
  return packed({
    '[Content_Types].xml': xml(
      `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${officeSpace}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="${wordSpace}"><w:body>${paragraphs.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ),
  });
}

const odfType = 'application/vnd.oasis.opendocument.text';
const odfSpace = 'urn:oasis:names:tc:opendocument:xmlns';

/** The same as OpenDocument text. */
export function odtOf(lines: readonly SampleLine[]): Buffer {
  const paragraphs = lines.map(({ text, heading }) =>
    heading ? `<text:h text:outline-level="1">${escaped(text)}</text:h>` : `<text:p>${escaped(text)}</text:p>`,
  );
  return packed({
    // The first entry, not compressed: it tells what the file is.
    mimetype: [strToU8(odfType), { level: 0 }],
    'META-INF/manifest.xml': xml(
      `<manifest:manifest xmlns:manifest="${odfSpace}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${odfType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
    'content.xml': xml(
      `<office:document-content xmlns:office="${odfSpace}:office:1.0" xmlns:text="${odfSpace}:text:1.0" office:version="1.2"><office:body><office:text>${paragraphs.join('')}</office:text></office:body></office:document-content>`,
    ),
  });
}
