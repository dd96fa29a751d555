import { MM_PER_POINT, type CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { certificateOrnaments } from '@kheo/domain/award/certificate-ornaments';
import type { PlacedText } from '@kheo/domain/award/lay-out-certificate';
import PdfDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import { registerFaces } from './certificate-fonts.ts';

const point = (millimetres: number): number => millimetres / MM_PER_POINT;

/** One certificate, ready to be drawn. */
export interface CertificatePage {
  layout: CertificateLayout;
  texts: readonly PlacedText[];
  /** Where the QR code leads. */
  address: string;
  /** Pictures of the layout by the id of their media file, as PNG. */
  images: ReadonlyMap<string, Buffer>;
}

/** A PDF that grows page by page; its fonts are subsets of what its pages use. */
export interface CertificateDocument {
  add(page: CertificatePage): void;
  addTestSheet(layout: CertificateLayout, title: string): void;
  end(): Promise<Buffer>;
}

/** A dotted pattern of modules around the code would disturb readers: they need this much white. */
const quietModules = 2;

export function createCertificateDocument(title: string): CertificateDocument {
  const document = new PdfDocument({
    autoFirstPage: false,
    font: null as never,
    lang: 'vi-VN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Creator: 'Khéo', Producer: 'Khéo' },
  });
  registerFaces(document);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.once('end', () => resolve(Buffer.concat(chunks)));
    document.once('error', reject);
  });
  const addPage = ({ page, offset }: CertificateLayout): void => {
    document.addPage({ size: [point(page.width), point(page.height)], margin: 0 });
    document.translate(point(offset.x), point(offset.y));
  };
  return {
    add(page) {
      addPage(page.layout);
      drawOrnaments(document, page);
      if (page.layout.qr) drawQr(document, page.layout.qr, page.address);
      for (const text of page.texts) drawText(document, text);
    },
    addTestSheet(layout, heading) {
      addPage(layout);
      drawTestSheet(document, layout, heading);
    },
    end() {
      document.end();
      return ended;
    },
  };
}

function drawOrnaments(document: PDFKit.PDFDocument, { layout, images }: CertificatePage): void {
  if (layout.mode === 'PREPRINTED') return;
  const { page, border, emblem } = layout;
  const frame = border.kind === 'IMAGE' && border.imageId ? images.get(border.imageId) : undefined;
  if (frame) {
    const [width, height] = [page.width - 2 * border.inset, page.height - 2 * border.inset].map(point);
    document.image(frame, point(border.inset), point(border.inset), { width, height });
  }
  for (const { d, fill, stroke, strokeWidth } of certificateOrnaments(layout)) {
    document.save().scale(1 / MM_PER_POINT);
    document.path(d).lineWidth(strokeWidth).lineJoin('round');
    if (fill && stroke) document.fillAndStroke(fill, stroke);
    else if (stroke) document.stroke(stroke);
    else if (fill) document.fill(fill);
    document.restore();
  }
  const picture = emblem.kind === 'IMAGE' && emblem.imageId ? images.get(emblem.imageId) : undefined;
  if (picture) {
    const size = point(emblem.size);
    document.image(picture, point(emblem.x), point(emblem.y), { fit: [size, size], align: 'center', valign: 'center' });
  }
}

function drawQr(document: PDFKit.PDFDocument, { x, y, size }: NonNullable<CertificateLayout['qr']>, address: string) {
  const { modules } = createQr(address, { errorCorrectionLevel: 'M' });
  const module = point(size) / (modules.size + 2 * quietModules);
  const [left, top] = [point(x), point(y)];
  document.rect(left, top, point(size), point(size)).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let end = column + 1;
      while (end < modules.size && modules.get(row, end)) end += 1;
      document.rect(
        left + (column + quietModules) * module,
        top + (row + quietModules) * module,
        (end - column) * module,
        module,
      );
      column = end;
    }
  document.fill('#000000');
}

function drawText(document: PDFKit.PDFDocument, { face, size, colour, lines, rule }: PlacedText): void {
  document.font(face, size).fillColor(colour);
  for (const { text, x, y } of lines)
    document.text(text, point(x), point(y), { lineBreak: false, baseline: 'alphabetic' });
  if (rule)
    document
      .moveTo(point(rule.x), point(rule.y))
      .lineTo(point(rule.x + rule.width), point(rule.y))
      .lineWidth(0.7)
      .stroke(colour);
}

/**
 * A sheet to lay on the stock: a scale along two sides, a cross every five centimetres, and the room of every text. What
 * it is off by goes into the offsets.
 */
function drawTestSheet(document: PDFKit.PDFDocument, layout: CertificateLayout, heading: string): void {
  const { page, lines, qr, border } = layout;
  document.strokeColor('#666666').lineWidth(0.3);
  for (let at = 0; at <= page.width; at += 5)
    document
      .moveTo(point(at), 0)
      .lineTo(point(at), point(at % 10 === 0 ? 5 : 3))
      .stroke();
  for (let at = 0; at <= page.height; at += 5)
    document
      .moveTo(0, point(at))
      .lineTo(point(at % 10 === 0 ? 5 : 3), point(at))
      .stroke();
  document.font('REGULAR', 7).fillColor('#666666');
  for (let at = 50; at < page.width; at += 50) {
    document.text(String(at), point(at) + 1.5, point(5) + 5, { lineBreak: false, baseline: 'alphabetic' });
    for (let down = 50; down < page.height; down += 50) {
      const [x, y, arm] = [point(at), point(down), point(3)];
      document
        .moveTo(x - arm, y)
        .lineTo(x + arm, y)
        .moveTo(x, y - arm)
        .lineTo(x, y + arm)
        .stroke();
    }
  }
  for (let at = 50; at < page.height; at += 50)
    document.text(String(at), point(6), point(at) + 2, { lineBreak: false, baseline: 'alphabetic' });
  document.lineWidth(0.6).strokeColor('#c4161c');
  for (const line of lines) {
    const height = line.size * line.lineHeight * line.maxLines;
    document.rect(point(line.x), point(line.y), point(line.width), height).stroke();
    document
      .fillColor('#c4161c')
      .text(line.id, point(line.x) + 2, point(line.y) + 7, { lineBreak: false, baseline: 'alphabetic' });
  }
  document.strokeColor('#1a1a1a').dash(3, { space: 2 });
  const inset = point(border.inset);
  document.rect(inset, inset, point(page.width) - 2 * inset, point(page.height) - 2 * inset).stroke();
  document.undash();
  if (qr) document.rect(point(qr.x), point(qr.y), point(qr.size), point(qr.size)).stroke();
  document.font('BOLD', 10).fillColor('#1a1a1a');
  document.text(heading, point(12), point(12), { lineBreak: false, baseline: 'alphabetic' });
}
