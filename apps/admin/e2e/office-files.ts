import { packFiles } from '../src/features/import-batch/pack-files.ts';

// Word and Excel files for the journeys, made on the spot: what is in them can be read here.

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>';
const relationships = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** A zip of named contents. */
export async function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const packed = await packFiles(
    Object.entries(files).map(([name, content]) => new File([new Uint8Array(Buffer.from(content))], name)),
  );
  return Buffer.from(await packed.arrayBuffer());
}

export const run = (text: string, font?: string): string =>
  `<w:r>${font ? `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner}</w:p>`;
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
export const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Ảnh 1" descr="Toàn cảnh hội nghị"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
export const footnote = '<w:r><w:footnoteReference w:id="2"/></w:r>';

/** A Word document: `body` is the XML inside its body, `image` the picture in it, `note` the text of its footnote. */
export const docx = (body: string, { image, note }: { image: Buffer; note: string }): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': types,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<?xml version="1.0"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${spaces}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${spaces}><w:footnote w:id="2">${paragraph(run(note))}</w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId9" Type="${office}/image" Target="media/image1.png"/>`,
    ),
    'word/media/image1.png': image,
  });

/** A workbook of one sheet of texts. */
export function xlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cell = (text: string, column: number, row: number): string =>
    `<c r="${String.fromCodePoint(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
  );
  return zip({
    '[Content_Types].xml': types,
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
}
