import { createCanvas } from '@napi-rs/canvas';
import jsQr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A CommonJS module whose types say one thing to Node's resolution and another to a bundler's; this is there for both. */
const readCode = (
  jsQr as unknown as { default: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null }
).default;

/** A PDF as somebody finds it who opens it: the words of each page, its size in millimetres, and its title. */
export interface ReadPdf {
  title: string;
  language: string | null;
  /** Names of the fonts, a subset with six letters before it. */
  fonts: string[];
  /** How many of them are in the file. */
  embeddedFonts: number;
  pages: { text: string; width: number; height: number }[];
  /** What the QR code of a page says; null when no reader would find one. */
  qrOf(page: number): Promise<string | null>;
}

const millimetres = (points: number): number => Math.round((points * 254) / 72) / 10;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string | null };
  const raw = Buffer.from(bytes).toString('latin1');
  const pages: ReadPdf['pages'] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const viewport = page.getViewport({ scale: 1 });
    pages.push({
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      width: millimetres(viewport.width),
      height: millimetres(viewport.height),
    });
  }
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? null,
    fonts: [...new Set([...raw.matchAll(/\/BaseFont \/([^\s/]+)/g)].map(([, name]) => name!))],
    embeddedFonts: new Set([...raw.matchAll(/\/FontFile2 (\d+)/g)].map(([, object]) => object)).size,
    pages,
    async qrOf(number) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 150 / 72 });
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
      await page.render({ canvas: canvas as never, viewport }).promise;
      const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return readCode(new Uint8ClampedArray(data), width, height)?.data ?? null;
    },
  };
}
